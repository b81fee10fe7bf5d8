using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Html.Pages;

/// <summary>Cities side by side. The page stands with the first three cities; its script puts others in their place.</summary>
internal static class ComparePage
{
    private const int Shown = 3;

    public static Dictionary<string, object?> Data(PageScope scope)
    {
        var scores = scope.Site.Scores;
        var cities = scores.InRankOrder(scores.Framework.Root).Take(Shown).ToList();
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["cities"] = cities.Select(city => new Dictionary<string, object?> { ["name"] = city.Name, ["href"] = scope.Page.Root + PagePaths.City(city.Id) }).ToList(),
            ["rows"] = Rows(scope, cities),
            ["options"] = scores
                .Units.OrderBy(unit => unit.SortName, StringComparer.Ordinal)
                .Select(unit => new Dictionary<string, object?> { ["id"] = unit.Id, ["name"] = unit.Name })
                .ToList(),
        };
    }

    private static List<Dictionary<string, object?>> Rows(PageScope scope, List<Unit> cities)
    {
        var framework = scope.Site.Scores.Framework;
        return framework.Dimensions.Prepend(framework.Root).Select(node => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["name"] = node == framework.Root ? "Overall" : node.Name,
            ["accent"] = node == framework.Root ? "" : DimensionPages.Accent(scope.Site, node),
            ["cells"] = cities.Select(city => Cell(scope.Site, city, node)).ToList(),
        }).ToList();
    }

    private static Dictionary<string, object?> Cell(Site site, Unit city, FrameworkNode node) => new(StringComparer.Ordinal)
    {
        ["score"] = PrintedNumbers.Score(site.Scores.Score(city, node).Value, site),
        ["rank"] = PrintedNumbers.Rank(site.Scores.Rank(city, node)),
        ["share"] = PrintedNumbers.Share(site.Scores.Score(city, node).Value, site.ScaleOf(node)),
    };
}
