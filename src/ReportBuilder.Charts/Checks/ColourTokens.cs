namespace ReportBuilder.Charts.Checks;

/// <summary>The colours that a chart may be asked for: base tokens of the theme. Tints are the drawing's business.</summary>
internal static class ColourTokens
{
    public static ImmutableArray<string> All { get; } =
    [
        "ink", "muted", "hairline", "panel", "paper", "night",
        "d1", "d2", "d3", "d4", "d5", "d6", "d7", "d8", "d9", "d10", "d11", "d12",
    ];

    private static readonly ImmutableArray<string> Suffixes = ["-pale", "-mid", "-night"];

    public static bool IsKnown(string token) =>
        token.Length == 0
            || All.Contains(token)
            || Suffixes.Any(suffix => token.EndsWith(suffix, StringComparison.Ordinal) && All.Contains(token[..^suffix.Length]));
}
