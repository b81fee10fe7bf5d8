using System.Collections.Immutable;
using System.Text;
using ReportBuilder.Loading.Sheets;

namespace ReportBuilder.Loading.Changing;

/// <summary>Rows and columns put into a table of text or taken out of it; every other letter stays.</summary>
internal static class RowEdits
{
    /// <summary>New rows behind the last one, each with its cells in the order of the columns.</summary>
    public static string With(WrittenTable table, IReadOnlyCollection<string[]> rows)
    {
        var (hand, text, last) = (new CellHand(table), new StringBuilder(), table.Head + table.Count);
        for (var at = 0; at < table.Records.Length; at++)
        {
            var record = table.Records[at];
            text.Append(record.Before).Append(string.Join(table.Separator, record.Cells.Select(cell => cell.Raw))).Append(record.End);
            if (at != last)
                continue;
            foreach (var row in rows)
            {
                var line = string.Join(table.Separator, row.Select((cell, column) => hand.New(column, CellMeaning.Of(cell, table.Numbers))));
                text.Append(record.End.Length == 0 ? table.LineEnd : "").Append(line).Append(record.End);
            }
        }

        return text.Append(table.After).ToString();
    }

    /// <summary>A new column at the right, empty but for its head.</summary>
    public static string WithColumn(WrittenTable table, string head) => Each(table, (record, at) => [
                .. record.Cells.Select(cell => cell.Raw),
                .. at == table.Head
                    ? [RawCell.NeedsQuotes(head, table.Separator) ? $"\"{head.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : head]
                : at > table.Head && at <= table.Head + table.Count ? [""]
                : ImmutableArray<string>.Empty,
            ]);

    public static string WithoutColumns(WrittenTable table, ImmutableArray<int> columns) =>
        Each(table, (record, at) =>
            record.Cells.Where((_, column) => at < table.Head || at > table.Head + table.Count || !columns.Contains(column)).Select(cell => cell.Raw)
        );

    public static string Without(WrittenTable table, ImmutableArray<CsvRecord> gone)
    {
        var text = new StringBuilder();
        foreach (var record in table.Records)
            text.Append(record.Before).Append(gone.Contains(record) ? "" : string.Join(table.Separator, record.Cells.Select(cell => cell.Raw)) + record.End);
        return text.Append(table.After).ToString();
    }

    private static string Each(WrittenTable table, Func<CsvRecord, int, IEnumerable<string>> cells)
    {
        var text = new StringBuilder();
        for (var at = 0; at < table.Records.Length; at++)
            text.Append(table.Records[at].Before).Append(string.Join(table.Separator, cells(table.Records[at], at))).Append(table.Records[at].End);
        return text.Append(table.After).ToString();
    }
}
