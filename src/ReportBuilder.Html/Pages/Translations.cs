using ReportBuilder.Html.Planning;

namespace ReportBuilder.Html.Pages;

/// <summary>The ways from a page to the other languages of the report: to the same page there, or to the home page where there is none.</summary>
internal static class Translations
{
    /// <returns>Null where the report has one language only.</returns>
    public static List<Dictionary<string, object?>>? Of(Site site, SitePage page) => site.Translations.IsEmpty
        ? null
        : [
            .. site.Translations.Select(other => Way(other, page)),
        ];

    private static Dictionary<string, object?> Way(SiteTranslation other, SitePage page)
    {
        var isThere = page.Kind != PageKind.NotFound && other.Pages.Contains(page.Path);
        var path = isThere ? page.Path : PagePaths.Home;
        return new(4, StringComparer.Ordinal)
        {
            ["language"] = other.Language,
            ["name"] = other.Name,
            ["href"] = page.Root + other.Folder + path,
            ["alternate"] =
                !isThere ? ""
                : other.BaseUrl.Length > 0 ? other.BaseUrl + (page.Kind == PageKind.Home ? "" : path)
                : page.Root + other.Folder + path,
        };
    }
}
