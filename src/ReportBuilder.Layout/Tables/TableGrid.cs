using ReportBuilder.Model.Documents;

namespace ReportBuilder.Layout.Tables;

/// <summary>Which column each cell begins in, where cells reach down over rows or across columns.</summary>
internal sealed class TableGrid
{
    private readonly int[][] columns;

    private TableGrid(int[][] columns) => this.columns = columns;

    public static TableGrid Of(Table table)
    {
        var grid = new int[table.Rows.Length][];
        var covered = new int[table.Columns.Length];
        for (var row = 0; row < grid.Length; row++)
        {
            var places = Places(table.Rows[row], covered);
            // Mostly every row is like the one above.
            grid[row] = row > 0 && grid[row - 1].AsSpan().SequenceEqual(places) ? grid[row - 1] : places;
        }

        return new(grid);
    }

    /// <summary>By cell of the row.</summary>
    public ReadOnlySpan<int> Columns(int row) => columns[row];

    /// <param name="covered">How many rows from here on each column is taken by a cell of a row above; brought up to the next row.</param>
    private static int[] Places(TableRow row, int[] covered)
    {
        var places = new int[row.Cells.Length];
        var column = 0;
        for (var i = 0; i < places.Length; i++)
        {
            while (column < covered.Length && covered[column] > 0)
                covered[column++]--;
            places[i] = column;
            for (var end = column + row.Cells[i].ColumnSpan; column < end; column++)
            {
                if (column < covered.Length)
                    covered[column] = row.Cells[i].RowSpan - 1;
            }
        }

        for (; column < covered.Length; column++)
            covered[column] = Math.Max(0, covered[column] - 1);
        return places;
    }
}
