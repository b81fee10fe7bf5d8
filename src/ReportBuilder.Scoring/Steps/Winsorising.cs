using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;
using ReportBuilder.Scoring.Receipts;
using ReportBuilder.Scoring.Statistics;

namespace ReportBuilder.Scoring.Steps;

/// <summary>Sets the readings beyond two percentiles of their column to these, and marks them.</summary>
internal static class Winsorising
{
    public static ScoreSheet Apply(Winsorise step, ScoreSheet sheet, RecipeRun run) =>
        sheet.With([.. run.ColumnsOf(step, sheet).Select(column => column with { Values = PullIn(step, column, sheet, run) })]);

    private static double[] PullIn(Winsorise step, SheetColumn column, ScoreSheet sheet, RecipeRun run)
    {
        var known = NonMissing.Of(column.Values);
        if (known.Length == 0)
            return column.Values;
        var (low, high) = (Quantile.Of(known, step.Low), Quantile.Of(known, step.High));
        var values = (double[])column.Values.Clone();
        for (var row = 0; row < values.Length; row++)
        {
            if (double.IsNaN(values[row]))
                continue;
            values[row] = Math.Clamp(values[row], low, high);
            if (values[row] != column.Values[row])
                run.Mark(sheet.Rows[row], column.Id, Mark(column.Values[row], values[row]));
        }

        return values;
    }

    /// <summary>That a reading was pulled in.</summary>
    public static PendingPhrase Mark(double from, double to) =>
        new("marked.winsorised", ("from", SignificantDigits.Print(from)), ("to", SignificantDigits.Print(to)));
}
