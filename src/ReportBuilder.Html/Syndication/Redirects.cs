using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Planning;

namespace ReportBuilder.Html.Syndication;

/// <summary>
/// Short addresses for hosts that read a file <c>_redirects</c> (Netlify, Cloudflare Pages): every page without its ending, and every unit and
/// dimension by its name alone, "/hefei". Hosts that do not read it leave it alone.
/// </summary>
internal static class Redirects
{
    public const string Name = "_redirects";

    /// <summary>Such a file counts only at the root of a host's site: the sites of other languages stand in folders of the main one.</summary>
    public static bool Belongs(Site site) =>
        site.Document.Edition.BaseUrl.Length > 0 && site.Translations.All(other => !other.Folder.StartsWith("..", StringComparison.Ordinal));

    /// <summary>One line an address: from, to, status. 302, because an edition of next year may give the short address to its own page.</summary>
    public static void Write(HtmlText text, Site site)
    {
        var root = new Uri(site.Document.Edition.BaseUrl).AbsolutePath;
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in site.Plan.Pages.Where(page => page.Kind is not (PageKind.Home or PageKind.NotFound)))
            Line(page.Path[..^".html".Length], page);
        foreach (var page in site.Plan.Pages.Where(page => page.Unit is not null || page.Dimension is not null))
            Line(page.Unit?.Id ?? page.Dimension!.Id, page);

        void Line(string from, SitePage page)
        {
            if (taken.Add(from))
                text.Raw($"{root}{EncodedAddress.Of(from)} {root}{EncodedAddress.Of(page.Path)} 302\n");
        }
    }
}
