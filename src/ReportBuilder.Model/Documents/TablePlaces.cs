namespace ReportBuilder.Model.Documents;

/// <summary>Which cell stands at each place of a table, where cells reach down over rows or across columns.</summary>
public static class TablePlaces
{
    /// <summary>For each row, by column: the cell that covers the place, and whether it begins there. Rows may be short.</summary>
    public static IEnumerable<(TableRow Row, TablePlace[] ByColumn)> Of(Table table)
    {
        var above = new TablePlace[table.Columns.Length];
        var rest = new int[above.Length];
        foreach (var row in table.Rows)
        {
            var places = new TablePlace[above.Length];
            var next = 0;
            for (var column = 0; column < places.Length;)
            {
                if (rest[column] > 0)
                {
                    rest[column]--;
                    places[column] = above[column] with { BeginsRow = false };
                    column++;
                }
                else if (next < row.Cells.Length)
                {
                    column = Put(row.Cells[next++], column, places, rest);
                }
                else
                {
                    column++;
                }
            }

            above = places;
            yield return (row, places);
        }
    }

    /// <returns>The column after it.</returns>
    private static int Put(TableCell cell, int column, TablePlace[] places, int[] rest)
    {
        var first = column;
        do
        {
            places[column] = new(cell, BeginsRow: true, BeginsColumn: column == first);
            rest[column] = cell.RowSpan - 1;
            column++;
        }
        while (column < places.Length && column < first + cell.ColumnSpan && rest[column] == 0);
        return column;
    }
}

/// <summary>A place in the grid of a table.</summary>
/// <param name="Cell">The one that covers it; null where its row has too few.</param>
/// <param name="BeginsRow">In the first row that the cell covers.</param>
/// <param name="BeginsColumn">In the first column that the cell covers.</param>
public readonly record struct TablePlace(TableCell? Cell, bool BeginsRow, bool BeginsColumn)
{
    /// <summary>The cell, where it begins.</summary>
    public TableCell? Beginning => BeginsRow && BeginsColumn ? Cell : null;
}
