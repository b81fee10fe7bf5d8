using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;

namespace ReportBuilder.Scoring.Steps;

/// <summary>Rounds columns to so many decimals, half away from zero: 0.125 to two decimals is 0.13.</summary>
internal static class Rounding
{
    public static ScoreSheet Apply(RoundOff step, ScoreSheet sheet, RecipeRun run) =>
        sheet.With([.. run.ColumnsOf(step, sheet).Select(column => column with { Values = Round(column.Settled(), step.Decimals) })]);

    private static double[] Round(double[] values, int decimals) =>
        Array.ConvertAll(values, value => Math.Round(value, decimals, MidpointRounding.AwayFromZero));
}
