using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ReportBuilder.Loading.Yaml;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Loading.Recipes;

/// <summary>The values that steps share: names with their places, numbers, and choices among words.</summary>
internal static class RecipeValues
{
    public static readonly ImmutableArray<(string Word, Ties Value)> TieWords =
    [
        ("competition", Ties.Competition), ("modified", Ties.Modified), ("dense", Ties.Dense), ("ordinal", Ties.Ordinal), ("average", Ties.Average),
    ];

    public static readonly ImmutableArray<(string Word, NormaliseAs Value)> NormalisationWords =
    [
        ("rank-points", NormaliseAs.RankPoints), ("min-max", NormaliseAs.MinMax), ("goalposts", NormaliseAs.Goalposts), ("z-score", NormaliseAs.ZScore),
        ("percentile-rank", NormaliseAs.PercentileRank), ("borda", NormaliseAs.Borda), ("distance-to-best", NormaliseAs.DistanceToBest),
        ("distance-to-reference", NormaliseAs.DistanceToReference), ("fraction-of-maximum", NormaliseAs.FractionOfMaximum), ("categories", NormaliseAs.Categories),
    ];

    public static readonly ImmutableArray<(string Word, AggregateBy Value)> AggregationWords =
    [
        ("sum", AggregateBy.Sum), ("arithmetic", AggregateBy.Arithmetic), ("geometric", AggregateBy.Geometric), ("harmonic", AggregateBy.Harmonic),
        ("power", AggregateBy.Power), ("copeland", AggregateBy.Copeland),
    ];

    /// <summary>The choice under a key; the first of the words where it is absent; the nearest word as a hint where it is none of them.</summary>
    public static T Choice<T>(MapReader map, string key, ImmutableArray<(string Word, T Value)> words, Findings findings) =>
        map.TextAt(key) is { } text ? Choice(text, words, findings) : words[0].Value;

    public static ImmutableArray<T> Choices<T>(MapReader map, string key, ImmutableArray<(string Word, T Value)> words, Findings findings) =>
        Each(map.Texts(key), text => Choice(text, words, findings));

    public static ImmutableArray<PlacedName> Names(MapReader map, string key) => Each(map.Texts(key), text => new PlacedName(text.Text, text.Place));

    public static PlacedName? Name(MapReader map, string key) => map.TextAt(key) is { } text ? new(text.Text, text.Place) : null;

    /// <summary>A mapping from names to numbers.</summary>
    public static ImmutableArray<NamedNumber> Numbers(YamlMap map, Findings findings)
    {
        var reader = new MapReader(map, "it", map.Entries.Select(entry => entry.Key), findings);
        return Each(map.Entries, entry => new NamedNumber(new(entry.Key, entry.KeyPlace), reader.Number(entry.Key) ?? 0));
    }

    public static bool Yes(MapReader map, string key) => map.Choice(key, "false", "true", "yes", "no") is "true" or "yes";

    /// <summary>A number between two ends, or the usual one where it is absent.</summary>
    public static double Number(MapReader map, string key, double usual, double least, double most, Findings findings)
    {
        var number = map.Number(key) ?? usual;
        if (number >= least && number <= most)
            return number;
        findings.Error("RB2043", map.PlaceOf(key), FormattableString.Invariant($"'{key}' is {number}, which is not from {least} to {most}"));
        return usual;
    }

    public static int Whole(MapReader map, string key, int usual, int least, int most, Findings findings)
    {
        var number = Number(map, key, usual, least, most, findings);
        if (number == Math.Floor(number))
            return (int)number;
        findings.Error("RB2043", map.PlaceOf(key), FormattableString.Invariant($"'{key}' is {number}; a whole number is needed here"));
        return usual;
    }

    private static ImmutableArray<TValue> Each<T, TValue>(ImmutableArray<T> items, Func<T, TValue> read)
    {
        var values = new TValue[items.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = read(items[i]);
        return ImmutableCollectionsMarshal.AsImmutableArray(values);
    }

    private static T Choice<T>(YamlText text, ImmutableArray<(string Word, T Value)> words, Findings findings)
    {
        foreach (var (word, value) in words)
        {
            if (word == text.Text)
                return value;
        }

        var near = NearestName.Hint(text.Text, words.Select(word => word.Word));
        findings.Error(
            "RB2044",
            text.Place,
            $"there is no choice '{text.Text}' here",
            near.Length > 0 ? near : $"write one of {string.Join(", ", words.Select(word => word.Word))}"
        );
        return words[0].Value;
    }
}
