using System.Collections.Immutable;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Html.Markup;

/// <summary>The table of contents: every page of the report, nested as the report is.</summary>
internal static class ContentsMarkup
{
    /// <summary>Entries of a longer list say their names alone: every reader waits for all of them.</summary>
    private const int Longest = 600;

    public static void Write(HtmlText html, PageScope scope)
    {
        html.Raw("<nav class=\"contents\""u8).Attribute("aria-label"u8, scope.Site.Wording["contents.title"]).Raw(">\n"u8);
        WriteLevel(html, scope.Site.Document.Sections, scope);
        html.Raw("</nav>\n"u8);
    }

    /// <summary>A list of figures, tables or boxes: a link each.</summary>
    public static void Write(HtmlText html, PlaceList list, PageScope scope)
    {
        html.Raw("<nav class=\"contents places\""u8).Attribute("aria-label"u8, scope.Page.Title).Raw(">\n<ol>\n"u8);
        foreach (var entry in list.Entries)
        {
            scope.Index(entry.Words);
            html.Raw("<li><a"u8).Attribute("href"u8, scope.Href(entry.Target)).Raw(">"u8);
            if (entry.Label.Length > 0)
                html.Raw("<span class=\"number\">"u8).Text(entry.Label).Raw("</span> "u8);
            html.Text(entry.Title).Raw("</a></li>\n"u8);
        }

        html.Raw("</ol>\n</nav>\n"u8);
    }

    private static void WriteLevel(HtmlText html, ImmutableArray<Section> sections, PageScope scope)
    {
        html.Raw("<ol>\n"u8);
        foreach (var section in sections.Where(section => section.Kind is not (SectionKind.Cover or SectionKind.Contents)))
        {
            if (sections.Length > Longest)
            {
                html.Raw("<li><a"u8).Attribute("href"u8, scope.Href(section.Id)).Raw(">"u8).Text(TitleOf(section, scope)).Raw("</a></li>\n"u8);
                continue;
            }

            html.Raw("<li class=\""u8).Raw(ClassOf(section)).Raw("\"><a"u8).Attribute("href"u8, scope.Href(section.Id)).Raw(">"u8);
            if (section.Number.Length > 0)
                html.Raw("<span class=\"number\">"u8).Text(section.Number).Raw("</span> "u8);
            html.Text(TitleOf(section, scope)).Raw("</a>\n"u8);
            if (section.Children.Length > 0)
                WriteLevel(html, section.Children, scope);
            html.Raw("</li>\n"u8);
        }

        html.Raw("</ol>\n"u8);
    }

    private static string ClassOf(Section section) =>
        Slug.Of(section.Kind.ToString()) + (section.ColourToken is "" or "ink" ? "" : " accent-" + section.ColourToken);

    private static string TitleOf(Section section, PageScope scope) =>
        scope.Site.Plan.PageOf(section) is { } page && ReferenceEquals(page.Section, section) ? page.Title : section.Title;
}
