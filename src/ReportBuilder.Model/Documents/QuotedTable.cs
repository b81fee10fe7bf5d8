using System.Collections.Immutable;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Model.Documents;

/// <summary>A table of the edition's own with the rows of it that the report prints or that its statements read.</summary>
/// <param name="Rows">Their places in the table, in its order.</param>
public sealed record QuotedTable(DataTable Table, ImmutableArray<int> Rows)
{
    /// <summary>The quoted tables of a report, by path; none where nothing of an own table is quoted.</summary>
    public static ImmutableArray<QuotedTable> Of(ReportDocument document, ImmutableArray<DataTable> tables)
    {
        if (tables.IsDefaultOrEmpty)
            return [];
        var cells = Cells(document).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. tables.Where(table => cells.Any(cell => cell.StartsWith(table.Name + "/", StringComparison.Ordinal)))
                .Select(table => new QuotedTable(table, [.. Enumerable.Range(0, table.Rows).Where(row => IsQuoted(table, row, cells))]))
                .Where(table => table.Rows.Length > 0),
        ];
    }

    private static bool IsQuoted(DataTable table, int row, HashSet<string> cells) =>
        cells.Contains(table.RowName(row)) || table.Columns.Any(column => cells.Contains(table.CellName(row, column)));

    private static IEnumerable<string> Cells(ReportDocument document) =>
        document.Claims.SelectMany(claim => claim.Cells).Concat(
            from entry in document.InReadingOrder()
            from table in entry.Section.Opening.Concat(entry.Section.Content).OfType<Table>()
            from row in table.Rows
            from cell in row.Cells
            where cell.ReceiptKey.Length > 0
            select cell.ReceiptKey);
}
