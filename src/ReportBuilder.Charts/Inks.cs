namespace ReportBuilder.Charts;

/// <summary>The few inks of one chart: on paper or, on an opener, white and its tints.</summary>
internal sealed class Inks(ChartSpec spec)
{
    public bool OnColour { get; } = spec.OnColour;

    public Ink Text { get; } = new(spec.OnColour ? "on-accent" : "ink");

    public Ink Muted { get; } = new(spec.OnColour ? "on-accent-muted" : "muted");

    /// <summary>Lines that only guide the eye.</summary>
    public Ink Guide { get; } = spec.OnColour ? new("on-accent", 0.35) : new("hairline");

    /// <summary>Axes and other lines that carry meaning: 3:1 on their ground.</summary>
    public Ink Axis { get; } = spec.OnColour ? new("on-accent", 0.7) : new("muted");

    /// <summary>What is in focus.</summary>
    public Ink Strong { get; } = new(spec.OnColour ? "on-accent" : spec.AccentToken);

    /// <summary>What is not: still 3:1 on its ground.</summary>
    public Ink Mid { get; } = spec.OnColour ? new("on-accent", 0.7) : new(Tint(spec.AccentToken));

    /// <summary>A wash under text or marks.</summary>
    public Ink Pale { get; } = spec.OnColour ? new("on-accent", 0.14) : new(spec.AccentToken.StartsWith('d') ? $"{spec.AccentToken}-pale" : "panel");

    /// <summary>The ground itself, for gaps between marks.</summary>
    public Ink Ground { get; } = new("paper");

    public Ink Row(ChartRow row, bool strong) => row.ColourToken.Length == 0 || OnColour
        ? strong ? Strong : Mid
        : new(strong ? row.ColourToken : Tint(row.ColourToken));

    /// <summary>A series' own colour, or the accent where it has none.</summary>
    public Ink Series(ChartSeries series) => OnColour || series.ColourToken.Length == 0 ? Strong : new(series.ColourToken);

    /// <summary>The middle tint of ink and of the dimensions; other colours have none and are left as they are.</summary>
    public static string Tint(string token) => token == "ink" || (token.StartsWith('d') && !token.Contains('-')) ? $"{token}-mid" : token;
}
