using System.Globalization;
using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Html.Assets;

/// <summary>Tables and chart data as CSV: one header row, numbers with a point and all their digits.</summary>
internal static class DataFiles
{
    public static void WriteCsv(HtmlText csv, Table table)
    {
        for (var column = 0; column < table.Columns.Length; column++)
            Cell(csv, column, table.Columns[column].Header);
        csv.Raw("\n"u8);
        var above = new string[table.Columns.Length];
        foreach (var (_, cells) in RowSpans.Of(table))
        {
            for (var column = 0; column < cells.Length; column++)
            {
                // Every row is whole: a cell that spans rows is repeated in each of them.
                above[column] = cells[column] is { } cell ? Field(cell) : above[column];
                Cell(csv, column, above[column]);
            }

            csv.Raw("\n"u8);
        }
    }

    public static void WriteCsv(HtmlText csv, ChartSpec spec)
    {
        Cell(csv, 0, spec.Subject.Length > 0 ? spec.Subject : "label");
        for (var series = 0; series < spec.Series.Length; series++)
            Cell(csv, series + 1, spec.Series[series].Name);
        csv.Raw("\n"u8);
        foreach (var row in spec.Rows)
        {
            Cell(csv, 0, row.Label);
            for (var value = 0; value < row.Values.Length; value++)
                Cell(csv, value + 1, row.Values[value] is { } number ? Number(number) : "");
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

    private static void Cell(HtmlText csv, int column, string value) => csv.Raw(column > 0 ? ","u8 : ""u8).Raw(CsvText.Cell(value));

    private static string Field(TableCell cell) => cell.Value is { } value ? Number(value) : PlainText.Of(cell.Content);
}
