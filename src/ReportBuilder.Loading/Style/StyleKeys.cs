using System.Collections.Immutable;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Style;

/// <summary>The keys that content/style.yaml may have. schemas/style.schema.json and docs/writing.md list the same.</summary>
public static class StyleKeys
{
    public static ImmutableArray<string> Style { get; } = ["severity", "least-words", "numbers", "spelling", "units", "currency", "names", "banned", "keep"];

    public static ImmutableArray<string> Numbers { get; } = ["thousands", "words-to"];

    /// <summary>The keys that hold words, with what these are about.</summary>
    internal static ImmutableArray<(string Key, StyleTopic Topic)> Topics { get; } =
    [
        ("spelling", StyleTopic.Spelling),
        ("units", StyleTopic.Unit),
        ("currency", StyleTopic.Currency),
        ("names", StyleTopic.Name),
        ("banned", StyleTopic.Banned),
    ];
}
