namespace ReportBuilder.Charts.Maps;

/// <summary>
/// Values to a few steps between round bounds, each with a shade. The shades reach from 3:1 against the paper to near the ink, each about 1.4 times
/// the next, so that steps
/// are told apart by lightness alone; names on them reach 4.5:1.
/// </summary>
internal sealed class RegionSteps
{
    private const int Most = 5;
    private readonly ChartSpec spec;
    private readonly Inks inks;
    private readonly double from;
    private readonly double step;

    public RegionSteps(ChartSpec spec, Inks inks, double[] values)
    {
        (this.spec, this.inks) = (spec, inks);
        var (low, high) = (values.Min(), values.Max());
        for (var wanted = Most; ; wanted--)
        {
            step = NiceTicks.Step(high - low, wanted);
            double to;
            (from, to) = high > low ? NiceTicks.Around(low, high, wanted) : (low, low);
            Count = high > low ? (int)Math.Round((to - from) / step) : 1;
            if (Count <= Most || wanted == 1)
                break;
        }
    }

    public int Count { get; }

    /// <summary>A value on a bound belongs to the step above it.</summary>
    public int Of(double value) => Math.Clamp((int)Math.Floor(((value - from) / step) + 1e-9), 0, Count - 1);

    /// <summary>Of ranks the best are the deepest.</summary>
    public Ink Shade(int at)
    {
        var share = Count == 1 ? 1 : at / (Count - 1.0);
        if (Numbers.AreRanks(spec))
            share = 1 - share;
        return inks.OnColour
            ? new("on-accent", Math.Round(0.3 + (0.7 * share), 2))
            : new($"{Accent}-shade{(Most - (int)Math.Round(share * (Most - 1))).ToString(System.Globalization.CultureInfo.InvariantCulture)}");
    }

    /// <summary>What can be read on a shade.</summary>
    public Ink? TextOn(int at) => inks.OnColour ? null : Shade(at).Token.EndsWith("-shade5", StringComparison.Ordinal) ? inks.Text : inks.Ground;

    /// <summary>"20 to 40".</summary>
    public string Name(int at) =>
        Count == 1 ? Bound(from) : spec.Say("chart.from-to", ("from", Bound(from + (at * step))), ("to", Bound(from + ((at + 1) * step))));

    private string Accent => spec.AccentToken == "ink" || (spec.AccentToken.StartsWith('d') && !spec.AccentToken.Contains('-')) ? spec.AccentToken : "ink";

    private string Bound(double value) => Count == 1 ? Numbers.Print(value, spec) : Numbers.Tick(NiceTicks.Clean(value), [0, step], spec);
}
