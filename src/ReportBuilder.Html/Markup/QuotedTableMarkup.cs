using System.Globalization;
using ReportBuilder.Html.Assets;
using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Html.Markup;

/// <summary>
/// An own table on the page of data: what it is, where it is from, the rows that the report quotes as the file has them, and the whole
/// file.
/// </summary>
internal static class QuotedTableMarkup
{
    /// <summary>The values of one table for the page's template.</summary>
    public static Dictionary<string, object?> Data(PageScope scope, string id, QuotedTable quoted)
    {
        var table = quoted.Table;
        var csv = $"data/tables/{id["table-".Length..]}.csv";
        var start = scope.Html.Length;
        WriteCsv(scope.Html, table);
        scope.Files.Add(scope.Site.Cache.Take(scope.Html, start, csv));
        start = scope.Html.Length;
        WriteRows(scope.Html, scope.Claim(id + "-caption"), id, quoted);
        return new(StringComparer.Ordinal)
        {
            ["id"] = scope.Claim(id),
            ["title"] = table.Title.Length > 0 ? table.Title : table.Name,
            ["text"] = Sentences(scope.Site.Inputs, table),
            ["csv"] = csv,
            ["content"] = scope.Html.Since(start),
        };
    }

    private static string Sentences(ReportInputs inputs, DataTable table)
    {
        var source = inputs.Sources.FirstOrDefault(work => work.Id == table.Source)?.Text ?? table.Source;
        string[] said =
        [
            $"{table.Path}, {table.Rows.ToString(CultureInfo.InvariantCulture)} {(table.Rows == 1 ? "row" : "rows")}",
            source.Length > 0 ? $"Source: {source}" : "",
            table.Licence.Length > 0 ? $"Licence: {table.Licence}" : "",
            table.Note,
        ];
        return string.Join(' ', said.Where(part => part.Length > 0).Select(part => part.TrimEnd('.') + "."));
    }

    private static void WriteRows(HtmlText html, string caption, string id, QuotedTable quoted)
    {
        var table = quoted.Table;
        html.Raw("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\""u8)
            .Attribute("aria-labelledby"u8, caption)
            .Raw("><table class=\"compact\"><caption"u8)
            .Attribute("id"u8, caption);
        html.Raw(">The rows of "u8).Text(table.Path).Raw(" that the report quotes</caption>\n<thead><tr><th scope=\"col\">Line</th>"u8);
        foreach (var column in table.Columns)
            html.Raw(column.IsNumber ? "<th scope=\"col\" class=\"n\">"u8 : "<th scope=\"col\">"u8).Text(Head(column)).Raw("</th>"u8);
        html.Raw("</tr></thead>\n<tbody>\n"u8);
        foreach (var row in quoted.Rows)
        {
            html.Raw("<tr"u8).Attribute("id"u8, QuotedRows.IdOf(id, quoted, row)).Raw("><th scope=\"row\">"u8).Number(table.Columns[0].Cells[row].Place.Line).Raw("</th>"u8);
            foreach (var column in table.Columns)
                html.Raw(column.IsNumber ? "<td class=\"n\">"u8 : "<td>"u8).Text(column.Cells[row].Text).Raw("</td>"u8);
            html.Raw("</tr>\n"u8);
        }

        html.Raw("</tbody></table></div>\n"u8);
    }

    private static string Head(DataField column) => column.Unit.Length > 0 ? $"{column.Title}, {column.Unit}" : column.Title;

    private static void WriteCsv(HtmlText csv, DataTable table)
    {
        CsvRows.WriteRow(csv, [.. table.Columns.Select(column => column.Name)]);
        for (var row = 0; row < table.Rows; row++)
            CsvRows.WriteRow(csv, [.. table.Columns.Select(column => column.Cells[row].Text)]);
    }
}
