using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Html.Pages;

/// <summary>Every file that a reader can take away: tables, charts, scores, receipts.</summary>
internal static class DataPage
{
    public static Dictionary<string, object?> Data(PageScope scope)
    {
        var site = scope.Site;
        var groups = new List<Dictionary<string, object?>>();
        foreach (var page in site.Plan.Pages)
        {
            var blocks = page.Sections.SelectMany(section => section.Opening.Concat(section.Content)).ToList();
            var files = blocks
                .OfType<Table>()
                .Where(table => table.Id.Length > 0)
                .Select(table => FileOf(scope, page, table.Id, table.Caption, "table"))
                .Concat(
                    blocks
                        .OfType<Figure>()
                        .Where(figure => figure is { Number: > 0, Id.Length: > 0 })
                        .Select(figure =>
                            FileOf(
                                scope,
                                page,
                                figure.Id,
                                site.Wording.Say("site.data.figure", ("number", figure.Number), ("finding", figure.Finding)),
                                "figure"
                            )
                        )
                )
                .ToList();
            if (files.Count > 0 && page.Kind != PageKind.Unit)
                groups.Add(
                    new Dictionary<string, object?>(StringComparer.Ordinal)
                    {
                        ["title"] = page.Title,
                        ["id"] = scope.Claim("of-" + Slug.Of(page.Path[..^".html".Length])),
                        ["href"] = page.Path,
                        ["files"] = files,
                        ["accent"] = FrameData.Accent(page.ColourToken),
                    }
                );
        }

        PlacesOfTemplate.Add(
            scope,
            ("licence", "site.data.licence"),
            ("whole", "site.data.whole"),
            ("tables-and-charts", "site.data.by-page"),
            (site.QuotedRows.Tables.Count == 0 ? "" : "quoted", "site.data.quoted"),
            ("receipts", "site.data.receipts")
        );
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["groups"] = groups,
            ["receipts"] = site.Scores.Units.OrderBy(unit => unit.SortName, StringComparer.Ordinal)
                .Select(unit => new Dictionary<string, object?> { ["name"] = unit.Name, ["href"] = Assets.ReceiptScripts.PathOf(unit.Id) }).ToList(),
            ["tables"] = site.QuotedRows.Tables.Select(table => QuotedTableMarkup.Data(scope, table.Id, table.Table)).ToList(),
            ["unitCount"] = site.Scores.Units.Length,
            ["variableCount"] = site.Scores.Framework.Variables.Count(),
        };
    }

    private static Dictionary<string, object?> FileOf(PageScope scope, SitePage page, string id, string title, string kind) => new(StringComparer.Ordinal)
    {
        ["title"] = title,
        ["href"] = scope.Site.Plan.Href(scope.Page, id) ?? page.Path,
        ["csv"] = $"{kind}s/{id}.csv",
        ["svg"] = kind == "figure" ? $"figures/{id}.svg" : "",
    };
}
