using ReportBuilder.Layout.Blocks;
using ReportBuilder.Layout.Flow;
using ReportBuilder.Layout.Pages;
using ReportBuilder.Layout.Tagging;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Layout.Tables;

/// <summary>The rows of a table: their cells measured, their heights, and how they hold together.</summary>
internal sealed class TableRows
{
    /// <summary>Rows that a cell spans stay on one page if they are no taller than this share of it.</summary>
    private const double LargestGroup = 0.11;

    /// <summary>A table no taller than this share of the page stays in one piece.</summary>
    private const double LargestWhole = 0.28;
    private const double MostRowHeight = 11.2;
    private const double LeastInset = 0.3;
    private readonly Table table;
    private readonly TableLook look;
    private readonly GalleyFrame frame;
    private readonly TableCellBox[][] cells;
    private readonly double[] heights;
    private readonly TableCellBox[][] spans;
    private bool whole;

    public TableRows(Table table, TableLook look, TableColumns columns, TableGrid grid, GalleyFrame frame, TagBuilder body)
    {
        (this.table, this.look, this.frame) = (table, look, frame);
        var shifts = DigitShifts(grid);
        cells = new TableCellBox[table.Rows.Length][];
        for (var row = 0; row < cells.Length; row++)
            cells[row] = Boxes(row, grid.Columns(row), columns, shifts, frame.Setting.Tags.Add(body, "TR", table.Origin));
        heights = Heights();
        whole = Sum(heights, 0, heights.Length) <= LargestWhole * frame.Setting.Theme.PageHeight;
        spans = Spans();
    }

    private TableCellBox[] Boxes(int row, ReadOnlySpan<int> places, TableColumns columns, double[] shifts, TagBuilder tag)
    {
        // Cells beyond the last column have no place.
        var count = places.Length;
        while (count > 0 && places[count - 1] >= columns.Count)
            count--;
        var boxes = new TableCellBox[count];
        for (var i = 0; i < count; i++)
        {
            var (cell, place) = (table.Rows[row].Cells[i], places[i]);
            boxes[i] = new(
                cell,
                table.Columns[place],
                place,
                columns,
                look,
                frame.Look,
                frame.Setting,
                tag,
                shifts[place] - FractionWidth(cell, table.Columns[place])
            )
            {
                Row = row,
            };
        }

        return boxes;
    }

    /// <summary>Spreads the rows over the height where they nearly fill it, and keeps them on one page.</summary>
    public void FillHeight(double height)
    {
        if (heights.Length == 0)
            return;
        var each = Math.Min(MostRowHeight, height / heights.Length);
        whole = Tallest() - (2 * look.RowInset) + LeastInset <= each;
        if (whole)
            Array.Fill(heights, each);
    }

    public IEnumerable<Piece> Pieces(Piece repeatedHead)
    {
        var groupEnd = -1;
        for (var i = 0; i < cells.Length; i++)
        {
            var row = i;
            groupEnd = Math.Max(groupEnd, GroupEnd(i));
            yield return new(heights[i], (page, x, y) => Draw(page, row, x, y))
            {
                Head = i == 0 ? null : HeadAbove(row, repeatedHead),
                KeepWithNext = i + 1 < cells.Length && (whole || i < groupEnd || i == 0 || i + 2 == cells.Length),
                Origin = table.Origin,
            };
        }
    }

    /// <summary>The repeated head and, beside the row, what cells that reach down from the page before say.</summary>
    private Piece HeadAbove(int row, Piece head)
    {
        var reaching = spans[row];
        return reaching.Length == 0
            ? head
            : new(head.Height, (page, x, y) =>
            {
                head.Draw(page, x, y);
                foreach (var cell in reaching)
                    cell.DrawAgain(page, x, y + head.Height + look.RowInset);
            });
    }

    private int GroupEnd(int row)
    {
        var span = 1;
        foreach (var cell in cells[row])
            span = Math.Max(span, cell.RowSpan);
        var end = Math.Min(row + span, cells.Length) - 1;
        return Sum(heights, row, end + 1) <= LargestGroup * frame.Setting.Theme.PageHeight ? end : row;
    }

    private void Draw(PageCanvas page, int row, double x, double y)
    {
        var fromTop = Array.Exists(cells[row], cell => cell.HasLines);
        foreach (var cell in cells[row])
            cell.Draw(page, x, y, SpannedHeight(row, cell.RowSpan), look.RowInset, fromTop);
        var last = row + 1 == cells.Length;
        if (!last && (row + 1) % look.RulesEvery != 0)
            return;
        var left = x;
        foreach (var cell in last ? [] : spans[row + 1])
        {
            if (x + cell.Left > left)
                page.Rule(left, y + heights[row], x + cell.Left, y + heights[row], frame.Look.Hairline, 0.5);
            left = x + cell.Left + cell.Width;
        }

        if (x + frame.Width > left)
            page.Rule(left, y + heights[row], x + frame.Width, y + heights[row], frame.Look.Hairline, 0.5);
    }

    /// <summary>By row: the cells of rows above that reach down into it, from the left.</summary>
    private TableCellBox[][] Spans()
    {
        var reaching = new TableCellBox[cells.Length][];
        for (var row = 0; row < reaching.Length; row++)
            reaching[row] = row == 0 ? [] : Reaching(row, reaching[row - 1], cells[row - 1]);
        return reaching;
    }

    private static TableCellBox[] Reaching(int row, TableCellBox[] before, TableCellBox[] above)
    {
        if (before.Length == 0 && !Array.Exists(above, cell => cell.RowSpan > 1))
            return [];
        List<TableCellBox> reaching = [.. before.Concat(above).Where(cell => cell.Row + cell.RowSpan > row)];
        reaching.Sort((one, other) => one.Left.CompareTo(other.Left));
        return reaching.ToArray();
    }

    private double SpannedHeight(int row, int span) => span == 1 ? heights[row] : Sum(heights, row, Math.Min(row + span, heights.Length));

    private static double Sum(double[] values, int from, int end)
    {
        var total = 0.0;
        for (var i = from; i < end; i++)
            total += values[i];
        return total;
    }

    private double Tallest()
    {
        var tallest = 0.0;
        foreach (var height in heights)
            tallest = Math.Max(tallest, height);
        return tallest;
    }

    private double[] Heights()
    {
        var measured = new double[cells.Length];
        for (var i = 0; i < cells.Length; i++)
            measured[i] = TallestOfOneRow(cells[i]) + (2 * look.RowInset);
        for (var i = 0; i < cells.Length; i++)
        {
            foreach (var cell in cells[i])
            {
                if (cell.RowSpan == 1)
                    continue;
                var end = Math.Min(i + cell.RowSpan, cells.Length);
                measured[end - 1] += Math.Max(0, cell.Height + (2 * look.RowInset) - Sum(measured, i, end));
            }
        }

        return measured;
    }

    /// <summary>A row without cells of its own is as tall as a line.</summary>
    private double TallestOfOneRow(TableCellBox[] row)
    {
        var tallest = double.NaN;
        foreach (var cell in row)
        {
            if (cell.RowSpan == 1)
                tallest = double.IsNaN(tallest) ? cell.Height : Math.Max(tallest, cell.Height);
        }

        return double.IsNaN(tallest) ? look.Cell.Leading : tallest;
    }

    /// <summary>By column: the widest part after the point, so that numbers stand on the digit.</summary>
    private double[] DigitShifts(TableGrid grid)
    {
        var shifts = new double[table.Columns.Length];
        for (var row = 0; row < table.Rows.Length; row++)
        {
            var places = grid.Columns(row);
            for (var i = 0; i < places.Length; i++)
            {
                if (places[i] < shifts.Length)
                    shifts[places[i]] = Math.Max(shifts[places[i]], FractionWidth(table.Rows[row].Cells[i], table.Columns[places[i]]));
            }
        }

        return shifts;
    }

    private double FractionWidth(TableCell cell, TableColumn column)
    {
        if (column.Kind != ColumnKind.Number || cell is not { Value: not null, ColumnSpan: 1 } || TableHead.AlignmentOf(column) != Alignment.End)
            return 0;
        var text = PlainText.Of(cell.Content);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 0 : frame.Setting.Shaper.Measure(text.AsSpan(point), look.Cell with { Weight = cell.Leading ? Model.Drawings.FontWeight.Bold : look.Cell.Weight });
    }
}
