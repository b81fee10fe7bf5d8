using ReportBuilder.Model.Maths;

namespace ReportBuilder.Layout.Maths;

/// <summary>Sets matrices, cases and aligned lines, in the middle of the line that they stand in.</summary>
/// <param name="set">Sets a cell of a column.</param>
internal sealed class MathGridSetter(MathGrid grid, double axis, double size, Func<MathNode, int, MathBox> set)
{
    private const double LeastAscent = 0.7;
    private const double LeastDescent = 0.3;
    private const double BetweenRows = 0.55;
    private const double BetweenColumns = 0.9;

    public MathBox Set()
    {
        var cells = grid.Rows.Select(row => row.Select(set).ToArray()).ToArray();
        var widths = Enumerable.Range(0, cells[0].Length).Select(column => cells.Max(row => row[column].Width)).ToArray();
        var ascents = cells.Select(row => Math.Max(LeastAscent * size, row.Max(cell => cell.Ascent))).ToArray();
        var descents = cells.Select(row => Math.Max(LeastDescent * size, row.Max(cell => cell.Descent))).ToArray();
        var height = ascents.Sum() + descents.Sum() + ((cells.Length - 1) * BetweenRows * size);
        var box = new MathBox();
        var top = -axis - (height / 2);
        for (var row = 0; row < cells.Length; row++)
        {
            var baseline = top + ascents[row];
            var x = 0.0;
            for (var column = 0; column < widths.Length; column++)
            {
                x += column == 0 ? 0 : Gap(column);
                box.Add(cells[row][column], x + Indent(column, widths[column] - cells[row][column].Width), baseline);
                x += widths[column];
            }

            box.Width = Math.Max(box.Width, x);
            top = baseline + descents[row] + (BetweenRows * size);
        }

        (box.Ascent, box.Descent) = (Math.Max(box.Ascent, axis + (height / 2)), Math.Max(box.Descent, (height / 2) - axis));
        return box;
    }

    /// <summary>Lines of a calculation meet at their relations: right, left, right, left.</summary>
    private double Indent(int column, double room) => grid.Kind switch
    {
        MathGridKind.Matrix => room / 2,
        MathGridKind.Aligned when column % 2 == 0 => room,
        _ => 0,
    };

    private double Gap(int column) => grid.Kind == MathGridKind.Aligned && column % 2 == 1 ? 0 : BetweenColumns * size;
}
