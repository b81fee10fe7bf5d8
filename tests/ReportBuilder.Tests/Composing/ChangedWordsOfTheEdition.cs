using System.Text.RegularExpressions;
using ReportBuilder.Composing;
using ReportBuilder.Composing.Claims;
using ReportBuilder.Composing.Entailment;
using ReportBuilder.Composing.Entailment.Sentences;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Expressions.Evaluation;
using ReportBuilder.Composing.Expressions.Parsing;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Composing.Rules.Numbers;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;
using Xunit.Abstractions;

namespace ReportBuilder.Tests.Composing;

/// <summary>Words of the edition's bound sentences are changed at random: what then says something else than its claim is told of.</summary>
public sealed partial class ChangedWordsOfTheEdition(ITestOutputHelper output)
{
    private const int Changes = 300;

    private static readonly string[][] Turned =
    [
        ["ahead of", "behind"], ["above", "below"], ["more", "fewer"], ["higher", "lower"], ["larger", "smaller"], ["best", "worst"], ["leads", "is last"], ["lead", "are last"], ["strongest", "weakest"],
        ["highest", "lowest"], ["wider", "narrower"], ["better", "worse"], ["first", "last"], ["upper half", "lower half"], ["most", "least"], ["more than", "less than"], ["top", "bottom"], ["stronger", "weaker"],
    ];

    private static readonly string[] OrdinalNames = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    private readonly string[] parts = [.. CitiesEdition.Scores.Framework.Dimensions.Concat(CitiesEdition.Scores.Framework.Variables).Select(part => part.Name)];
    private Regex? partNames;
    private readonly Random random = new(20251128);
    private readonly UncarriedWords rule = new(CitiesEdition.Scores, new(CitiesEdition.Scores), new KnownNumbers(CitiesEdition.Scores));
    private readonly Evaluator evaluator = new(new ScoreReader(CitiesEdition.Scores));
    private readonly NameBook names = new(CitiesEdition.Scores);

    [Fact]
    public void Are_told_in_98_of_100()
    {
        var sentences = Sentences().ToArray();
        var changed = new List<(string Kind, string Before, string After, string Claim, bool Told)>();
        while (changed.Count < Changes)
        {
            var (words, claim) = sentences[random.Next(sentences.Length)];
            if (Change(words, claim) is { } change)
                changed.Add((change.Kind, words, change.Words, claim, Tells(change.Words, claim)));
        }

        foreach (var (kind, before, after, claim, _) in changed.Where(change => !change.Told))
            output.WriteLine($"{kind}: {after}\n   was: {before}\n   claim: {claim}");
        foreach (var kind in changed.GroupBy(change => change.Kind, StringComparer.Ordinal))
            output.WriteLine($"{kind.Key}: {kind.Count(change => change.Told)} of {kind.Count()}");
        Assert.InRange(changed.Count(change => change.Told), 98 * Changes / 100, Changes);
    }

    [Fact]
    public void Are_let_through_as_they_stand()
    {
        var told = Sentences().SelectMany(sentence => Told(sentence.Words, sentence.Claim).Select(told => $"{sentence.Words}\n   {told.Message}")).ToArray();
        foreach (var each in told)
            output.WriteLine(each);
        Assert.Empty(told);
    }

    private bool Tells(string words, string claim) => Told(words, claim).Any();

    private DiagnosticList Told(string words, string claim)
    {
        var condition = ExpressionParser.Parse(claim, names);
        var asserted = new CheckedClaim(condition, evaluator.Truth(condition), new ResolvedClaim(ClaimKind.Asserted, claim, "true", "", "", []));
        var prose = new BlockText();
        foreach (var piece in Calls().Split(words))
            prose.Append(piece.StartsWith("{{", StringComparison.Ordinal) ? "17" : Typography.Set(piece, prose.Last), piece.StartsWith("{{", StringComparison.Ordinal) ? ProseSupport.Printed : ProseSupport.Claimed, SourcePlace.Unknown);
        prose.Bind(new(asserted, 0, prose.Length, SourcePlace.Unknown));
        var told = new DiagnosticList();
        rule.Check(prose, told);
        return told;
    }

    /// <summary>One change of one kind that makes the words say something else; null where they have nothing of that kind.</summary>
    private (string Kind, string Words)? Change(string words, string claim) => random.Next(7) switch
    {
        0 when !Denials().IsMatch(words) => Changed("number", words, Numbers().Matches(words), found => OtherNumber(found.Value)),
        1 => Changed("ordinal", words, Ordinals().Matches(words), found => $"{Other(int.Parse(found.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture))}th"),
        2 => Changed("ordinal word", words, OrdinalWords().Matches(words), found => OtherOrdinal(found.Value)),
        3 => Changed("name", words, CityNames().Matches(words), _ => OtherCity(words, claim)),
        4 => Changed("part", words, PartNames().Matches(words), found => OtherPart(found.Value, words, claim)),
        5 => Turn(words),
        6 when !Lists().IsMatch(claim) && !Exclusives().IsMatch(words) && CityNames().Match(words) is { Success: true, Index: 0 } => ("exclusive", $"Only {words}"),
        _ => null,
    };

    private (string Kind, string Words)? Changed(string kind, string words, MatchCollection found, Func<Match, string> other)
    {
        var free = found.Where(match => !Calls().Matches(words).Any(call => match.Index >= call.Index && match.Index < call.Index + call.Length)).ToArray();
        if (free.Length == 0)
            return null;
        var chosen = free[random.Next(free.Length)];
        return (kind, words[..chosen.Index] + other(chosen) + words[(chosen.Index + chosen.Length)..]);
    }

    private (string Kind, string Words)? Turn(string words)
    {
        foreach (var pair in Turned.OrderBy(_ => random.Next()))
        {
            for (var side = 0; side < 2; side++)
            {
                var found = Regex.Match(words, $@"(?<![\w-]){pair[side]}(?![\w-])(?! (?:tier|and second))");
                if (found.Success && !Calls().Matches(words).Any(call => found.Index >= call.Index && found.Index < call.Index + call.Length))
                    return ("direction", words[..found.Index] + pair[1 - side] + words[(found.Index + found.Length)..]);
            }
        }

        return null;
    }

    private string OtherNumber(string number) =>
        NumberNames.Cardinals.TryGetValue(number, out var word) ? NumberNames.Cardinals.First(entry => entry.Value == Smaller(word)).Key : Smaller(int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Smaller, so that "the top ten" becomes a stronger statement and not one that follows from it.</summary>
    private static int Smaller(int number) => number <= 3 ? number + 17 : number - 2;

    private static int Other(int rank) => rank < 30 ? rank + 24 : rank - 13;

    private Regex PartNames() => partNames ??= new(string.Join("|", parts.OrderByDescending(name => name.Length).Select(Regex.Escape)));

    private string OtherOrdinal(string ordinal)
    {
        while (true)
        {
            var other = OrdinalNames[random.Next(OrdinalNames.Length)];
            if (other != ordinal)
                return other;
        }
    }

    private string OtherPart(string part, string words, string claim)
    {
        while (true)
        {
            var name = parts[random.Next(parts.Length)];
            if (name != part && !words.Contains(name, StringComparison.OrdinalIgnoreCase) && !claim.Contains(name, StringComparison.OrdinalIgnoreCase))
                return name;
        }
    }

    private string OtherCity(string words, string claim)
    {
        while (true)
        {
            var name = CitiesEdition.Scores.Units[random.Next(CitiesEdition.Scores.Units.Length)].Name;
            if (!words.Contains(name, StringComparison.Ordinal) && !claim.Contains(name, StringComparison.Ordinal))
                return name;
        }
    }

    /// <summary>The words and claims of the content files, and the findings of charts with theirs.</summary>
    private static IEnumerable<(string Words, string Claim)> Sentences()
    {
        foreach (var text in CitiesEdition.Inputs.Texts.Values.Select(text => text.Markdown))
        {
            foreach (Match end in Ends().Matches(text))
                yield return (Regex.Replace(text[(Opening(text, end.Index) + 1)..end.Index], @"\[[^\]]*\]\{literal=""[^""]*""\}|[*]", ""), end.Groups[1].Value);
            foreach (Match chart in Findings().Matches(text))
                yield return (chart.Groups[1].Value.Trim(), chart.Groups[2].Value.Trim());
        }
    }

    private static int Opening(string text, int close)
    {
        for (var (at, depth) = (close, 0); ; at--)
        {
            depth += text[at] == ']' ? 1 : text[at] == '[' ? -1 : 0;
            if (depth == 0)
                return at;
        }
    }

    [GeneratedRegex(@"\]\{claim=""([^""]*)""\}")]
    private static partial Regex Ends();

    [GeneratedRegex(@"^finding: (.*)\n(?:[a-z]+: .*\n)*?claim: (.*)$", RegexOptions.Multiline)]
    private static partial Regex Findings();

    /// <summary>What a sentence that denies says is stronger the larger its number.</summary>
    [GeneratedRegex(@"\b(?:not?|none|neither|never|nor|below|outside|fewer|less|more|least|over)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Denials();

    /// <summary>Sentences that say already that nobody else does, or that each does.</summary>
    [GeneratedRegex(@"\b(?:only|alone|no|none|all|both|each|every|any|of the)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Exclusives();

    /// <summary>Claims that name all there are: "only" may follow from them.</summary>
    [GeneratedRegex("cities where|best|worst|closest|most|least|count|share|> 30")]
    private static partial Regex Lists();

    [GeneratedRegex(@"(\{\{.*?\}\})")]
    private static partial Regex Calls();

    [GeneratedRegex(@"(?<![\w,.-])(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)(?![\w,.-])")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?<![\w])(\d{1,2})(?:st|nd|rd|th)\b")]
    private static partial Regex Ordinals();

    /// <summary>Ranks in words; not parts, tiers and halves.</summary>
    [GeneratedRegex(@"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b(?! (?:half|quarter|tier|tiers|and|glance|of|one|two|three|five|six|seven|eight|nine|ten|twelve|fifteen|seventeen|twenty|\d)|,? (?:to|and) )")]
    private static partial Regex OrdinalWords();

    [GeneratedRegex(@"\b(?:Shanghai|Beijing|Shenzhen|Guangzhou|Hangzhou|Suzhou|Nanjing|Chengdu|Wuhan|Chongqing|Tianjin|Hefei|Kunming|Guiyang|Harbin|Lanzhou|Haikou|Dalian|Foshan|Zhuhai|Wuxi|Ningbo|Xining|Urumqi|Taiyuan|Quanzhou|Yantai|Weihai|Nanning|Changsha|Changzhou|Fuzhou)\b")]
    private static partial Regex CityNames();
}
