using System.Collections.Immutable;
using System.Text;
using ReportBuilder.Loading.Csv;

namespace ReportBuilder.Loading.Sheets;

/// <summary>What two states of a table of comma-separated values differ in, cell by cell and row by row.</summary>
public static class TableDifference
{
    private static readonly NumberForm Plain = new(TableForm.Unsaid with { DecimalMark = '.' }, null);

    public static ImmutableArray<TableChange> Of(string path, ImmutableArray<byte> before, ImmutableArray<byte> after)
    {
        var (was, now) = (Rows(path, before), Rows(path, after));
        if (
            was.IsEmpty
            || now.IsEmpty
            || !was[0].Row.Cells.Select(cell => cell.Text).SequenceEqual(now[0].Row.Cells.Select(cell => cell.Text), StringComparer.Ordinal)
        )
            return [new(path, TableChangeKind.Cell, new(path, 1, 1), "", was.IsEmpty ? "" : Line(was[0]), now.IsEmpty ? "" : Line(now[0]))];
        var pairs = new RowPairs(Meanings(was), Meanings(now)).Find();
        var (changes, highest, isMoved) = (ImmutableArray.CreateBuilder<TableChange>(), -1, false);
        for (var row = 0; row < pairs.Length; row++)
        {
            if (pairs[row] < 0)
                changes.Add(new(path, TableChangeKind.AddedRow, now[row].Row.Place, "", "", Line(now[row])));
            else
                AddCells(path, was[0], was[pairs[row]], now[row], changes);
            isMoved |= pairs[row] >= 0 && pairs[row] < highest;
            highest = Math.Max(highest, pairs[row]);
        }

        foreach (var gone in Enumerable.Range(0, was.Length).Except(pairs))
            changes.Add(new(path, TableChangeKind.RemovedRow, was[gone].Row.Place, "", Line(was[gone]), ""));
        if (isMoved)
            changes.Add(new(path, TableChangeKind.Order, new(path), "", "", ""));
        return changes.DrainToImmutable();
    }

    private static void AddCells(string path, CsvRecord head, CsvRecord was, CsvRecord now, ImmutableArray<TableChange>.Builder changes)
    {
        for (var column = 0; column < head.Cells.Length; column++)
        {
            var (one, other) = (was.Cells[column].Text, now.Cells[column].Text);
            if (one != other)
                changes.Add(new(path, TableChangeKind.Cell, now.Row.Cells[column].Place, head.Cells[column].Text, one, other));
        }
    }

    private static ImmutableArray<CsvRecord> Rows(string path, ImmutableArray<byte> bytes) =>
        CsvRecord.In(path, Encoding.UTF8.GetString(bytes.AsSpan()), ',').Records;

    private static ImmutableArray<ImmutableArray<CellMeaning>> Meanings(ImmutableArray<CsvRecord> rows) =>
        [.. rows.Select(row => row.Cells.Select(cell => CellMeaning.Of(cell.Text, Plain)).ToImmutableArray())];

    private static string Line(CsvRecord record) => string.Join(',', record.Cells.Select(cell => cell.Raw));
}
