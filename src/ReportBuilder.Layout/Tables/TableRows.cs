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

    public TableRows(Table table, TableLook look, TableColumns columns, GalleyFrame frame, TagBuilder body)
    {
        (this.table, this.look, this.frame) = (table, look, frame);
        var shifts = DigitShifts();
        cells = new TableCellBox[table.Rows.Length][];
        var index = 0;
        foreach (var (row, places) in TableGrid.Rows(table))
        {
            var tag = frame.Setting.Tags.Add(body, "TR", table.Origin);
            var boxes = new List<TableCellBox>(row.Length);
            for (var i = 0; i < row.Length; i++)
            {
                if (places[i] < columns.Count)
                    boxes.Add(new(row[i], table.Columns[places[i]], places[i], columns, look, frame.Look, frame.Setting, tag, shifts[places[i]] - FractionWidth(row[i], table.Columns[places[i]])) { Row = index });
            }

            cells[index++] = [.. boxes];
        }

        heights = Heights();
        whole = heights.Sum() <= LargestWhole * frame.Setting.Theme.PageHeight;
        spans = Spans();
    }

    /// <summary>Spreads the rows over the height where they nearly fill it, and keeps them on one page.</summary>
    public void FillHeight(double height)
    {
        if (heights.Length == 0)
            return;
        var each = Math.Min(MostRowHeight, height / heights.Length);
        whole = heights.Max() - (2 * look.RowInset) + LeastInset <= each;
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
        var end = row + cells[row].Select(cell => cell.RowSpan).DefaultIfEmpty(1).Max() - 1;
        end = Math.Min(end, cells.Length - 1);
        var height = 0.0;
        for (var i = row; i <= end; i++)
            height += heights[i];
        return height <= LargestGroup * frame.Setting.Theme.PageHeight ? end : row;
    }

    private void Draw(PageCanvas page, int row, double x, double y)
    {
        foreach (var cell in cells[row])
            cell.Draw(page, x, y, SpannedHeight(row, cell.RowSpan), look.RowInset);
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
        for (var i = 0; i < cells.Length; i++)
        {
            var row = i;
            reaching[i] = i == 0 ? [] : [.. reaching[i - 1].Concat(cells[i - 1]).Where(cell => cell.Row + cell.RowSpan > row).OrderBy(cell => cell.Left)];
        }

        return reaching;
    }

    private double SpannedHeight(int row, int span)
    {
        var total = 0.0;
        for (var i = row; i < Math.Min(row + span, heights.Length); i++)
            total += heights[i];
        return total;
    }

    private double[] Heights()
    {
        var measured = new double[cells.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            var tallest = cells[i].Where(cell => cell.RowSpan == 1).Select(cell => cell.Height).DefaultIfEmpty(look.Cell.Leading).Max();
            measured[i] = tallest + (2 * look.RowInset);
        }

        for (var i = 0; i < cells.Length; i++)
        {
            foreach (var cell in cells[i].Where(cell => cell.RowSpan > 1))
            {
                var end = Math.Min(i + cell.RowSpan, cells.Length) - 1;
                var has = 0.0;
                for (var k = i; k <= end; k++)
                    has += measured[k];
                measured[end] += Math.Max(0, cell.Height + (2 * look.RowInset) - has);
            }
        }

        return measured;
    }

    /// <summary>By column: the widest part after the point, so that numbers stand on the digit.</summary>
    private double[] DigitShifts()
    {
        var shifts = new double[table.Columns.Length];
        foreach (var (row, places) in TableGrid.Rows(table))
        {
            for (var i = 0; i < row.Length; i++)
            {
                if (places[i] < shifts.Length)
                    shifts[places[i]] = Math.Max(shifts[places[i]], FractionWidth(row[i], table.Columns[places[i]]));
            }
        }

        return shifts;
    }

    private double FractionWidth(TableCell cell, TableColumn column)
    {
        if (column.Kind != ColumnKind.Number || cell.Value is null)
            return 0;
        var text = InlineReader.PlainText(cell.Content);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 0 : frame.Setting.Lines.Shaper.Measure(text.AsSpan(point), look.Cell with { Weight = cell.Leading ? Model.Drawings.FontWeight.Bold : look.Cell.Weight });
    }

}
