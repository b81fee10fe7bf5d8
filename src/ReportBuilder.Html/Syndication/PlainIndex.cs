using System.Text;
using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Pages;
using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Html.Syndication;

/// <summary>
/// The edition on one plain page for programs that read (llms.txt): what it is, what it found, where each page stands as Markdown, the data, and
/// how to cite it.
/// </summary>
internal static class PlainIndex
{
    public static void Write(HtmlText text, Site site)
    {
        var (edition, wording) = (site.Document.Edition, site.Wording);
        Line(text, $"# {site.Title}");
        Line(text, $"> {edition.Description}");
        if (edition.SourceStatement.Length > 0)
            Line(text, edition.SourceStatement);
        WriteFindings(text, site);
        Line(text, $"## {wording["contents.title"]}");
        foreach (var page in site.Plan.Pages.Where(page => page.Kind is not (PageKind.NotFound or PageKind.Search)))
            Item(text, site, MarkdownPages.Has(page) ? MarkdownPages.PathOf(page) : page.Path, page.Title, Descriptions.Of(site, page));
        text.Raw("\n"u8);
        Line(text, $"## {wording["site.page.data"]}");
        Item(text, site, "data/scores.csv", wording["site.data.scores"], "");
        Item(text, site, "data/framework.csv", wording["site.data.framework"], "");
        Item(text, site, "data/datapackage.json", wording["site.data.package"], "");
        text.Raw("\n"u8);
        Line(text, $"## {wording["site.about.cite"]}");
        text.Raw(Citations.Running(site)).Raw("\n"u8);
    }

    /// <summary>The findings of the charts: sentences whose figures the build has checked.</summary>
    private static void WriteFindings(HtmlText text, Site site)
    {
        Line(text, $"## {site.Wording["site.home.findings"]}");
        foreach (var (section, _) in site.Document.InReadingOrder())
            foreach (var figure in section.Content.OfType<Figure>().Where(figure => figure is { Number: > 0, Finding.Length: > 0 }))
                if (site.Plan.Address(figure.Id) is { Length: > 0 } address)
                    Item(text, site, address, Wording.WithoutStop(figure.Finding), "");
        text.Raw("\n"u8);
    }

    private static void Item(HtmlText text, Site site, string address, string title, string words)
    {
        text.Raw($"- [{title.Replace("]", "\\]", StringComparison.Ordinal)}]({site.Document.Edition.BaseUrl}{EncodedAddress.Of(address)})");
        text.Raw(words.Length > 0 ? $": {words}\n" : "\n");
    }

    private static void Line(HtmlText text, string words) => text.Raw(new StringBuilder(words).Append("\n\n").ToString());
}
