using ReportBuilder.Html.Markdown;
using ReportBuilder.Html.Planning;

namespace ReportBuilder.Html.Syndication;

/// <summary>Each page that prints text of the report, once more as Markdown beside it: for readers that are programs.</summary>
internal static class MarkdownPages
{
    public static bool Has(SitePage page) => page.Section is not null && page.Kind is not (PageKind.Contents or PageKind.NotFound);

    public static string PathOf(SitePage page) => page.Path[..^".html".Length] + ".md";

    public static string Write(Site site, SitePage page) =>
        MarkdownFile.WritePage(site.Document, page.Sections, site.Notes.Values, id => site.Plan.Href(page, id));
}
