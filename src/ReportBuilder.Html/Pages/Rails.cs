using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Planning;

namespace ReportBuilder.Html.Pages;

/// <summary>The lists beside the text: the dimensions always, and the case studies of the dimension the reader is in.</summary>
internal static class Rails
{
    public static List<Dictionary<string, object?>>? Of(PageScope scope)
    {
        if (scope.Page.Kind is PageKind.Home or PageKind.NotFound)
            return null;
        var plan = scope.Site.Plan;
        var dimension = scope.Page.Dimension;
        List<Dictionary<string, object?>> rails = [];
        AddRail(rails, "Dimensions", plan.Dimensions, scope);
        if (dimension is not null)
            AddRail(rails, "Case studies", plan.CaseStudies.Where(page => page.Dimension?.Id == dimension.Id), scope);
        return rails;
    }

    private static void AddRail(List<Dictionary<string, object?>> rails, string title, IEnumerable<SitePage> pages, PageScope scope)
    {
        var items = pages.Select(page => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["href"] = scope.Site.Plan.Href(scope.Page, page),
            ["text"] = page is { Kind: PageKind.CaseStudy, City: { } city } ? city.Name : page.ShortTitle,
            ["accent"] = page.Kind == PageKind.Dimension ? FrameData.Accent(page.ColourToken) : "",
            ["current"] = ReferenceEquals(page, scope.Page),
            ["within"] = !ReferenceEquals(page, scope.Page) && scope.Page.Parent == page.Path,
        }).ToList();
        if (items.Count > 0)
            rails.Add(new Dictionary<string, object?>(StringComparer.Ordinal) { ["title"] = title, ["items"] = items, ["id"] = "rail-" + Slug.Of(title) });
    }
}
