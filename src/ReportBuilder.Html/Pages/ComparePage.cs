using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Html.Pages;

/// <summary>Units side by side. The page stands with the first three units; its script puts others in their place.</summary>
internal static class ComparePage
{
    private const int Shown = 3;

    public static Dictionary<string, object?> Data(PageScope scope)
    {
        var scores = scope.Site.Scores;
        var units = scores.InRankOrder(scores.Framework.Root).Take(Shown).ToList();
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["units"] = units
                .Select(unit => new Dictionary<string, object?>
                {
                    ["name"] = unit.Name,
                    ["href"] = scope.Page.Root + PagePaths.Unit(scope.Site.Scores.Terms, unit.Id),
                })
                .ToList(),
            ["rows"] = Rows(scope, units),
            ["options"] = scores
                .Units.OrderBy(unit => unit.SortName, StringComparer.Ordinal)
                .Select(unit => new Dictionary<string, object?> { ["id"] = unit.Id, ["name"] = unit.Name })
                .ToList(),
        };
    }

    private static List<Dictionary<string, object?>> Rows(PageScope scope, List<Unit> units)
    {
        var framework = scope.Site.Scores.Framework;
        return framework.Dimensions.Prepend(framework.Root).Select(node => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["name"] = node == framework.Root ? scope.Site.Wording["site.overall"] : node.Name,
            ["accent"] = node == framework.Root ? "" : DimensionPages.Accent(scope.Site, node),
            ["cells"] = Cells(scope.Site, units, node),
        }).ToList();
    }

    private static List<Dictionary<string, object?>> Cells(Site site, List<Unit> units, FrameworkNode node)
    {
        var scores = units.ConvertAll(unit => site.Scores.Score(unit, node).Value);
        return units.Select((unit, at) => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["unit"] = unit.Name,
            ["score"] = PrintedNumbers.Score(unit, node, site),
            ["rank"] = PrintedNumbers.Rank(site.Scores.Rank(unit, node)),
            ["share"] = PrintedNumbers.Share(scores[at], site.ScaleOf(node)),
            ["leading"] = scores[at] is not null && scores[at] == scores.Max() && scores.Exists(other => other != scores[at]),
        }).ToList();
    }
}
