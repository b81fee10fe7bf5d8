using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;
using ReportBuilder.Scoring.Statistics;

namespace ReportBuilder.Scoring.Steps;

/// <summary>Pulls outliers in until a column's skewness or kurtosis is within its limit, or transforms the column.</summary>
internal static class OutlierTreatment
{
    public static ScoreSheet Apply(TreatOutliers step, ScoreSheet sheet, RecipeRun run) =>
        sheet.With([.. run.ColumnsOf(step, sheet).Where(column => !Passes(column.Values, step)).Select(column => column with { Values = Treat(column, step, sheet, run) })]);

    private static double[] Treat(SheetColumn column, TreatOutliers step, ScoreSheet sheet, RecipeRun run)
    {
        for (var count = 1; count <= step.AtMost; count++)
        {
            var pulled = PullIn(column.Values, count);
            if (!Passes(pulled, step))
                continue;
            for (var row = 0; row < pulled.Length; row++)
            {
                if (pulled[row] != column.Values[row] && !double.IsNaN(pulled[row]))
                    run.Mark(sheet.Rows[row], column.Id, FormattableString.Invariant($"winsorised: {column.Values[row]:0.####} to {pulled[row]:0.####}"));
            }

            return pulled;
        }

        return Otherwise(column, step, run);
    }

    private static double[] Otherwise(SheetColumn column, TreatOutliers step, RecipeRun run)
    {
        var values = step.Otherwise switch
        {
            OutlierFallback.Log => LogShifted(column.Values),
            OutlierFallback.BoxCox => BoxCox.OfGreatestLikelihood(Shifted(column.Values)),
            _ => column.Values,
        };
        if (step.Otherwise != OutlierFallback.None)
            run.Mark(-1, column.Id, step.Otherwise == OutlierFallback.Log ? "log transformed" : "Box-Cox transformed");
        if (!Passes(values, step))
            run.Say(
                Diagnostic.Note(
                    "RB2036",
                    step.Place,
                    $"'{column.Node?.Node.Name ?? column.Id}' is still skewed after the treatment of outliers",
                    "look at the column: a chart shows which readings stand apart"
                )
            );
        return values;
    }

    /// <summary>A column fails when skewness and kurtosis are both beyond their limits.</summary>
    private static bool Passes(double[] values, TreatOutliers step)
    {
        double[] known = [.. values.Where(value => !double.IsNaN(value))];
        return Math.Abs(Moments.Skewness(known)) <= step.Skewness || Moments.Kurtosis(known) <= step.Kurtosis;
    }

    /// <summary>The column with its outermost readings, on the side of the longer tail, set to the next one inside.</summary>
    private static double[] PullIn(double[] values, int count)
    {
        double[] sorted = [.. values.Where(value => !double.IsNaN(value)).Order()];
        if (count >= sorted.Length)
            return values;
        var high = Moments.Skewness(sorted) > 0;
        var limit = high ? sorted[^(count + 1)] : sorted[count];
        return [.. values.Select(value => high ? (value > limit ? limit : value) : (value < limit ? limit : value))];
    }

    /// <summary>COINr's log_CT: ln(x - min + a) with a = 1 % of the range.</summary>
    private static double[] LogShifted(double[] values) => [.. Shifted(values).Select(value => Math.Log(value))];

    private static double[] Shifted(double[] values)
    {
        var known = values.Where(value => !double.IsNaN(value)).ToList();
        var (least, greatest) = (known.Min(), known.Max());
        return [.. values.Select(value => value - least + (0.01 * (greatest - least)))];
    }
}
