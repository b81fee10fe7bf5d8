using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;
using ReportBuilder.Scoring.Statistics;

namespace ReportBuilder.Scoring.Steps;

/// <summary>Pulls outliers in until a column's skewness or kurtosis is within its limit, or transforms the column.</summary>
internal static class OutlierTreatment
{
    public static ScoreSheet Apply(TreatOutliers step, ScoreSheet sheet, RecipeRun run) =>
        sheet.With([.. run.ColumnsOf(step, sheet).Where(column => !Passes(column.Values, step)).Select(column => Treat(column, step, sheet, run))]);

    private static SheetColumn Treat(SheetColumn column, TreatOutliers step, ScoreSheet sheet, RecipeRun run)
    {
        for (var count = 1; count <= step.AtMost; count++)
        {
            var pulled = PullIn(column.Values, count);
            if (!Passes(pulled, step))
                continue;
            for (var row = 0; row < pulled.Length; row++)
            {
                if (pulled[row] != column.Values[row] && !double.IsNaN(pulled[row]))
                    run.Mark(sheet.Rows[row], column.Id, Winsorising.Mark(column.Values[row], pulled[row]));
            }

            return column with { Values = pulled };
        }

        return Otherwise(column, step, run);
    }

    private static SheetColumn Otherwise(SheetColumn column, TreatOutliers step, RecipeRun run)
    {
        var transforms = column.Transforms;
        if (step.Otherwise != OutlierFallback.None)
            transforms = transforms.Add(Way(step.Otherwise, column.Values));
        var values = step.Otherwise == OutlierFallback.None ? column.Values : Array.ConvertAll(column.Values, value => transforms[^1](value));
        if (step.Otherwise != OutlierFallback.None)
            run.Mark(-1, column.Id, new(step.Otherwise == OutlierFallback.Log ? "marked.log" : "marked.boxcox"));
        if (!Passes(values, step))
            run.Say(
                Diagnostic.Note(
                    "RB2036",
                    step.Place,
                    $"'{column.Node?.Node.Name ?? column.Id}' is still skewed after the treatment of outliers",
                    "look at the column: a chart shows which readings stand apart"
                )
            );
        return column with { Values = values, Transforms = transforms };
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

    /// <summary>COINr's log_CT: ln(x - min + a) with a = 1 % of the range; or Box-Cox of the same.</summary>
    private static Func<double, double> Way(OutlierFallback fallback, double[] values)
    {
        var (least, greatest) = NonMissing.Range(values);
        double Shifted(double value) => value - least + (0.01 * (greatest - least));
        if (fallback == OutlierFallback.Log)
            return value => Math.Log(Shifted(value));
        var lambda = BoxCox.Lambda(Array.ConvertAll(values, Shifted));
        return value => BoxCox.Of([Shifted(value)], lambda)[0];
    }
}
