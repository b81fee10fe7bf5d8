using ReportBuilder.Model.Documents;

namespace ReportBuilder.Html.Planning;

/// <summary>Which column each cell of a table stands in, where cells above reach down into its row.</summary>
internal static class RowSpans
{
    /// <summary>For each row, the cell of every column that starts in it: null where a cell above still covers the column.</summary>
    public static IEnumerable<(TableRow Row, TableCell?[] ByColumn)> Of(Table table)
    {
        var covered = new int[table.Columns.Length];
        foreach (var row in table.Rows)
        {
            var byColumn = new TableCell?[table.Columns.Length];
            var next = 0;
            for (var column = 0; column < covered.Length; column++)
            {
                if (covered[column] > 0)
                {
                    covered[column]--;
                }
                else if (next < row.Cells.Length)
                {
                    byColumn[column] = row.Cells[next++];
                    covered[column] = byColumn[column]!.RowSpan - 1;
                }
            }

            yield return (row, byColumn);
        }
    }
}
