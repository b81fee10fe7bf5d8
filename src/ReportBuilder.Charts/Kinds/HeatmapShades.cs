using ReportBuilder.Charts.Words;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Charts.Kinds;

/// <summary>Values to shades: few steps, so that equal shades can be found again; values below zero in another hue.</summary>
/// <remarks>The deepest shade is the accent's middle tint, on which ink stays readable. Of ranks the best are deepest, in the steps that readers know.</remarks>
internal sealed class HeatmapShades
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

    public Ink Of(double value)
    {
        var opacity = Math.Round((Step(value) + 0.6) / (Steps - 0.4), 2);
        return new(value < 0 ? below : above, opacity);
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
