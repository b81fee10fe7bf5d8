using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Loading.Csv;

namespace ReportBuilder.Loading.Workbooks;

/// <summary>Makes a table of the cells of a sheet: finds its head, joins a head of two rows, fills what is merged.</summary>
internal sealed class SheetTable(string path, SheetChoice choice, SheetGrid grid, TableForm form, Findings findings)
{
    public CsvTable? Read()
    {
        if (grid.Rows.Count == 0)
        {
            findings.Error("RB1202", grid.PlaceOf(0, 0), "the sheet is empty", "the first row names the columns");
            return null;
        }

        var left = grid.Rows.Values.Min(row => row[0].Column);
        var width = grid.Rows.Values.Max(row => row[^1].Column) - left + 1;
        var lines = grid.Rows.Select(row => Line(row.Key, row.Value, left, width)).ToList();

        // Numbers of a workbook are numbers already. What was typed as text is read with a point.
        var plain = form with { DecimalMark = '.', Sidecar = "" };
        var found = TableNotes.In(lines, form);
        var filled = lines.Select(line => line.Cells.ToArray()).ToList();
        Fill(lines, filled, left);
        var head = new CsvRow([.. filled[found.Head]]);
        var two = IsDouble(lines[found.Head].Place.Line, left, width) && found.Rows > 0;
        if (two)
            head = Joined(head, new([.. filled[found.Head + 1]]));
        ImmutableArray<CsvRow> rows = [.. filled.Skip(found.Head + (two ? 2 : 1)).Take(found.Rows - (two ? 1 : 0)).Select(cells => new CsvRow([.. cells]))];
        Tell(found.Words, two);
        var table = new CsvTable(path, head.Cells, rows) { Form = form, Numbers = new(plain, rows) };
        CsvFile.CheckHeader(table, findings);
        return table;
    }

    private CsvRow Line(int row, List<(int Column, string Text)> filled, int left, int width)
    {
        var cells = new CsvCell[width];
        for (var at = 0; at < width; at++)
            cells[at] = new("", grid.PlaceOf(row, left + at));
        foreach (var (column, text) in filled)
            cells[column - left] = cells[column - left] with { Text = text };
        return new([.. cells]);
    }

    /// <summary>What is merged says the same in all its cells. A number that was merged stays one number: it would be counted twice.</summary>
    private void Fill(List<CsvRow> lines, List<CsvCell[]> filled, int left)
    {
        var at = lines.Select((line, index) => (line.Place.Line, index)).ToDictionary(pair => pair.Line, pair => pair.index);
        foreach (var merged in grid.Merged.Where(merged => merged.Columns * (merged.Bottom - merged.Top + 1) < 10_000))
        {
            if (!at.TryGetValue(merged.Top, out var top) || merged.Left < left || merged.Left - left >= filled[top].Length)
                continue;
            var text = filled[top][merged.Left - left].Text;
            if (text.Length == 0 || double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
                continue;
            for (var row = merged.Top; row <= merged.Bottom; row++)
            {
                for (var column = merged.Left; column <= merged.Right && at.TryGetValue(row, out var line) && column - left < filled[line].Length; column++)
                    filled[line][column - left] = filled[line][column - left] with { Text = text };
            }
        }
    }

    /// <summary>Whether a cell of the head is merged over several columns, so that the row below it tells them apart.</summary>
    private bool IsDouble(int head, int left, int width) =>
        grid.Merged.Any(merged =>
            merged.Top == head
            && merged.Bottom == head
            && merged.Columns > 1
            && merged.Left >= left
            && merged.Left < left + width
            && merged.Columns < width
        );

    private static CsvRow Joined(CsvRow upper, CsvRow lower) => new([.. upper.Cells.Zip(lower.Cells, (above, below) =>
        above.Text.Length == 0 ? below : below.Text.Length == 0 || below.Text == above.Text ? above : above with { Text = $"{above.Text} {below.Text}" })]);

    private void Tell(string notes, bool two)
    {
        List<string> seen = [];
        if (choice.Words.Length > 0)
            seen.Add(choice.Words);
        if (notes.Length > 0)
            seen.Add(notes);
        if (two)
            seen.Add("the head has two rows, which are read together");
        if (grid.HiddenRows.Count > 0)
            seen.Add(
                $"{(grid.HiddenRows.Count == 1 ? "a row is" : FormattableString.Invariant($"{grid.HiddenRows.Count} rows are"))} hidden and read (the first is {grid.HiddenRows[0]})"
            );
        if (seen.Count > 0)
            findings.Note("RB1260", new(path) { Sheet = choice.Name }, string.Join("; ", seen));
    }
}
