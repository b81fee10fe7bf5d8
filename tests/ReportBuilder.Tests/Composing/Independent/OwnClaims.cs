using System.Globalization;
using System.Text.RegularExpressions;

namespace ReportBuilder.Tests.Composing.Independent;

/// <summary>Reads and answers claims by a parser of its own: an answer is a number, a name or a set of names.</summary>
internal sealed partial class OwnClaims
{
    private readonly OwnScores scores;
    private readonly string[] tokens;
    private int at;

    private OwnClaims(string claim, OwnScores scores) => (this.scores, tokens) = (scores, [.. Tokens().Matches(claim).Select(token => token.Value)]);

    public static bool Holds(string claim, OwnScores scores)
    {
        var reader = new OwnClaims(claim, scores);
        var holds = reader.All();
        return reader.at == reader.tokens.Length ? holds : throw new FormatException($"'{string.Join(' ', reader.tokens[reader.at..])}' is left over of: {claim}");
    }

    /// <summary>What an expression comes to: a number, a name or a set of names.</summary>
    public static object Answer(string expression, OwnScores scores) => new OwnClaims(expression, scores).Value();

    private string Next => at < tokens.Length ? tokens[at] : "";

    private string Take() => tokens[at++];

    private bool Takes(string word)
    {
        if (Next != word)
            return false;
        at++;
        return true;
    }

    private void Expect(string word) => _ = Takes(word) ? true : throw new FormatException($"'{word}' expected before '{Next}' in: {string.Join(' ', tokens)}");

    private bool All()
    {
        var holds = One();
        while (Takes("and"))
            holds &= One();
        return holds;
    }

    private bool One()
    {
        if (Takes("not"))
            return !One();
        var left = Value();
        var sign = Take();
        var right = Value();
        while (right is not double && Takes(","))
            right = Set(right).Union(Set(Value())).ToHashSet();
        return sign == "in" ? Set(left).IsSubsetOf(Set(right)) : left is double number ? Compare(number, sign, (double)right) : Set(left).SetEquals(Set(right));
    }

    private static HashSet<string> Set(object value) => value as HashSet<string> ?? [(string)value];

    private static bool Compare(double left, string sign, double right) => sign switch
    {
        "=" => Math.Abs(left - right) < 1e-9,
        "<" => left < right,
        "<=" => left <= right,
        ">" => left > right,
        ">=" => left >= right,
        _ => throw new FormatException(sign),
    };

    private object Value()
    {
        if (Takes("("))
        {
            var inner = Value();
            Expect(")");
            return inner;
        }

        if (double.TryParse(Next, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            at++;
            return number;
        }

        switch (Next)
        {
            case "rank" or "score" or "total" or "tier":
                var field = Take();
                Expect("of");
                return Field(field, Name(), InPart());
            case "gap":
                at += 2;
                var first = Name();
                Expect("and");
                var second = Name();
                var part = InPart();
                return Math.Abs(scores.Score(first, part) - scores.Score(second, part));
            case "best" or "worst":
                var sign = Take() == "best" ? 1 : -1;
                var count = int.Parse(Take(), CultureInfo.InvariantCulture);
                Expect("of");
                var of = Name();
                return OwnScores.First(scores.Units, count, unit => sign * scores.Score(unit, of));
            case "count" or "share":
                var isCount = Take() == "count";
                Expect("of");
                var counted = Set(Value()).Count;
                return isCount ? counted : Math.Round(100.0 * counted / scores.Units.Count(), MidpointRounding.AwayFromZero);
            case "cities":
                at++;
                Expect("where");
                return Where();
            case "mean" or "sd":
                var isMean = Take() == "mean";
                Expect("of");
                return isMean ? scores.Mean(Name()) : scores.Deviation(Name());
            case "correlation":
                at++;
                Expect("of");
                var one = Name();
                Expect("and");
                return scores.Correlation(one, Name());
            case "most" or "least":
                return Ends(Take() == "most" ? 1 : -1);
            case "closest":
                at += 4;
                return scores.Variables.Keys.SelectMany(_ => scores.Variables.Keys, (x, y) => (X: x, Y: y)).Where(pair => string.CompareOrdinal(pair.X, pair.Y) < 0).MaxBy(pair => scores.Correlation(pair.X, pair.Y)) is var closest ? new HashSet<string> { closest.X, closest.Y } : [];
            default:
                return Name();
        }
    }

    private object Field(string field, string unit, string part) => field switch
    {
        "rank" => (double)scores.Rank(unit, part),
        "tier" => scores.Tier(unit),
        _ => scores.Score(unit, part),
    };

    private HashSet<string> Ends(int sign)
    {
        var kind = Take();
        var count = int.Parse(Take(), CultureInfo.InvariantCulture);
        at++;
        return kind == "volatile"
            ? OwnScores.First(scores.Variables.Keys, count, part => sign * scores.Deviation(part))
            : OwnScores.First(scores.Units, count, unit => sign * OwnScores.Deviation([.. scores.Variables.Keys.Select(part => scores.Score(unit, part))]));
    }

    private string InPart() => Takes("in") ? Name() : OwnScores.Overall;

    /// <summary>A unit, part or tier: in quotes, or capital words.</summary>
    private string Name() => Take().Trim('\'');

    private HashSet<string> Where()
    {
        var tests = new List<Func<string, bool>> { Test() };
        while (Next == "and" && tokens[at + 1] is "rank" or "score" or "total" or "tier" or "group" && tokens[at + 2] != "of")
        {
            at++;
            tests.Add(Test());
        }

        return [.. scores.Units.Where(unit => tests.All(test => test(unit)))];
    }

    private Func<string, bool> Test()
    {
        var (field, sign) = (Take(), Take());
        if (field == "tier")
        {
            var tier = Name();
            return unit => scores.Tier(unit) == tier;
        }

        if (field == "group")
        {
            var group = Name();
            return unit => OwnScores.Group(unit) == group;
        }

        var number = double.Parse(Take(), CultureInfo.InvariantCulture);
        var (parts, any) = Parts();
        bool Holds(string unit, string part) => Compare((double)Field(field == "total" ? "score" : field, unit, part), sign, number);
        return unit => any ? parts.Any(part => Holds(unit, part)) : parts.All(part => Holds(unit, part));
    }

    private (List<string> Parts, bool Any) Parts()
    {
        if (!Takes("in"))
            return ([OwnScores.Overall], false);
        if (Next is not ("every" or "any"))
            return ([Name()], false);
        var any = Take() == "any";
        if (Take() == "dimension")
            return ([.. scores.Variables.Keys], any);
        Expect("of");
        return (scores.Variables[Name()], any);
    }

    [GeneratedRegex(@"Xi'an|'[^']*'|-?\d+(?:\.\d+)?|[<>]=?|=|[(),]|[A-Z][\w-]*|[\w-]+")]
    private static partial Regex Tokens();
}
