using System.Collections.Immutable;
using ReportBuilder.Loading.Csv;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Tables.Own;

/// <summary>Sees what a column holds from its cells.</summary>
internal static class ColumnTypes
{
    private const int MostDecimals = 6;

    /// <summary>
    /// Numbers where all cells are, and where at least three of four are: the others are mistakes then, and are told of one by one. Whole
    /// numbers of four figures under a head that speaks of a year are years.
    /// </summary>
    public static ColumnType Seen(string name, ImmutableArray<CsvCell> cells, NumberForm form)
    {
        var (filled, numbers, years, dates, missing, flags) = (0, 0, 0, 0, 0, 0);
        foreach (var cell in cells)
        {
            if (cell.Text.Length == 0)
                continue;
            filled++;
            if (form.IsMissing(cell.Text) || NumberForm.IsSpreadsheetError(cell.Text))
                missing++;
            else if (form.CanBeNumber(cell.Text))
                (numbers, flags) = (numbers + 1, flags + (NumberForm.HasFlag(cell.Text) ? 1 : 0));
            years += IsYear(cell.Text) ? 1 : 0;
            dates += DateForm.Number(cell.Text) is null ? 0 : 1;
        }

        // Letters behind most numbers are names: "12 b". Marks for values that nobody reported, and a spreadsheet's errors, are words where
        // no number stands.
        if (filled == 0 || flags * 2 > numbers)
            return ColumnType.Text;
        filled -= numbers + dates > 0 ? missing : 0;
        if (years == filled && name.Contains("year", StringComparison.OrdinalIgnoreCase))
            return ColumnType.Year;
        if (numbers < filled && dates == filled)
            return ColumnType.Date;
        return numbers == filled || (numbers >= 3 && numbers * 4 >= filled * 3) ? ColumnType.Number : ColumnType.Text;
    }

    /// <summary>As many as the cell has that has most.</summary>
    public static int Decimals(IEnumerable<DataCell> cells) => cells.Max(cell => (int?)Decimals(cell)) ?? 0;

    public static bool IsYear(string text) => text.Length == 4 && text[0] is '1' or '2' && text.All(char.IsAsciiDigit);

    private static int Decimals(DataCell cell)
    {
        var point = cell.Number is null ? -1 : cell.Text.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 0 : Math.Min(MostDecimals, cell.Text.AsSpan(point + 1).Length);
    }
}
