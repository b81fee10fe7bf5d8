using System.Globalization;
using ReportBuilder.Html.Markup;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Html.Assets;

/// <summary>Tables and chart data as CSV: one header row, numbers with a point and all their digits.</summary>
internal static class CsvRows
{
    public static void WriteCsv(HtmlText csv, Table table)
    {
        for (var column = 0; column < table.Columns.Length; column++)
            Cell(csv, column, table.Columns[column].FullHeader);
        csv.Raw("\n"u8);
        foreach (var (_, places) in TablePlaces.Of(table))
        {
            // Every row is whole: a cell that covers several places is repeated in each of them.
            for (var column = 0; column < places.Length; column++)
                Cell(csv, column, places[column].Cell);
            csv.Raw("\n"u8);
        }
    }

    public static void WriteCsv(HtmlText csv, ChartSpec spec, Wording wording)
    {
        var first = spec.HasGroups ? 2 : 1;
        Cell(csv, 0, spec.Subject.Length > 0 ? spec.Subject : wording["site.figure.csv.label"]);
        if (spec.HasGroups)
            Cell(csv, 1, wording["site.figure.csv.group"]);
        for (var series = 0; series < spec.Series.Length; series++)
            Cell(csv, first + series, spec.Series[series].Name);
        csv.Raw("\n"u8);
        foreach (var row in spec.Rows)
        {
            Cell(csv, 0, row.Label);
            if (spec.HasGroups)
                Cell(csv, 1, row.Group);
            for (var value = 0; value < row.Values.Length; value++)
                Cell(csv, first + value, row.Values[value]);
            csv.Raw("\n"u8);
        }
    }

    public static void WriteRow(HtmlText csv, params string[] cells)
    {
        for (var column = 0; column < cells.Length; column++)
            Cell(csv, column, cells[column]);
        csv.Raw("\n"u8);
    }

    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    public static void Cell(HtmlText csv, int column, string value) => csv.Raw(column > 0 ? ","u8 : ""u8).Raw(CsvText.Cell(value));

    /// <summary>A number, or nothing where there is none.</summary>
    public static void Cell(HtmlText csv, int column, double? value)
    {
        // Most numbers are whole and small, and written faster as such.
        if (value is >= 1 and < int.MaxValue && (int)value.Value is var whole && whole == value.Value)
            csv.Raw(column > 0 ? ","u8 : ""u8).Number(whole);
        else
            Cell(csv, column, value is { } number ? Number(number) : "");
    }

    private static void Cell(HtmlText csv, int column, TableCell? cell)
    {
        if (cell is { Value: null })
            Cell(csv, column, PlainText.Of(cell.Content));
        else
            Cell(csv, column, cell?.Value);
    }
}
