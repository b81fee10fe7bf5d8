using System.Collections.Immutable;
using ReportBuilder.Loading.Yaml;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Loading.Style;

/// <summary>The house style: which words the text may not say and what to say instead, and how numbers print.</summary>
internal static class StyleReader
{
    public const string Path = "content/style.yaml";

    /// <summary>A house that wants longer parts than this wants something else.</summary>
    private const int MostLeastWords = 1000;

    private const string ThinSpace = "\u202F";

    /// <param name="wording">For what the style leaves to the language.</param>
    public static HouseStyle Read(string path, string text, Wording wording, Findings findings)
    {
        if (YamlFile.Read(path, text, 1, findings) is not { } map)
            return None(wording);
        var style = new MapReader(map, "the house style", StyleKeys.Style, findings);
        ImmutableArray<StyleWord> words = [.. StyleKeys.Topics.SelectMany(topic => Words(style, topic.Key, topic.Topic, findings))];
        CheckCircles(words, findings);
        return new(
            words,
            [.. style.Texts("keep").Select(kept => kept.Text)],
            Numbers(style, NumberStyle.Of(wording), findings),
            style.Choice("severity", "warning", "error") == "error" ? Severity.Error : Severity.Warning)
        {
            LeastWords = Whole(style, "least-words", 0, 0, MostLeastWords, findings),
            Strength = Strength(style, findings),
        };
    }

    private static IEnumerable<StyleWord> Words(MapReader style, string key, StyleTopic topic, Findings findings)
    {
        foreach (var entry in style.MapAt(key)?.Entries ?? [])
        {
            if (entry.Value is not YamlText { Text: var instead })
                findings.Error("RB1107", entry.Value.Place, $"'{entry.Key}' has no words behind it", "write 'word: what to write instead'");
            else if (Fault(entry.Key, instead, topic) is { } fault)
                findings.Error(
                    "RB1120",
                    entry.KeyPlace,
                    fault,
                    "write 'word: what to write instead'; a star stands at the end of both, or of the first only where words with any ending are banned"
                );
            else
                yield return new(topic, entry.Key.Trim(), instead.Trim(), entry.KeyPlace);
        }
    }

    /// <summary>Why a word cannot be looked for, or null.</summary>
    private static string? Fault(string word, string instead, StyleTopic topic)
    {
        if (word.Trim().TrimEnd('*').Length == 0)
            return "a word is missing before the colon";
        if (word.Trim().TrimEnd('*').Contains('*', StringComparison.Ordinal))
            return $"'{word}' has a star that is not at its end";
        if (topic != StyleTopic.Banned && instead.Trim().Length == 0)
            return $"'{word}' has nothing to write instead";
        if (topic != StyleTopic.Banned && word.EndsWith('*') != instead.EndsWith('*'))
            return $"'{word}' and '{instead}' do not both end in a star";
        return word == instead ? $"'{word}' is what to write instead of itself" : null;
    }

    /// <summary>What stands to be written instead may not be a word that is refused: an author would be sent in a circle.</summary>
    private static void CheckCircles(ImmutableArray<StyleWord> words, Findings findings)
    {
        var refused = words.ToLookup(word => word.Word, StringComparer.Ordinal);
        foreach (
            var word in words.Where(word =>
                word.Topic != StyleTopic.Banned && refused[word.Instead].Any(other => other.Topic == word.Topic || other.Topic == StyleTopic.Banned)
            )
        )
            findings.Error(
                "RB1120",
                word.Place,
                $"'{word.Instead}' is to be written instead of '{word.Word}', but is refused itself",
                "take one of the two lines out"
            );
    }

    /// <summary>Of an edition that says nothing about its style.</summary>
    public static HouseStyle None(Wording wording) => HouseStyle.None with { Numbers = NumberStyle.Of(wording) };

    private static NumberStyle Numbers(MapReader style, NumberStyle usual, Findings findings)
    {
        var numbers = new MapReader(style.MapAt("numbers") ?? new([], style.Place), "the numbers", StyleKeys.Numbers, findings);
        var thousands = numbers.TextAt("thousands") is null
            ? usual.Thousands
            : numbers.Choice("thousands", "comma", "point", "space", "none") switch
            {
                "space" => ThinSpace,
                "none" => "",
                "point" => ".",
                _ => ",",
            };
        return usual with { Thousands = thousands, WordsTo = Whole(numbers, "words-to", usual.WordsTo, 0, NumberStyle.MostWords, findings) };
    }

    private static StrengthWords Strength(MapReader style, Findings findings)
    {
        var map = new MapReader(style.MapAt("strength") ?? new([], style.Place), "the words of strength", StyleKeys.Strength, findings);
        var read = new StrengthWords(
            Between(map, "closely", 1, findings),
            Between(map, "loosely", 1, findings),
            Between(map, "clearly", 100, findings),
            Between(map, "narrowly", 100, findings),
            Between(map, "far", 10, findings),
            Between(map, "level", 10, findings)
        );
        CheckOrder(map, "loosely", read.Loosely, "closely", read.Closely, findings);
        CheckOrder(map, "narrowly", read.Narrowly, "clearly", read.Clearly, findings);
        CheckOrder(map, "level", read.Level, "far", read.Far, findings);
        return read;
    }

    private static double? Between(MapReader map, string key, double most, Findings findings)
    {
        if (map.Number(key) is not { } number)
            return null;
        if (number >= 0 && number <= most)
            return number;
        findings.Error("RB1108", map.PlaceOf(key), $"'{key}' cannot be {map.Text(key)}", $"write a number from 0 to {most}");
        return null;
    }

    private static void CheckOrder(MapReader map, string lower, double? low, string higher, double? high, Findings findings)
    {
        if (low > high)
            findings.Error("RB1108", map.PlaceOf(lower), $"'{lower}' is above '{higher}'", "both words would be said of the same");
    }

    private static int Whole(MapReader map, string key, int otherwise, int least, int most, Findings findings)
    {
        if (map.Number(key) is not { } number)
            return otherwise;
        if (number >= least && number <= most && number == Math.Floor(number))
            return (int)number;
        findings.Error("RB1108", map.PlaceOf(key), $"'{key}' cannot be {map.Text(key)}", $"write a whole number from {least} to {most}");
        return otherwise;
    }
}
