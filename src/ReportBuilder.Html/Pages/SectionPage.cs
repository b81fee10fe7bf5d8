using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Markup.Proof;
using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Html.Pages;

/// <summary>A page that prints its sections: opening, text, the sections that share the page, the ways to the pages below.</summary>
internal static class SectionPage
{
    /// <param name="withOpening">False where the page writes the opening in a place of its own, and the ledger after it.</param>
    public static Dictionary<string, object?> Data(PageScope scope, bool withOpening = true)
    {
        var data = new Dictionary<string, object?>(FrameData.Values, StringComparer.Ordinal);
        if (scope.Page.Section is { } section)
            AddSection(data, section, scope, withOpening);
        var start = scope.Html.Length;
        foreach (var shared in scope.Page.Sections.Skip(1))
            WriteShared(scope.Html, shared, scope);
        data["shared"] = scope.Html.Since(start);
        data["children"] = Children(scope);
        if (withOpening)
            data["ledger"] = LedgerMarkup.Of(scope);
        return data;
    }

    /// <summary>The section's own parts as markup: number, headline, standfirst, opening, content.</summary>
    private static void AddSection(Dictionary<string, object?> data, Section section, PageScope scope, bool withOpening)
    {
        data["partNumber"] = section.Number;
        data["heading"] = scope.Page.Title;
        data["headline"] = section.Title == scope.Page.Title ? "" : section.Title;
        data["standfirst"] = Inlines(section, scope);
        if (withOpening)
            data["opening"] = Blocks(section.Opening, scope);
        scope.HasMargin = scope.Page.Kind != PageKind.Unit;
        data["content"] = Blocks(section.Content, scope);
        if (section is { Kind: SectionKind.CaseStudy, Dimension: { } dimension })
            data["kicker"] = scope.Site.Wording.Say("site.case-study.kicker", ("name", dimension.Name));
        if (section is { Kind: SectionKind.CaseStudy, Unit: { } unit } && scope.Site.Plan.PageOfUnit(unit.Id) is { } profile)
            data["profile"] = new Dictionary<string, object?> { ["href"] = scope.Page.Root + profile.Path, ["name"] = unit.Name };
    }

    private static void WriteShared(HtmlText html, Section section, PageScope scope)
    {
        html.Raw("<section class=\"shared"u8).Raw(section.ColourToken is "" or "ink" ? "" : " accent-" + section.ColourToken).Raw("\">\n"u8);
        using var title = new HtmlText();
        if (section.Number.Length > 0)
            title.Raw("<span class=\"number\">"u8).Text(section.Number).Raw("</span> "u8);
        title.Text(section.Title);
        BlockMarkup.WriteHeading(html, 2, section.Id, section.Title, title, scope);
        WriteStandfirst(html, section, scope);
        scope.Deeper++;
        BlockMarkup.Write(html, section.Opening, scope);
        BlockMarkup.Write(html, section.Content, scope);
        scope.Deeper--;
        html.Raw("</section>\n"u8);
    }

    private static void WriteStandfirst(HtmlText html, Section section, PageScope scope)
    {
        var before = html.Length;
        var opened = html.Raw("<p class=\"standfirst\">"u8).Length;
        WriteInlines(html, section, scope);
        if (html.Length > opened)
            html.Raw("</p>\n"u8);
        else
            html.Cut(before);
    }

    private static List<Dictionary<string, object?>> Children(PageScope scope) =>
        scope.Site.Plan.Below(scope.Page)
            .Where(page => page.InSequence && page.Section is not null && page.Kind is not PageKind.Unit)
            .Select(page => Card(scope, page))
            .ToList();

    /// <summary>A page as a way in: its number, title, standfirst and colour.</summary>
    public static Dictionary<string, object?> Card(PageScope scope, SitePage page) => new(7, StringComparer.Ordinal)
    {
        ["href"] = scope.Page.Root + page.Path,
        ["number"] = page.Section?.Number ?? "",
        ["title"] = page.Title,
        ["headline"] = page.Section is { } section && section.Title != page.Title ? section.Title : "",
        ["standfirst"] = page.Section is { } described ? PlainText.Of(described.Standfirst) : "",
        ["kicker"] = page is { Kind: PageKind.CaseStudy, Dimension: { } dimension } ? dimension.Name : "",
        ["accent"] = FrameData.Accent(page.ColourToken),
    };

    private static Fragment Inlines(Section section, PageScope scope)
    {
        var start = scope.Html.Length;
        WriteInlines(scope.Html, section, scope);
        return scope.Html.Since(start);
    }

    private static void WriteInlines(HtmlText html, Section section, PageScope scope)
    {
        scope.Place = section.Origin;
        scope.Index(PlainText.Of(section.Standfirst));
        InlineMarkup.Write(html, section.Standfirst, scope);
    }

    public static Fragment Blocks(IEnumerable<Block> blocks, PageScope scope)
    {
        var start = scope.Html.Length;
        BlockMarkup.Write(scope.Html, blocks, scope);
        return scope.Html.Since(start);
    }
}
