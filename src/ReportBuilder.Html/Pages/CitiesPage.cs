using ReportBuilder.Html.Markup;

namespace ReportBuilder.Html.Pages;

/// <summary>All cities by tier, each with its total and the ten dimensions as small bars.</summary>
internal static class CitiesPage
{
    public static Dictionary<string, object?> Data(PageScope scope)
    {
        var data = SectionPage.Data(scope);
        var scores = scope.Site.Scores;
        var inOrder = scores.InRankOrder(scores.Framework.Root).ToList();
        data["tiers"] = scores.Tiers.OrderBy(tier => tier.Number)
            .Select(tier => (Tier: tier, Cities: inOrder.Where(unit => scores.TierOf(unit) == tier).ToList()))
            .Where(group => group.Cities.Count > 0)
            .Select(group => new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["name"] = group.Tier.Name,
                ["id"] = scope.Claim(Slug.Of(group.Tier.Name)),
                ["from"] = group.Tier.AtLeast > 0 ? $"{Numbers.Score(group.Tier.AtLeast, scope.Site)} points or more" : "",
                ["cities"] = HomePage.CityRows(scope, group.Cities),
            }).ToList();
        data["keys"] = scope.Site.Plan.Dimensions.Select(page => SectionPage.Card(scope, page)).ToList();
        return data;
    }
}
