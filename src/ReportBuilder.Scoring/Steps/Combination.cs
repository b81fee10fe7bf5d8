using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;

namespace ReportBuilder.Scoring.Steps;

/// <summary>
/// Products, ratios, differences and sums of columns, unit by unit. Inequality-adjusted indices take a product: a mean of achievements times
/// 1 less the Atkinson measure of their inequality (Foster, Lopez-Calva and Szekely 2005; UNDP, Human Development Report, technical note 2).
/// </summary>
internal static class Combination
{
    public static ScoreSheet Apply(Combine step, ScoreSheet sheet, RecipeRun run)
    {
        var operands = new List<SheetColumn?>();
        foreach (var operand in step.Of)
        {
            if (operand.Column is not { } name)
                operands.Add(null);
            else if (run.ColumnCalled(name, sheet) is { } column)
                operands.Add(column);
            else
                return sheet;
        }

        var rows = sheet.Rows.Length;
        var (values, scale) = (new double[rows], 0.0);
        for (var row = 0; row < rows; row++)
            values[row] = Value(step, operands, row, ref scale);
        RefuseDivisionByNothing(step, operands, sheet, run);
        SheetColumn[] named = [.. operands.OfType<SheetColumn>()];
        var node = run.Map.Called(step.Into.Name).FirstOrDefault();
        var made = new SheetColumn(
            node?.Node.Id ?? step.Into.Name,
            node,
            values,
            Oriented: Array.TrueForAll(named, column => column.Oriented),
            Made: Array.Exists(named, column => column.Made),
            Scaled: Array.TrueForAll(named, column => column.Scaled))
        {
            Scale = step.As is CombineAs.Difference or CombineAs.Sum ? scale : 0,
        };
        return sheet.With([made]);
    }

    private static double Value(Combine step, List<SheetColumn?> operands, int row, ref double scale)
    {
        double Operand(int at) => operands[at]?.Values[row] ?? step.Of[at].Number;
        var result = Operand(0);
        var size = Math.Abs(result);
        for (var at = 1; at < operands.Count; at++)
        {
            var next = Operand(at);
            size = Math.Max(size, Math.Abs(next));
            result = step.As switch
            {
                CombineAs.Product => result * next,
                CombineAs.Ratio => next == 0 ? double.NaN : result / next,
                CombineAs.Difference => result - next,
                _ => result + next,
            };
        }

        result *= step.Times;

        // What is left of a difference near 0 is noise by the size of what was taken from what.
        scale = Math.Max(scale, double.IsNaN(size) ? 0 : size * Math.Abs(step.Times));
        return result;
    }

    private static void RefuseDivisionByNothing(Combine step, List<SheetColumn?> operands, ScoreSheet sheet, RecipeRun run)
    {
        if (step.As != CombineAs.Ratio)
            return;
        foreach (var divisor in operands.Skip(1).OfType<SheetColumn>())
        {
            for (var row = 0; row < divisor.Values.Length; row++)
            {
                if (divisor.Values[row] == 0)
                    run.Error(
                        "RB2033",
                        run.PlaceOf(divisor.Id, sheet.Rows[row]) is { File.Length: > 0 } place ? place : step.Place,
                        $"'{divisor.Node?.Node.Name ?? divisor.Id}' of {run.Dataset.Units[sheet.Rows[row]].Name} is 0 and cannot divide",
                        "leave the cell empty where the figure is not known"
                    );
            }
        }
    }
}
