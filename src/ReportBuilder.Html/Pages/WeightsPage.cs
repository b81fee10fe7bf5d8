using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Planning;

namespace ReportBuilder.Html.Pages;

/// <summary>The reader's own weights. The page stands with the published order; its script works the order out anew.</summary>
internal static class WeightsPage
{
    public static Dictionary<string, object?> Data(PageScope scope)
    {
        var (scores, framework) = (scope.Site.Scores, scope.Site.Scores.Framework);
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["sliders"] = framework.Dimensions.Select(dimension => new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["id"] = dimension.Id,
                ["name"] = dimension.Name,
                ["accent"] = DimensionPages.Accent(scope.Site, dimension),
            }).ToList(),
            ["units"] = HomePage.UnitRows(scope, scores.InRankOrder(framework.Root)),
            ["rankingHref"] = (scope.Site.Plan.First(PageKind.Ranking) ?? scope.Site.Plan.First(PageKind.Units))!.Path,
        };
    }
}
