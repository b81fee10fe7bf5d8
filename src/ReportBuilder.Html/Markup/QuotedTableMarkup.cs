using ReportBuilder.Html.Assets;
using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;

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
        WriteRows(scope.Html, scope.Claim(id + "-caption"), id, quoted, scope.Site.Wording);
        return new(StringComparer.Ordinal)
        {
            ["id"] = scope.Claim(id),
            ["title"] = table.Title.Length > 0 ? table.Title : table.Name,
            ["text"] = Sentences(scope.Site.Inputs, table, scope.Site.Wording),
            ["csv"] = csv,
            ["content"] = scope.Html.Since(start),
        };
    }

    private static string Sentences(ReportInputs inputs, DataTable table, Wording wording)
    {
        var source = inputs.Sources.FirstOrDefault(work => work.Id == table.Source)?.Text ?? table.Source;
        var said = wording.Say("site.data.quoted.file", ("path", table.Path), ("count", table.Rows));
        Add("site.data.quoted.source", "source", source);
        Add("site.data.quoted.licence", "licence", table.Licence);
        Add("site.data.quoted.note", "note", table.Note);
        return said;

        void Add(string key, string place, string text)
        {
            if (text.Length > 0)
                said = wording.Say("site.sentences", ("text", said), ("next", wording.Say(key, (place, Wording.WithoutStop(text)))));
        }
    }

    private static void WriteRows(HtmlText html, string caption, string id, QuotedTable quoted, Wording wording)
    {
        var table = quoted.Table;
        html.Raw("<section class=\"table-scroll\" tabindex=\"0\""u8)
            .Attribute("aria-labelledby"u8, caption)
            .Raw("><table class=\"compact\"><caption"u8)
            .Attribute("id"u8, caption);
        html.Raw(">"u8).Say(wording, "site.data.quoted.rows", ("path", table.Path));
        html.Raw("</caption>\n<thead><tr><th scope=\"col\">"u8).Say(wording, "site.data.quoted.line").Raw("</th>"u8);
        foreach (var column in table.Columns)
            html.Raw(column.IsNumber ? "<th scope=\"col\" class=\"n\">"u8 : "<th scope=\"col\">"u8).Text(Head(column, wording)).Raw("</th>"u8);
        html.Raw("</tr></thead>\n<tbody>\n"u8);
        foreach (var row in quoted.Rows)
        {
            html.Raw("<tr"u8)
                .Attribute("id"u8, QuotedRows.IdOf(id, quoted, row))
                .Raw("><th scope=\"row\">"u8)
                .Number(table.Columns[0].Cells[row].Place.Line)
                .Raw("</th>"u8);
            foreach (var column in table.Columns)
                html.Raw(column.IsNumber ? "<td class=\"n\">"u8 : "<td>"u8).Text(column.Cells[row].Text).Raw("</td>"u8);
            html.Raw("</tr>\n"u8);
        }

        html.Raw("</tbody></table></section>\n"u8);
    }

    private static string Head(DataField column, Wording wording) =>
        column.Unit.Length > 0 ? wording.Say("site.data.quoted.column", ("title", column.Title), ("measure", column.Unit)) : column.Title;

    private static void WriteCsv(HtmlText csv, DataTable table)
    {
        CsvRows.WriteRow(csv, [.. table.Columns.Select(column => column.Name)]);
        for (var row = 0; row < table.Rows; row++)
            CsvRows.WriteRow(csv, [.. table.Columns.Select(column => column.Cells[row].Text)]);
    }
}
