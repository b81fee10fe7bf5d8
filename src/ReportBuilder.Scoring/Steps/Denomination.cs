using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;

namespace ReportBuilder.Scoring.Steps;

/// <summary>Divides columns by another column, unit by unit. A division by zero is an error at the divisor's cell.</summary>
internal static class Denomination
{
    public static ScoreSheet Apply(Denominate step, ScoreSheet sheet, RecipeRun run)
    {
        if (run.ColumnCalled(step.By, sheet) is not { } divisor)
            return sheet;
        for (var row = 0; row < divisor.Values.Length; row++)
        {
            if (divisor.Values[row] == 0)
                run.Error(
                    "RB2033",
                    PlaceOf(divisor, sheet.Rows[row], step, run),
                    $"'{step.By.Name}' of {run.Dataset.Units[sheet.Rows[row]].Name} is 0 and cannot divide",
                    "leave the cell empty where the figure is not known"
                );
        }

        return sheet.With([
            .. run.ColumnsOf(step, sheet)
                .Where(column => column.Id != divisor.Id)
                .Select(column => column with { Values = Divide(column.Values, divisor.Values, step.Times) }),
        ]);
    }

    private static double[] Divide(double[] values, double[] by, double times)
    {
        var quotients = new double[values.Length];
        for (var row = 0; row < values.Length; row++)
            quotients[row] = by[row] == 0 ? double.NaN : values[row] / by[row] * times;
        return quotients;
    }

    private static SourcePlace PlaceOf(SheetColumn divisor, int unit, Denominate step, RecipeRun run) =>
        run.PlaceOf(divisor.Id, unit) is { File.Length: > 0 } place ? place : step.Place;
}
