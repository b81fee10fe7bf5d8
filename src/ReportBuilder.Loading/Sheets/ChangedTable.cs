using System.Collections.Immutable;
using System.Text;
using ReportBuilder.Loading.Csv;
using ReportBuilder.Loading.Workbooks;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Loading.Sheets;

/// <summary>A table with what its sheet says otherwise, every other cell and line as it was written.</summary>
internal sealed class ChangedTable(WrittenTable table, SheetGrid grid, TableForm form, Findings findings)
{
    /// <summary>Numbers of a workbook have a decimal point, also those that were typed as text.</summary>
    private static readonly NumberForm OfSheets = new(TableForm.Unsaid with { DecimalMark = '.' }, null);

    private readonly CellHand hand = new(table);
    private readonly List<TableChange> changes = [];

    /// <summary>What changes; nothing where the sheet says what the table does.</summary>
    public IReadOnlyList<TableChange> Changes => changes;

    /// <summary>The table's new bytes; null where nothing changes, and where something is wrong, which is told.</summary>
    public ImmutableArray<byte>? Read(ReturnedSheet sheet)
    {
        ImmutableArray<ImmutableArray<CellMeaning>> before =
        [
            .. table.Records.Select(record => Meanings(record.Cells.Select(cell => cell.Text), table.Numbers)),
        ];
        ImmutableArray<ImmutableArray<CellMeaning>> after = [.. sheet.Rows.Select(row => Meanings(row.Cells, OfSheets))];
        var pairs = new RowPairs(before, after).Find();
        var text = Written(sheet, before, after, pairs);
        if (changes.Count == 0)
            return null;
        var (bytes, wrong) = table.Encode(text);
        if (bytes is { } written && IsReadAgain(written, after))
            return written;
        if (bytes is null)
            findings.Error(
                "RB1293",
                PlaceOf(sheet, wrong),
                $"{table.Path} has no code for the letter '{wrong}' in its encoding",
                "save the table as UTF-8 first"
            );
        return null;
    }

    private string Written(
        ReturnedSheet sheet,
        ImmutableArray<ImmutableArray<CellMeaning>> before,
        ImmutableArray<ImmutableArray<CellMeaning>> after,
        int[] pairs)
    {
        var text = new StringBuilder();
        var kept = pairs.ToHashSet();
        var highest = -1;
        var (isMoved, lastEnd) = (false, "");
        foreach (var (record, at) in table.Records.Select((record, at) => (record, at)).Where(pair => !kept.Contains(pair.at)))
            changes.Add(
                new(
                    table.Path,
                    TableChangeKind.RemovedRow,
                    record.Row.Place,
                    "",
                    string.Join(table.Separator, record.Cells.Select(cell => cell.Raw)),
                    ""
                )
            );
        for (var row = 0; row < pairs.Length; row++)
        {
            var known = pairs[row] < 0 ? null : table.Records[pairs[row]];
            if (known is not null)
            {
                isMoved |= pairs[row] < highest;
                // Empty lines before a row that was taken out stay.
                for (var gone = highest + 1; gone < pairs[row]; gone++)
                    text.Append(kept.Contains(gone) ? "" : table.Records[gone].Before);
                highest = Math.Max(highest, pairs[row]);
                text.Append(known.Before);
            }

            text.Append(known is null ? New(sheet.Rows[row].Row, after[row]) : Line(known, before[pairs[row]], after[row]));
            lastEnd = known is { End.Length: > 0 } ? known.End : table.LineEnd;
            text.Append(lastEnd);
        }

        if (isMoved)
            changes.Add(new(table.Path, TableChangeKind.Order, new(table.Path), "", "", ""));
        for (var gone = highest + 1; gone < table.Records.Length; gone++)
            text.Append(kept.Contains(gone) ? "" : table.Records[gone].Before);
        if (table.Records[^1].End.Length == 0)
            text.Length -= lastEnd.Length;
        return text.Append(table.After).ToString();
    }

    private string Line(CsvRecord record, ImmutableArray<CellMeaning> before, ImmutableArray<CellMeaning> after)
    {
        var cells = record.Cells.Select(cell => cell.Raw).ToList();
        for (var column = 0; column < after.Length; column++)
        {
            var was = column < before.Length ? before[column] : new("", null, "");
            if (was.IsSaidBy(after[column]))
                continue;
            while (cells.Count <= column)
                cells.Add("");
            var raw = new RawCell(cells[column]);
            cells[column] = hand.Change(raw, column, after[column]);
            var place = column < record.Row.Cells.Length ? record.Row.Cells[column].Place : record.Row.Place;
            changes.Add(new(table.Path, TableChangeKind.Cell, place, HeadOf(column), raw.Text, new RawCell(cells[column]).Text));
        }

        return string.Join(table.Separator, cells);
    }

    private string New(int row, ImmutableArray<CellMeaning> cells)
    {
        var line = string.Join(table.Separator, cells.Select((cell, column) => hand.New(column, cell)));
        changes.Add(new(table.Path, TableChangeKind.AddedRow, grid.PlaceOf(row, 1), "", "", line));
        return line;
    }

    private string HeadOf(int column) => column < table.Header.Length ? table.Header[column].Text : "";

    private static ImmutableArray<CellMeaning> Meanings(IEnumerable<string> cells, NumberForm numbers) =>
        [.. cells.Select(cell => CellMeaning.Of(cell, numbers))];

    /// <summary>
    /// Whether the new table says what the sheet does. It may not where the changed cells were what showed the dialect: 12,5 made 13 leaves
    /// nobody to tell that 1,250 has decimals.
    /// </summary>
    private bool IsReadAgain(ImmutableArray<byte> bytes, ImmutableArray<ImmutableArray<CellMeaning>> said)
    {
        var told = new Findings();
        if (WrittenTable.Read(table.Path, bytes, form, told) is not { } again || again.Records.Length != said.Length)
        {
            findings.Error(
                "RB1294",
                grid.PlaceOf(0, 0),
                $"{table.Path} could not be read any longer with these cells in it",
                "say in its sidecar how it is written: separator, decimal, head"
            );
            findings.Add(told);
            return false;
        }

        for (var row = 0; row < said.Length; row++)
        {
            var cells = Meanings(again.Records[row].Cells.Select(cell => cell.Text), again.Numbers);
            for (var column = 0; column < said[row].Length; column++)
            {
                if ((column < cells.Length ? cells[column] : new("", null, "")).IsSaidBy(said[row][column]))
                    continue;
                findings.Error(
                    "RB1294",
                    again.Records[row].Row.Cells[Math.Min(column, cells.Length - 1)].Place,
                    $"'{cells[column].Text}', as the table writes '{said[row][column].Text}', would be read otherwise",
                    $"write 'decimal: {(table.Numbers.DecimalMark == ',' ? "comma" : "point")}' in {form.Sidecar} first"
                );
                return false;
            }
        }

        return true;
    }

    private SourcePlace PlaceOf(ReturnedSheet sheet, string letter)
    {
        var row = sheet.Rows.FirstOrDefault(row => row.Cells.Any(cell => cell.Contains(letter, StringComparison.Ordinal)));
        return row.Cells.IsDefault
            ? grid.PlaceOf(0, 0)
            : grid.PlaceOf(
                row.Row,
                1 + row.Cells.Select((cell, at) => (cell, at)).First(cell => cell.cell.Contains(letter, StringComparison.Ordinal)).at
            );
    }
}
