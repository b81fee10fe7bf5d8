using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Loading.Csv;

namespace ReportBuilder.Loading.Sheets;

/// <summary>Writes a table as cells of a sheet: numbers as numbers that show the decimals they were written with, all else as words.</summary>
internal static class SheetOfText
{
    private const int MostFigures = 15;

    public static TableSheet Write(WrittenTable table, string name)
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<SheetCell>>();
        var head = 0;
        for (var at = 0; at < table.Records.Length; at++)
        {
            var record = table.Records[at];
            rows.AddRange(Enumerable.Repeat(ImmutableArray<SheetCell>.Empty, record.LinesBefore));
            var isRow = at > table.Head && at <= table.Head + table.Count;
            rows.Add([
                .. record.Row.Cells.Select(
                    (cell, column) => isRow && column < table.Hands.Length ? Cell(cell.Text, table.Hands[column], table.Numbers) : cell.Text
                ),
            ]);
            head = at == table.Head ? rows.Count : head;
        }

        return new(table.Path, name, head, rows.DrainToImmutable());
    }

    /// <summary>The same for a table that is no text.</summary>
    public static TableSheet Write(CsvTable table, string name)
    {
        ImmutableArray<ColumnHand> hands =
        [
            .. table.Header.Select(
                (_, column) => ColumnHand.Of(default, table.Rows.Select(row => new RawCell(row.Cells[column].Text)), ',', table.Numbers)
            ),
        ];
        ImmutableArray<SheetCell> head = [.. table.Header.Select(cell => (SheetCell)cell.Text)];
        return new(
            table.Path,
            name,
            1,
            [head, .. table.Rows.Select(row => row.Cells.Select((cell, column) => Cell(cell.Text, hands[column], table.Numbers)).ToImmutableArray())]
        );
    }

    private static SheetCell Cell(string text, ColumnHand hand, NumberForm numbers)
    {
        if (!hand.IsNumeric || hand.HasNoughts || numbers.PlainForm(text) is not { } plain || plain.Count(char.IsAsciiDigit) > MostFigures)
            return text;
        var number = double.Parse(plain, NumberStyles.Float, CultureInfo.InvariantCulture);
        var decimals = ColumnHand.DecimalsOf(plain);
        switch ((WrittenNumber.Of(text)?.Around ?? "#").Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal))
        {
            case "#":
                // A format only where noughts would be lost: one that is not needed would hide decimals of whoever changes the cell.
                var keepsNoughts = decimals > 0 && plain.EndsWith('0') && !plain.Contains('E', StringComparison.OrdinalIgnoreCase);
                return new(number, "", keepsNoughts ? $"0.{Noughts(decimals)}####" : "");
            case "#%":
                return new((double)((decimal)number / 100), "", hand.MostDecimals == 0 ? "0%" : decimals == 0 ? "0.####%" : $"0.{Noughts(decimals)}####%");
            default:
                // A point in the place of a comma, since words of a workbook are read with a point.
                return text.Replace(WrittenNumber.Of(text)!.Value.Figures, plain.TrimStart('-'), StringComparison.Ordinal);
        }
    }

    private static string Noughts(int count) => new('0', Math.Min(count, MostFigures));
}
