using System.Collections.Immutable;
using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Html.Pages;

/// <summary>The profile of a city: what the document says of it, or the scores themselves, then neighbours and receipts.</summary>
internal static class CityPage
{
    private const int Extremes = 5;
    private const int Similar = 5;

    public static Dictionary<string, object?> Data(PageScope scope, ImmutableArray<Receipt> receipts)
    {
        var data = SectionPage.Data(scope, withOpening: false);
        if (scope.Page.City is not { } city)
            return data;
        var (site, scores) = (scope.Site, scope.Site.Scores);
        var root = scores.Framework.Root;
        data["rank"] = Numbers.Rank(scores.Rank(city, root));
        data["total"] = Numbers.Score(scores.Score(city, root).Value, scope.Site);
        data["cityCount"] = scores.Units.Length;
        data["tier"] = scores.TierOf(city)?.Name ?? "";
        data["interval"] = site.IntervalOf(city) is { } interval ? $"{interval.Low}\u2013{interval.High}" : "";
        data["dimensions"] = scores.Framework.Dimensions.Select(dimension => Row(scope, city, dimension)).ToList();
        if (scope.Page.Section is { } section)
        {
            data["figures"] = SectionPage.Blocks(section.Opening.OfType<KeyFigures>(), scope);
            data["opening"] = SectionPage.Blocks(section.Opening.Where(block => block is not KeyFigures), scope);
        }
        else
        {
            data["strengths"] = Variables(scope, city).Take(Extremes).ToList();
            data["weaknesses"] = Variables(scope, city).Reverse().Take(Extremes).ToList();
        }

        data["relative"] = Relative(scope, city);
        data["similar"] = Likeness.Of(scores).Nearest(city, Similar).Select(other => CityLink(scope, other)).ToList();
        data["compareHref"] = $"{scope.Page.Root}{PagePaths.Compare}?cities={city.Id}";
        data["cases"] = site.Plan.CaseStudies.Where(page => page.City?.Id == city.Id).Select(page => SectionPage.Card(scope, page)).ToList();
        data["ledger"] = SectionPage.Ledger(scope);
        data["receipts"] = ReceiptMarkup.Of(scope, receipts);
        return data;
    }

    private static Dictionary<string, object?> Row(PageScope scope, Unit city, FrameworkNode node)
    {
        var scores = scope.Site.Scores;
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["name"] = node.Name,
            ["href"] = DimensionPages.Of(scope.Site, node) is { } page ? scope.Page.Root + page.Path : "",
            ["receipt"] = "#receipt-" + node.Id,
            ["accent"] = DimensionPages.Accent(scope.Site, node),
            ["score"] = Numbers.Score(scores.Score(city, node).Value, scope.Site),
            ["rank"] = Numbers.Rank(scores.Rank(city, node)),
            ["share"] = "v" + Numbers.Percent(scores.Score(city, node).Value, scope.Site.ScaleOf(node)),
        };
    }

    /// <summary>The city's variables, the best rank first; ties in framework order.</summary>
    private static IEnumerable<Dictionary<string, object?>> Variables(PageScope scope, Unit city)
    {
        var scores = scope.Site.Scores;
        return scores.Framework.Variables
            .Where(variable => scores.FindColumn(variable.Id) is not null && scores.Rank(city, variable) is not null)
            .OrderBy(variable => scores.Rank(city, variable))
            .Select(variable => new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["name"] = variable.Name,
                ["dimension"] = scores.Framework.DimensionOf(variable).Name,
                ["accent"] = DimensionPages.Accent(scope.Site, scores.Framework.DimensionOf(variable)),
                ["receipt"] = "#receipt-" + variable.Id,
                ["score"] = Numbers.Score(scores.Score(city, variable).Value, scope.Site),
                ["rank"] = Numbers.Rank(scores.Rank(city, variable)),
            });
    }

    /// <summary>Dimensions in which the city ranks at least five places better than overall, the furthest ahead first.</summary>
    private static List<Dictionary<string, object?>> Relative(PageScope scope, Unit city)
    {
        var scores = scope.Site.Scores;
        var overall = scores.Rank(city, scores.Framework.Root) ?? 0;
        return scores.Framework.Dimensions
            .Select(dimension => (Dimension: dimension, Ahead: overall - (scores.Rank(city, dimension) ?? overall)))
            .Where(pair => pair.Ahead >= 5)
            .OrderByDescending(pair => pair.Ahead)
            .Select(pair => new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["name"] = pair.Dimension.Name,
                ["accent"] = DimensionPages.Accent(scope.Site, pair.Dimension),
                ["rank"] = Numbers.Rank(scores.Rank(city, pair.Dimension)),
                ["ahead"] = pair.Ahead,
            }).ToList();
    }

    private static Dictionary<string, object?> CityLink(PageScope scope, Unit other) => new(StringComparer.Ordinal)
    {
        ["name"] = other.Name,
        ["href"] = scope.Page.Root + PagePaths.City(other.Id),
        ["rank"] = Numbers.Rank(scope.Site.Scores.Rank(other, scope.Site.Scores.Framework.Root)),
    };
}
