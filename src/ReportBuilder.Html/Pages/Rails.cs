using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Html.Pages;

/// <summary>The lists beside the text: the dimensions always, and the case studies of the dimension the reader is in.</summary>
internal static class Rails
{
    public static List<Dictionary<string, object?>>? Of(PageScope scope)
    {
        if (scope.Page.Kind is PageKind.Home or PageKind.NotFound)
            return null;
        var (plan, wording, terms) = (scope.Site.Plan, scope.Site.Wording, scope.Site.Scores.Terms);
        var (id, title) = ("rail-" + Terms.Path(terms.OfMain().Dimension, Terms.Neutral.Dimension), wording["site.rail.dimensions"]);
        if (scope.Page.Dimension is { } dimension)
            return
            [
                .. Rail(id, title, plan.Dimensions, scope),
                .. Rail("rail-case-studies", wording["site.case-studies"], plan.CaseStudies.Where(page => page.Dimension?.Id == dimension.Id), scope),
            ];
        return plan.Dimensions.Any(page => Within(scope, page))
            ? Rail(id, title, plan.Dimensions, scope)
            : scope.Site.Ways.Of("rail", scope.Page.Root, () => Rail(id, title, plan.Dimensions, scope));
    }

    /// <summary>The list under its title; nothing where there is nothing to list.</summary>
    private static List<Dictionary<string, object?>> Rail(string id, string title, IEnumerable<SitePage> pages, PageScope scope)
    {
        var items = pages.Select(page => new Dictionary<string, object?>(5, StringComparer.Ordinal)
        {
            ["href"] = scope.Site.Plan.Href(scope.Page, page),
            ["text"] = page is { Kind: PageKind.CaseStudy, Unit: { } unit } ? unit.Name : page.ShortTitle,
            ["accent"] = page.Kind == PageKind.Dimension ? FrameData.Accent(page.ColourToken) : "",
            ["current"] = ReferenceEquals(page, scope.Page),
            ["within"] = Within(scope, page),
        }).ToList();
        return items.Count == 0 ? [] : [new(3, StringComparer.Ordinal) { ["title"] = title, ["items"] = items, ["id"] = id }];
    }

    private static bool Within(PageScope scope, SitePage page) => !ReferenceEquals(page, scope.Page) && scope.Page.Parent == page.Path;
}
