using ScottPlot;

namespace ReportBuilder.Charts.Kinds.Parts;

/// <summary>Values to shades: few steps, so that equal shades can be found again; values below zero in another hue.</summary>
/// <remarks>
/// The deepest shade is the accent's middle tint, on which ink stays readable. Of ranks the best are deepest, in the steps that readers
/// know.
/// </remarks>
internal sealed class HeatmapShades : IColormap
{
    private const int Steps = 6;

    private static readonly double[] RankSteps = [3, 5, 10, 20, 40];

    private readonly bool ranks;
    private readonly string above;
    private readonly string below;
    private readonly double low;
    private readonly double high;

    public HeatmapShades(ChartSpec spec, double[] values)
    {
        ranks = Numbers.AreRanks(spec);
        above = Inks.Tint(spec.AccentToken);
        below = spec.AccentToken == "d5" ? "d1-mid" : "d5-mid";
        var (least, farthest) = (double.PositiveInfinity, 0.0);
        foreach (var value in values)
            (least, farthest) = (Math.Min(least, value), Math.Max(farthest, Math.Abs(value)));
        low = least < 0 ? 0 : Math.Min(spec.Minimum ?? least, least);
        high = Math.Max(spec.Maximum ?? 0, farthest);
    }

    public string Name => "Shades of a report";

    /// <summary>The range of <see cref="Code"/>.</summary>
    public static ScottPlot.Range Codes => new(-Steps, Steps);

    /// <summary>The step of a value as a heat map holds it: 1 to 6, or below zero -1 to -6.</summary>
    public double Code(double value) => (Step(value) + 1) * (value < 0 ? -1 : 1);

    /// <param name="position">0 for the deepest shade below zero, 1 for the deepest above.</param>
    public Color GetColor(double position)
    {
        var code = Math.Round((position * 2 * Steps) - Steps);
        var opacity = Math.Round((Math.Abs(code) - 0.4) / (Steps - 0.4), 2);
        return InkColours.Of(new Ink(code < 0 ? below : above, opacity));
    }

    public bool IsDeepest(double value) => Step(value) == Steps - 1;

    private int Step(double value)
    {
        if (ranks)
            return Steps - 1 - StepsPassed(value);

        var share = high == low ? 1 : Math.Clamp((Math.Abs(value) - low) / (high - low), 0, 1);
        return Math.Min(Steps - 1, (int)(share * Steps));
    }

    private static int StepsPassed(double rank)
    {
        var passed = 0;
        while (passed < RankSteps.Length && rank > RankSteps[passed])
            passed++;
        return passed;
    }
}
