using System.Globalization;
using System.Text;
using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Html.Assets;

/// <summary>Tables and chart data as CSV (RFC 4180, with line feeds): one header row, numbers with a point and all their digits.</summary>
internal static class CsvText
{
    public static string Of(Table table)
    {
        var text = new StringBuilder();
        AppendRow(text, table.Columns.Select(column => column.Header));
        var above = new string[table.Columns.Length];
        foreach (var row in table.Rows)
        {
            var fields = row.Cells.Select(Field).ToList();
            var missing = table.Columns.Length - fields.Count;
            fields.InsertRange(0, above[..missing]);
            above = [.. fields];
            AppendRow(text, fields);
        }

        return text.ToString();
    }

    public static string Of(ChartSpec spec)
    {
        var text = new StringBuilder();
        AppendRow(text, spec.Series.Select(series => series.Name).Prepend(spec.Subject.Length > 0 ? spec.Subject : "label"));
        foreach (var row in spec.Rows)
            AppendRow(text, row.Values.Select(value => value is { } number ? Number(number) : "").Prepend(row.Label));
        return text.ToString();
    }

    public static void AppendRow(StringBuilder text, IEnumerable<string> fields) => text.AppendJoin(',', fields.Select(Quoted)).Append('\n');

    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Field(TableCell cell) => cell.Value is { } value ? Number(value) : InlineTree.PlainText(cell.Content);

    private static string Quoted(string field) =>
        field.AsSpan().IndexOfAny(",\"\n\r") < 0 ? field : '"' + field.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
