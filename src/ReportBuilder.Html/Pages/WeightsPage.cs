using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Planning;

namespace ReportBuilder.Html.Pages;

/// <summary>The reader's own weights. The page stands with the published order; its script works the order out anew once a weight is moved.</summary>
internal static class WeightsPage
{
    /// <summary>Of very many units the first ones are shown, here and by the script.</summary>
    private const int Shown = 600;

    public static Dictionary<string, object?> Data(PageScope scope)
    {
        var (scores, framework) = (scope.Site.Scores, scope.Site.Scores.Framework);
        var units = HomePage.UnitRows(scope, scores.InRankOrder(framework.Root).Take(Shown), withParts: false);
        var weights = framework.Dimensions.Sum(dimension => dimension.Weight);
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["sliders"] = framework.Dimensions.Select(dimension => new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["id"] = dimension.Id,
                ["name"] = dimension.Name,
                ["accent"] = DimensionPages.Accent(scope.Site, dimension),
                ["share"] = PrintedNumbers.Percent(dimension.Weight, weights),
            }).ToList(),
            ["units"] = units,
            ["shown"] = scores.Units.Length > Shown ? scope.Site.Wording.Say("site.table.shown", ("shown", Shown), ("count", scores.Units.Length)) : "",
            ["firstFive"] = units.Take(5).ToList(),
            ["rankingHref"] = (scope.Site.Plan.First(PageKind.Ranking) ?? scope.Site.Plan.First(PageKind.Units))!.Path,
        };
    }
}
