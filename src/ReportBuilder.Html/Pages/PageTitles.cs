using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Html.Pages;

/// <summary>The title of each page as browsers and search engines show it: different on every page, and short enough to be shown whole.</summary>
internal static class PageTitles
{
    /// <summary>In Latin characters; a Chinese one is as wide as two of them.</summary>
    public const int Longest = 60;

    /// <summary>The page and the edition; where that is too long, the page alone; where that is, as many of its words as fit.</summary>
    public static string Of(Site site, SitePage page)
    {
        if (page.Kind == PageKind.Home)
            return TextWidth.Cut(site.Title, Longest);
        var own = Own(page, site.Wording);
        var whole = site.Wording.Say("site.page-title", ("page", own), ("site", site.Title));
        return TextWidth.Of(whole) <= Longest ? whole : TextWidth.Cut(own, Longest);
    }

    /// <summary>A case study and a profile of one unit say which they are.</summary>
    private static string Own(SitePage page, Wording wording) => page.Kind switch
    {
        PageKind.Unit => wording.Say("site.page-title.unit", ("name", page.Title)),
        PageKind.CaseStudy => wording.Say("site.page-title.case-study", ("name", page.Title), ("title", page.Section?.Title)),
        _ => page.Title,
    };
}
