using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Html.Pages;

/// <summary>All units by tier, each with its total and its dimensions as small bars.</summary>
internal static class UnitsPage
{
    /// <summary>More units stand without their dimensions, and all but the first ones with their names alone: every reader waits for all of them.</summary>
    private const int MostWithBars = 600;
    private const int FirstOfMany = 300;

    public static Dictionary<string, object?> Data(PageScope scope)
    {
        var data = SectionPage.Data(scope);
        var scores = scope.Site.Scores;
        var inOrder = scores.InRankOrder(scores.Framework.Root).ToList();
        var tiers = new List<Dictionary<string, object?>>();
        foreach (var tier in scores.Tiers.OrderBy(tier => tier.Number))
            if (inOrder.FindAll(unit => scores.TierOf(unit) == tier) is { Count: > 0 } units)
                tiers.Add(Group(scope, tier, units));
        data["tiers"] = tiers;
        data["keys"] = scope.Site.Plan.Dimensions.Select(page => SectionPage.Card(scope, page)).ToList();
        data["keyList"] = inOrder.Count > MostWithBars ? "" : scope.Site.Wording.Sequence([.. scope.Site.Plan.Dimensions.Select(page => Key(scope, page))]);
        return data;
    }

    private static string Key(PageScope scope, SitePage page) =>
        scope.Site.Wording.Say("site.units.key", ("number", page.Section?.Number ?? ""), ("title", page.Title));

    private static Dictionary<string, object?> Group(PageScope scope, Tier tier, List<Unit> units)
    {
        var (site, count) = (scope.Site, scope.Site.Scores.Units.Length);
        var rows = HomePage.UnitRows(scope, units, withParts: count <= MostWithBars);
        if (count > MostWithBars)
            foreach (var (_, row) in units.Zip(rows).Where(each => site.Scores.Rank(each.First, site.Scores.Framework.Root) is not <= FirstOfMany))
                row["rank"] = row["total"] = null;
        return new(StringComparer.Ordinal)
        {
            ["name"] = tier.Name,
            ["id"] = scope.Claim(Slug.Of(tier.Name, "part")),
            ["from"] = tier.AtLeast > 0 ? site.Wording.Say("site.units.from", ("score", PrintedNumbers.Score(tier.AtLeast, site))) : "",
            ["units"] = rows,
        };
    }
}
