using System.Collections.Immutable;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Layout.Tables;

/// <summary>Which column each cell stands in, where cells above reach down over several rows.</summary>
internal static class TableGrid
{
    public static IEnumerable<(ImmutableArray<TableCell> Cells, int[] Columns)> Rows(Table table)
    {
        var covered = new int[table.Columns.Length];
        foreach (var row in table.Rows)
        {
            var columns = new int[row.Cells.Length];
            var column = 0;
            for (var i = 0; i < row.Cells.Length; i++)
            {
                while (column < covered.Length && covered[column] > 0)
                    covered[column++]--;
                columns[i] = column;
                if (column < covered.Length)
                    covered[column] = row.Cells[i].RowSpan - 1;
                column++;
            }

            for (; column < covered.Length; column++)
                covered[column] = Math.Max(0, covered[column] - 1);
            yield return (row.Cells, columns);
        }
    }
}
