using System.Collections.Immutable;
using System.Globalization;
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
    public static ColumnType Seen(string name, ImmutableArray<CsvCell> cells)
    {
        var (filled, numbers, years, dates) = (0, 0, 0, 0);
        foreach (var cell in cells)
        {
            if (cell.Text.Length == 0)
                continue;
            filled++;
            numbers += Number(cell.Text) is null ? 0 : 1;
            years += IsYear(cell.Text) ? 1 : 0;
            dates += DateForm.Number(cell.Text) is null ? 0 : 1;
        }

        if (filled == 0)
            return ColumnType.Text;
        if (years == filled && name.Contains("year", StringComparison.OrdinalIgnoreCase))
            return ColumnType.Year;
        if (numbers < filled && dates == filled)
            return ColumnType.Date;
        return numbers == filled || (numbers >= 3 && numbers * 4 >= filled * 3) ? ColumnType.Number : ColumnType.Text;
    }

    /// <summary>As many as the cell has that has most.</summary>
    public static int Decimals(IEnumerable<DataCell> cells) => cells.Max(cell => (int?)Decimals(cell)) ?? 0;

    public static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    public static bool IsYear(string text) => text.Length == 4 && text[0] is '1' or '2' && text.All(char.IsAsciiDigit);

    private static int Decimals(DataCell cell)
    {
        var point = cell.Number is null ? -1 : cell.Text.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 0 : Math.Min(MostDecimals, cell.Text.AsSpan(point + 1).Length);
    }
}
