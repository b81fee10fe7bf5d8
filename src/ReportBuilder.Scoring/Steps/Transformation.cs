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
        sheet.With([.. run.ColumnsOf(step, sheet).Where(column => InDomain(column, step, sheet, run)).Select(column => Of(column, step))]);

    private static SheetColumn Of(SheetColumn column, Transform step)
    {
        var way = Way(step, column.Values);
        return column with { Values = Array.ConvertAll(column.Values, value => way(value)), Transforms = column.Transforms.Add(way) };
    }

    private static Func<double, double> Way(Transform step, double[] values)
    {
        switch (step.Kind)
        {
            case TransformKind.Ln:
                return value => Math.Log(value + step.Plus);
            case TransformKind.SquareRoot:
                return value => Math.Sqrt(value + step.Plus);
            default:
                var lambda = step.Lambda ?? BoxCox.Lambda(Array.ConvertAll(values, value => value + step.Plus));
                return value => BoxCox.Of([value + step.Plus], lambda)[0];
        }
    }

    private static bool InDomain(SheetColumn column, Transform step, ScoreSheet sheet, RecipeRun run)
    {
        var inside = true;
        for (var row = 0; row < column.Values.Length; row++)
        {
            var value = column.Values[row] + step.Plus;
            if (double.IsNaN(value) || value > 0 || (value == 0 && step.Kind == TransformKind.SquareRoot))
                continue;
            inside = false;
            var limit = step.Kind == TransformKind.SquareRoot ? "below 0" : "not above 0";
            run.Error(
                "RB2037",
                run.PlaceOf(column.Id, sheet.Rows[row]),
                FormattableString.Invariant(
                    $"{column.Values[row]}{(step.Plus == 0 ? "" : $" + {step.Plus}")} of {run.Dataset.Units[sheet.Rows[row]].Name} in '{column.Node?.Node.Name ?? column.Id}' is {limit} and cannot be transformed"
                ),
                step.Plus == 0 && step.Kind == TransformKind.Ln
                    ? "leave the column out of this step of the recipe, or add to every reading: 'plus: 1'"
                    : "leave the column out of this step of the recipe"
            );
        }

        return inside;
    }
}
