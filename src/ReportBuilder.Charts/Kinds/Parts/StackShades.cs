namespace ReportBuilder.Charts.Kinds.Parts;

/// <summary>The inks of stacked parts. A part with a colour of its own has it; parts that share one are its shades, the strongest first.</summary>
/// <remarks>Beyond five the shades begin again: neighbours still differ, and the key names the parts in their order.</remarks>
internal sealed class StackShades
{
    private static readonly ImmutableArray<string> Suffixes = ["-shade1", "-shade2", "-shade3", "-shade4", "-shade5"];

    private readonly ImmutableArray<Ink> fills;
    private readonly Inks inks;

    public StackShades(ChartSpec spec, Inks inks)
    {
        this.inks = inks;
        var tokens = spec.Series.Select(series => series.ColourToken.Length > 0 ? series.ColourToken : spec.AccentToken).ToImmutableArray();
        fills = inks.OnColour
            ? [.. tokens.Select((_, index) => index % 2 == 0 ? inks.Strong : inks.Axis)]
            : [.. tokens.Select((token, index) => Shade(token, tokens.Take(index).Count(other => other == token), tokens.Count(other => other == token)))];
    }

    public Ink Of(int series) => fills[series];

    /// <summary>What can be read on a part at 4.5:1: paper on full colours, ink on the lightest shade; nothing on the tints of an opener.</summary>
    public Ink? TextOn(int series) => inks.OnColour ? null : fills[series].Token.EndsWith(Suffixes[^1], StringComparison.Ordinal) ? inks.Text : inks.Ground;

    private static Ink Shade(string token, int place, int sharing) =>
        sharing == 1 || Inks.Tint(token) == token ? new(token) : new(token + Suffixes[Step(place, sharing)]);

    /// <summary>Few parts are spread over all shades.</summary>
    private static int Step(int place, int sharing) =>
        sharing < Suffixes.Length ? (int)Math.Round(place * (Suffixes.Length - 1.0) / (sharing - 1)) : place % Suffixes.Length;
}
