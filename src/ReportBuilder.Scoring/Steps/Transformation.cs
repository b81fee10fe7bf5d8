using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;
using ReportBuilder.Scoring.Statistics;

namespace ReportBuilder.Scoring.Steps;

/// <summary>
/// Natural logarithm, square root or Box-Cox transformation of columns. A value outside the function's domain is an error at its cell.
/// </summary>
internal static class Transformation
{
    public static ScoreSheet Apply(Transform step, ScoreSheet sheet, RecipeRun run) =>
        sheet.With([.. run.ColumnsOf(step, sheet).Where(column => InDomain(column, step, sheet, run)).Select(column => column with { Values = Of(column.Values, step) })]);

    private static double[] Of(double[] values, Transform step) => step.Kind switch
    {
        TransformKind.Ln => [.. values.Select(value => Math.Log(value))],
        TransformKind.SquareRoot => [.. values.Select(value => Math.Sqrt(value))],
        _ => step.Lambda is { } lambda ? BoxCox.Of(values, lambda) : BoxCox.OfGreatestLikelihood(values),
    };

    private static bool InDomain(SheetColumn column, Transform step, ScoreSheet sheet, RecipeRun run)
    {
        var inside = true;
        for (var row = 0; row < column.Values.Length; row++)
        {
            var value = column.Values[row];
            if (double.IsNaN(value) || value > 0 || (value == 0 && step.Kind == TransformKind.SquareRoot))
                continue;
            inside = false;
            var limit = step.Kind == TransformKind.SquareRoot ? "below 0" : "not above 0";
            run.Error(
                "RB2037",
                run.PlaceOf(column.Id, sheet.Rows[row]),
                FormattableString.Invariant(
                    $"{value} of {run.Dataset.Units[sheet.Rows[row]].Name} in '{column.Node?.Node.Name ?? column.Id}' is {limit} and cannot be transformed"
                ),
                "leave the column out of this step of the recipe"
            );
        }

        return inside;
    }
}
