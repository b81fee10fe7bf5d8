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
        var cells = new HashSet<string>(StringComparer.Ordinal);
        var quoted = new HashSet<DataTable>(ReferenceEqualityComparer.Instance);
        foreach (var cell in Cells(document))
        {
            foreach (var table in tables)
            {
                if (!IsOf(table, cell))
                    continue;
                cells.Add(cell);
                quoted.Add(table);
            }
        }

        return
        [
            .. tables.Where(quoted.Contains)
                .Select(table => new QuotedTable(table, [.. Enumerable.Range(0, table.Rows).Where(row => IsQuoted(table, row, cells))]))
                .Where(table => table.Rows.Length > 0),
        ];
    }

    private static bool IsOf(DataTable table, string cell) =>
        cell.Length > table.Name.Length && cell[table.Name.Length] == '/' && cell.StartsWith(table.Name, StringComparison.Ordinal);

    private static bool IsQuoted(DataTable table, int row, HashSet<string> cells) =>
        cells.Contains(table.RowName(row)) || table.Columns.Any(column => cells.Contains(table.CellName(row, column)));

    private static IEnumerable<string> Cells(ReportDocument document)
    {
        foreach (var claim in document.Claims)
        {
            foreach (var cell in claim.Cells)
                yield return cell;
        }

        foreach (var entry in document.InReadingOrder())
        {
            foreach (var table in entry.Section.Opening.Concat(entry.Section.Content).OfType<Table>())
            {
                foreach (var row in table.Rows)
                {
                    foreach (var cell in row.Cells)
                    {
                        if (cell.ReceiptKey.Length > 0)
                            yield return cell.ReceiptKey;
                    }
                }
            }
        }
    }
}
