using System.Globalization;
using System.Text.RegularExpressions;

namespace ReportBuilder.Tests.Composing.Independent;

/// <summary>Reads and answers calls by a small reader of its own: what a call between double braces would print, without its form.</summary>
internal sealed partial class OwnCalls
{
    private readonly OwnScores scores;
    private readonly string[] tokens;
    private int at;

    private OwnCalls(string call, OwnScores scores) => (this.scores, tokens) = (scores, [.. Tokens().Matches(call).Select(token => token.Value)]);

    /// <summary>Null for what no score changes: a fact, a citation, a cell of an own table.</summary>
    public static string? Value(string call, OwnScores scores) => new OwnCalls(call, scores).Call();

    private string? Call()
    {
        var name = tokens[at++].ToLowerInvariant();
        return name switch
        {
            "fact" or "cite" or "quote" => null,
            "ordinal" or "spell" => Argument(),
            "total" => Number(scores.Score(Text(), OwnScores.Overall), 0),
            "score" => Number(scores.Score(Text(), Part()), 0),
            "rank" => Number(scores.Rank(Text(), Part()), 0),
            "gap" => Gap(Text(), Text()),
            "top" => List(OwnScores.First(scores.Units, Count(), Points(1)), 1),
            "bottom" => List(OwnScores.First(scores.Units, Count(), Points(-1)), -1),
            "leader" => List(OwnScores.First(scores.Units, 1, Points(1)), 1),
            "corr" => Number(scores.Correlation(Text(), Text()), 2),
            "mean" => Number(scores.Mean(Part()), 1),
            "sd" => Number(scores.Deviation(Part()), 1),
            "median" => Number(scores.Median(Part()), 1),
            "highest" => Number(scores.Highest(Part()), 0),
            "count" => Number(((HashSet<string>)OwnClaims.Answer(Text(), scores)).Count, 0),
            "list" or "value" => Said(OwnClaims.Answer(tokens[at].Trim('"'), scores), EndOf().Match(Text())),
            _ => throw new FormatException($"There is no '{name}' in: {string.Join(' ', tokens)}"),
        };
    }

    /// <summary>What stands behind "top 5", asked for before it is read.</summary>
    private Func<string, double> Points(int sign)
    {
        var part = tokens[^1] is ['"', .., '"'] of ? of.Trim('"') : OwnScores.Overall;
        return unit => sign * scores.Score(unit, part);
    }

    private string Argument()
    {
        if (tokens[at] != "(")
            return tokens[at++];
        at++;
        return Call()!;
    }

    private string Gap(string one, string other)
    {
        var part = Part();
        return Number(Math.Abs(scores.Score(one, part) - scores.Score(other, part)), 0);
    }

    private int Count() => int.Parse(tokens[at++], CultureInfo.InvariantCulture);

    private string Text() => tokens[at++].Trim('"');

    private string Part() => at < tokens.Length && tokens[at][0] == '"' ? Text() : OwnScores.Overall;

    private string List(IEnumerable<string> units, int sign) =>
        string.Join(", ", units.OrderByDescending(unit => sign * scores.Score(unit, tokens[^1] is ['"', .., '"'] of ? of.Trim('"') : OwnScores.Overall)).ThenBy(unit => unit, StringComparer.Ordinal));

    /// <summary>A list is printed in the order of the part that "best 3 of" asks for, else of the whole; the names of parts by themselves.</summary>
    private string Said(object answer, Match end) => answer switch
    {
        double number => Number(number, 2),
        string name => name,
        HashSet<string> names when !names.IsSubsetOf(scores.Units) => string.Join(", ", names.Order(StringComparer.Ordinal)),
        HashSet<string> names => string.Join(", ", names
            .OrderByDescending(unit => (end.Groups["end"].Value == "worst" ? -1 : 1) * scores.Score(unit, end.Success ? end.Groups["part"].Value : OwnScores.Overall))
            .ThenBy(unit => unit, StringComparer.Ordinal)),
        _ => throw new FormatException(answer.GetType().Name),
    };

    private static string Number(double number, int decimals) => Math.Round(number, decimals, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<end>best|worst) \\d+ of '?(?<part>[^']+)'?$")]
    private static partial Regex EndOf();

    [GeneratedRegex("\"[^\"]*\"|[()]|[A-Za-z]+|[0-9]+")]
    private static partial Regex Tokens();
}
