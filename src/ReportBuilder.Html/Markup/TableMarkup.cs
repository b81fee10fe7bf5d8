using ReportBuilder.Html.Assets;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Html.Markup;

/// <summary>Writes a table whole and plain; the page's script adds sorting, filters and modes to it.</summary>
internal static class TableMarkup
{
    /// <summary>Fewer rows are seen at once: their heads are no buttons.</summary>
    private const int FewestSorted = 4;

    public static void Write(HtmlText html, Table table, PageScope scope)
    {
        var id = scope.Claim(table.Id.Length > 0 ? table.Id : "table-" + Slug.Of(table.Caption, "part"));
        var csv = scope.Page.StandsAlone ? "" : File(html, table, id, scope);
        scope.Passages.Add(new Passage(id, scope.Site.Wording["site.table.label"], table.Caption) { Kind = Passage.OfFigure });
        var scored = table.Kind is TableKind.Scoring or TableKind.Overall;
        var begin = html.Length;
        html.Raw("<div class=\"data-table"u8)
            .Raw(table.Columns.Length > 4 ? " wide"u8 : ""u8)
            .Raw("\" data-table=\""u8)
            .Raw(Slug.Of(table.Kind.ToString()))
            .Raw("\">\n"u8);
        WriteTools(html, table, id, scored, scope);
        html.Raw("<section class=\"table-scroll\" tabindex=\"0\""u8)
            .Attribute("aria-labelledby"u8, id + "-caption")
            .Raw(">\n<table"u8)
            .Attribute("id"u8, id);
        var sorts = !scope.Page.StandsAlone && !table.HasMergedCells && table.Rows.Count(row => !row.IsTotal) >= FewestSorted;
        var others = sorts && RestOfTable.Divides(table) ? scope.FileFor("tables", table.Id, id, "js") : "";
        html.Raw(" class=\""u8)
            .Raw(scored ? "scores heat"u8 : table.Kind == TableKind.Indicators ? "indicators"u8 : ""u8)
            .Raw(sorts ? " sorts\""u8 : "\""u8)
            .AttributeUnlessEmpty("data-rest"u8, others)
            .Raw(">\n"u8);
        html.Raw("<caption"u8)
            .Attribute("id"u8, id + "-caption")
            .Raw(">"u8)
            .Text(table.Caption)
            .WritePermalink(id, scope, "site.permalink.table", ("name", table.Caption))
            .Raw("</caption>\n"u8);
        WriteHead(html, table);
        html.Raw("<tbody>\n"u8);
        WriteRows(html, table, others, scope);
        var embed = scope.FileFor("embed", table.Id, id, "html");
        WriteFoot(html, table, csv, embed, scope);
        html.Raw("</div>\n"u8);
        scope.Embed(html, begin, id, embed, table.Caption, isTable: true);
    }

    /// <summary>The rows, as far as they stand in the page; the others go into a script.</summary>
    /// <param name="others">The path of that script; empty where all rows stand in the page.</param>
    private static void WriteRows(HtmlText html, Table table, string others, PageScope scope)
    {
        var (written, rest) = (0, 0);
        foreach (var (row, places) in TablePlaces.Of(table))
        {
            if (others.Length > 0 && written++ == RestOfTable.Shown)
                rest = html.Length;
            // Sorting moves the rows of the body alone.
            if (row.IsTotal)
                html.Raw("</tbody>\n<tfoot>\n"u8);
            WriteRow(html, table, row, places, scope);
        }

        if (rest > 0)
            scope.Files.Add(RestOfTable.File(html, rest, others, scope.Site.Cache));
        html.Raw(table.Rows is [.., { IsTotal: true }] ? "</tfoot>"u8 : "</tbody>"u8).Raw("\n</table>\n</section>\n"u8);
        if (rest > 0)
            RestOfTable.Write(html, table.Rows.Length, scope.Site.Wording);
    }

    /// <summary>The path of the table as a file.</summary>
    private static string File(HtmlText html, Table table, string id, PageScope scope)
    {
        var csv = scope.FileFor("tables", table.Id, id, "csv");
        var start = html.Length;
        CsvRows.WriteCsv(html, table);
        scope.Files.Add(scope.Site.Cache.Take(html, start, csv));
        return csv;
    }

    private static void WriteTools(HtmlText html, Table table, string id, bool scored, PageScope scope)
    {
        if (scope.Page.StandsAlone || table.Rows.Length < 12 || table.HasMergedCells)
            return;
        var wording = scope.Site.Wording;
        html.Raw("<div class=\"table-tools needs-script\""u8)
            .Attribute("data-for"u8, id)
            .Raw(">\n<label><span class=\"unseen\">"u8)
            .Say(wording, "site.table.filter.label")
            .Raw("</span><input type=\"search\" class=\"table-filter\""u8)
            .Attribute("placeholder"u8, wording["site.table.filter"])
            .Raw(" autocomplete=\"off\"></label>\n"u8);
        var groups = table
            .Rows.Select(row => row.Group)
            .Where(group => group.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .OrderBy(group => TierNumber(group, scope))
            .ToList();
        if (groups.Count > 1)
        {
            html.Raw("<div class=\"chips\" role=\"group\""u8).Attribute("aria-label"u8, wording["site.table.show"]).Raw(">"u8);
            foreach (var group in groups)
                html.Raw("<button type=\"button\" aria-pressed=\"false\""u8)
                    .Attribute("data-group"u8, group)
                    .Raw(">"u8)
                    .Text(group)
                    .Raw("</button>"u8);
            html.Raw("<button type=\"button\" aria-pressed=\"true\" data-group=\"\">"u8)
                .Say(wording, "site.table.all", ("count", table.Rows.Length))
                .Raw("</button></div>\n"u8);
        }

        if (scored)
            WriteModes(html, table, scope);
        html.Raw("<p class=\"table-state\" role=\"status\"></p>\n</div>\n"u8);
    }

    /// <summary>How scores are shown, and which of them where there is room for one: on a map of tiles or of regions, and on a phone.</summary>
    private static void WriteModes(HtmlText html, Table table, PageScope scope)
    {
        var wording = scope.Site.Wording;
        html.Raw("<div class=\"chips\" role=\"group\""u8).Attribute("aria-label"u8, wording["site.table.modes"]);
        html.Raw("><button type=\"button\" aria-pressed=\"true\" data-mode=\"heat\">"u8).Say(wording, "site.table.heat");
        html.Raw("</button><button type=\"button\" aria-pressed=\"false\" data-mode=\"bars\">"u8).Say(wording, "site.table.bars");
        html.Raw("</button><button type=\"button\" aria-pressed=\"false\" data-mode=\"plain\">"u8).Say(wording, "site.table.plain");
        if (table.Rows.All(row => PlaceOf(row, scope) is not null))
            html.Raw("</button><button type=\"button\" aria-pressed=\"false\" data-mode=\"map\">"u8).Say(wording, "site.table.map");
        if (scope.Site.Outline is not null && table.Rows.All(row => scope.Site.Units.ContainsKey(row.Key)))
            html.Raw("</button><button type=\"button\" aria-pressed=\"false\" data-mode=\"regions\">"u8).Say(wording, "site.table.regions");
        html.Raw("</button></div>\n<label class=\"chooser\"><span>"u8).Say(wording, "site.table.column").Raw("</span> <select></select></label>\n"u8);
    }

    /// <summary>Degrees east and north of the unit of a row; null where they are not known.</summary>
    private static string? PlaceOf(TableRow row, PageScope scope) =>
        scope.Site.Units.GetValueOrDefault(row.Key) is { Longitude: { } east, Latitude: { } north } ? $"{CsvRows.Number(east)},{CsvRows.Number(north)}" : null;

    /// <summary>Tiers stand in their own order, other groups in that of the rows.</summary>
    private static int TierNumber(string group, PageScope scope) => scope.Site.Scores.Tiers.FirstOrDefault(tier => tier.Name == group)?.Number ?? 0;

    private static void WriteHead(HtmlText html, Table table)
    {
        html.Raw("<thead>"u8);
        if (table.Heads.IsEmpty)
        {
            html.Raw("<tr>"u8);
            foreach (var column in table.Columns)
                CellMarkup.WriteHead(html, column);
            html.Raw("</tr>"u8);
        }

        foreach (var row in table.Heads)
        {
            html.Raw("<tr>"u8);
            foreach (var head in row)
                CellMarkup.WriteHead(html, table.Columns[head.Column], head);
            html.Raw("</tr>"u8);
        }

        html.Raw("</thead>\n"u8);
    }

    private static void WriteRow(HtmlText html, Table table, TableRow row, TablePlace[] places, PageScope scope)
    {
        html.Raw("<tr"u8).AttributeUnlessEmpty("data-group"u8, row.Group);
        if (table.Kind is TableKind.Scoring or TableKind.Overall && !scope.Page.StandsAlone)
            html.AttributeUnlessEmpty("data-at"u8, PlaceOf(row, scope) ?? "");
        html.Raw(">"u8);
        for (var column = 0; column < places.Length; column++)
            if (places[column].Beginning is { } cell)
                CellMarkup.Write(html, table.Columns[column], row, cell, scope);
        html.Raw("</tr>\n"u8);
    }

    private static void WriteFoot(HtmlText html, Table table, string csv, string embed, PageScope scope)
    {
        html.Raw("<div class=\"table-foot\">\n"u8);
        if (!table.Note.IsEmpty)
        {
            html.Raw("<p class=\"table-note\">"u8);
            InlineMarkup.Write(html, table.Note, scope);
            html.Raw("</p>\n"u8);
        }

        if (table.SourceLine.Length > 0)
            html.Raw("<p class=\"source\">"u8).Text(table.SourceLine).Raw("</p>\n"u8);
        if (csv.Length > 0)
            WriteDownload(html, table, csv, embed, scope);
        WriteHelp(html, table, scope.Site.Wording);
        html.Raw("</div>\n"u8);
    }

    private static void WriteDownload(HtmlText html, Table table, string csv, string embed, PageScope scope)
    {
        html.Raw("<p class=\"downloads\"><a download"u8)
            .Attribute("href"u8, scope.Page.Root + csv)
            .Raw(">"u8)
            .Say(scope.Site.Wording, "site.file.download", ("format", "CSV"), ("of", Unseen.Of(scope.Site.Wording, "site.file.of", ("title", table.Caption))))
            .Raw("</a>"u8);
        var of = Unseen.Of(scope.Site.Wording, "site.file.of", ("title", table.Caption));
        EmbedLink.Write(html, scope, embed, of, drawsPicture: !table.HasMergedCells);
        LicenceMarkup.WriteBeside(html, scope.Site.Document.Edition.Licences.Data, scope.Site.Wording);
        html.Raw("</p>\n"u8);
    }

    private static void WriteHelp(HtmlText html, Table table, Wording wording)
    {
        var explained = table.Columns.Where(column => column.Help.Length > 0).ToList();
        if (explained.Count == 0)
            return;
        html.Raw("<details class=\"column-help\"><summary>"u8).Say(wording, "site.table.help").Raw("</summary>\n<dl>\n"u8);
        foreach (var column in explained)
            html.Raw("<div"u8)
                .Attribute("data-key"u8, column.Key)
                .Raw("><dt>"u8)
                .Text(column.FullHeader)
                .Raw("</dt><dd>"u8)
                .Text(column.Help)
                .Raw("</dd></div>\n"u8);
        html.Raw("</dl>\n</details>\n"u8);
    }
}
