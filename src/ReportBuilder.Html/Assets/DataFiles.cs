using System.Globalization;
using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Html.Assets;

/// <summary>Tables and chart data as CSV: one header row, numbers with a point and all their digits.</summary>
internal static class DataFiles
{
    public static string Csv(Table table) => CsvText.Write(table.Columns.Select(column => column.Header), Rows(table));

    public static string Csv(ChartSpec spec) => CsvText.Write(
        spec.Series.Select(series => series.Name).Prepend(spec.Subject.Length > 0 ? spec.Subject : "label"),
        spec.Rows.Select(row => row.Values.Select(value => value is { } number ? Number(number) : "").Prepend(row.Label)));

    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Every row whole: a cell that spans rows is repeated in each of them.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(Table table)
    {
        var above = new string[table.Columns.Length];
        foreach (var (_, cells) in RowSpans.Of(table))
        {
            above = [.. cells.Select((cell, column) => cell is null ? above[column] : Field(cell))];
            yield return above;
        }
    }

    private static string Field(TableCell cell) => cell.Value is { } value ? Number(value) : PlainText.Of(cell.Content);
}
