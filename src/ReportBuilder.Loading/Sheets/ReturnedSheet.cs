using System.Collections.Immutable;
using ReportBuilder.Loading.Csv;
using ReportBuilder.Loading.Workbooks;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Loading.Sheets;

/// <summary>The rows of a sheet by the columns of the table that it is of.</summary>
/// <param name="Rows">A row's number in the sheet, and its cells in the order of the table.</param>
internal sealed record ReturnedSheet(ImmutableArray<(int Row, ImmutableArray<string> Cells)> Rows)
{
    /// <summary>The rows, or null (with diagnostics) where heads are not those of the table.</summary>
    public static ReturnedSheet? Read(SheetGrid grid, ImmutableArray<CsvCell> header, string table, Findings findings)
    {
        var heads = header
            .Select((cell, at) => (cell.Text, at))
            .Where(head => head.Text.Length > 0)
            .ToDictionary(head => head.Text, head => head.at, StringComparer.Ordinal);
        var head = grid.Rows.MaxBy(row => (row.Value.Count(cell => heads.ContainsKey(cell.Text)), -row.Key));
        if (head.Value is null || !head.Value.Any(cell => heads.ContainsKey(cell.Text)))
        {
            findings.Error(
                "RB1291",
                grid.PlaceOf(0, 0),
                $"the sheet has none of the heads of {table}",
                $"a row names the columns: {string.Join(", ", heads.Keys)}"
            );
            return null;
        }

        return Columns(grid, heads, header.Length, head.Key, head.Value, table, findings) is { } columns
            ? ByColumns(grid, columns, header.Length, findings)
            : null;
    }

    /// <summary>The table's column of each of the sheet's.</summary>
    private static Dictionary<int, int>? Columns(
        SheetGrid grid,
        Dictionary<string, int> heads,
        int width,
        int headRow,
        List<(int Column, string Text)> head,
        string table,
        Findings findings)
    {
        var columns = new Dictionary<int, int>();
        var isRight = true;
        foreach (var (column, text) in head)
        {
            if (heads.TryGetValue(text, out var at) && columns.TryAdd(column, at) && columns.Count(known => known.Value == at) == 1)
                continue;
            isRight = false;
            findings.Error(
                "RB1291",
                grid.PlaceOf(headRow, column),
                heads.ContainsKey(text) ? $"the head '{text}' is there twice" : $"{table} has no column '{text}'",
                heads.ContainsKey(text) ? "delete one of the two"
                    : NearestName.Hint(text, heads.Keys.Where(name => head.All(cell => cell.Text != name))) is { Length: > 0 } near ? near
                    : $"add the column to {table} first"
            );
        }

        foreach (var missing in heads.Where(known => !columns.ContainsValue(known.Value)))
        {
            isRight = false;
            findings.Error(
                "RB1291",
                grid.PlaceOf(headRow, 1),
                $"the head '{missing.Key}' of {table} is not in the sheet",
                $"take the column out of {table} itself"
            );
        }

        // A column without a head stands where it stood.
        for (var at = 0; at < width; at++)
        {
            if (!columns.ContainsValue(at))
                columns.TryAdd(at + 1, at);
        }

        return isRight ? columns : null;
    }

    private static ReturnedSheet? ByColumns(SheetGrid grid, Dictionary<int, int> columns, int width, Findings findings)
    {
        var rows = ImmutableArray.CreateBuilder<(int, ImmutableArray<string>)>(grid.Rows.Count);
        var wrong = new HashSet<int>();
        foreach (var (row, filled) in grid.Rows)
        {
            var cells = new string[width];
            Array.Fill(cells, "");
            foreach (var (column, text) in filled)
            {
                if (columns.TryGetValue(column, out var at))
                    cells[at] = text;
                else if (wrong.Add(column))
                    findings.Error("RB1291", grid.PlaceOf(row, column), $"'{text}' stands in a column without a head", "delete it, or move it under a head");
            }

            rows.Add((row, [.. cells]));
        }

        return wrong.Count == 0 ? new(rows.DrainToImmutable()) : null;
    }
}
