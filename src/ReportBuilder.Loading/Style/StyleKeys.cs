using System.Collections.Immutable;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Style;

/// <summary>The keys that content/style.yaml may have. schemas/style.schema.json and docs/writing.md list the same.</summary>
public static class StyleKeys
{
    public static ImmutableArray<string> Style { get; } =
    ["severity", "least-words", "numbers", "strength", "spelling", "units", "currency", "names", "banned", "keep"];

    public static ImmutableArray<string> Numbers { get; } = ["thousands", "words-to"];

    public static ImmutableArray<string> Strength { get; } = ["closely", "loosely", "clearly", "narrowly", "far", "level"];

    /// <summary>The keys that hold words, with what these are about.</summary>
    internal static ImmutableArray<TopicKey> Topics { get; } =
    [
        new("spelling", StyleTopic.Spelling),
        new("units", StyleTopic.Unit),
        new("currency", StyleTopic.Currency),
        new("names", StyleTopic.Name),
        new("banned", StyleTopic.Banned),
    ];
}

/// <summary>A key that holds words, with what these are about.</summary>
internal sealed record TopicKey(string Key, StyleTopic Topic);
