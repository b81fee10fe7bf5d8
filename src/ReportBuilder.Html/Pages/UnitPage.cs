using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Markup.Proof;
using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Html.Pages;

/// <summary>The profile of a unit: what the document says of it, or the scores themselves, then neighbours and receipts.</summary>
internal static class UnitPage
{
    private const int Extremes = 5;
    private const int Ahead = 5;

    public static Dictionary<string, object?> Data(PageScope scope, ReceiptSheet? receipts)
    {
        var data = SectionPage.Data(scope, withOpening: false);
        if (scope.Page.Unit is not { } unit)
            return data;
        var (site, scores) = (scope.Site, scope.Site.Scores);
        var root = scores.Framework.Root;
        data["rank"] = PrintedNumbers.Rank(scores.Rank(unit, root));
        data["beside"] = unit.Names.Beside.IsEmpty ? null : unit.Names.Beside.Select(Beside).ToList();
        data["total"] = PrintedNumbers.Score(unit, root, scope.Site);
        data["unitCount"] = scores.Units.Length;
        data["within"] = RankInterval.PerCent;
        data["tier"] = scores.TierOf(unit)?.Name ?? "";
        data["interval"] = site.IntervalOf(unit) is { } interval ? site.Wording.Say("site.range", ("low", interval.Low), ("high", interval.High)) : "";
        data["dimensions"] = scores.Framework.Dimensions.Select(dimension => Row(scope, unit, dimension)).ToList();
        if (scope.Page.Section is { } section)
        {
            data["figures"] = SectionPage.Blocks(section.Opening.OfType<KeyFigures>(), scope);
            data["opening"] = SectionPage.Blocks(section.Opening.Where(block => block is not KeyFigures), scope);
        }
        else
        {
            var variables = Variables(scope.Site.Scores, unit);
            data["strengths"] = variables.Take(Extremes).Select(variable => VariableRow(scope, unit, variable)).ToList();
            data["weaknesses"] = variables.AsEnumerable().Reverse().Take(Extremes).Select(variable => VariableRow(scope, unit, variable)).ToList();
        }

        data["relative"] = Relative(scope, unit);
        data["similar"] = (scores.Analysis.ProfileOf(unit)?.SimilarUnits ?? []).Select(other => UnitLink(scope, other.Unit)).ToList();
        data["compareHref"] = $"{scope.Page.Root}{PagePaths.Compare}?{scores.Terms.UnitKey.Other}={unit.Id}";
        data["cases"] = site.Plan.CaseStudies.Where(page => page.Unit?.Id == unit.Id).Select(page => SectionPage.Card(scope, page)).ToList();
        data["ledger"] = LedgerMarkup.Of(scope);
        data["receipts"] = receipts is null ? null : ReceiptMarkup.Of(scope, receipts);
        return data;
    }

    /// <summary>A name of the unit in another language.</summary>
    private static Dictionary<string, object?> Beside(NameIn other) => new(2, StringComparer.Ordinal)
    {
        ["language"] = other.Language,
        ["name"] = other.Name,
    };

    private static Dictionary<string, object?> Row(PageScope scope, Unit unit, FrameworkNode node)
    {
        var scores = scope.Site.Scores;
        return new Dictionary<string, object?>(7, StringComparer.Ordinal)
        {
            ["name"] = node.Name,
            ["href"] = DimensionPages.Of(scope.Site, node) is { } page ? scope.Page.Root + page.Path : "",
            ["receipt"] = "#receipt-" + node.Id,
            ["accent"] = DimensionPages.Accent(scope.Site, node),
            ["score"] = PrintedNumbers.Score(unit, node, scope.Site),
            ["rank"] = PrintedNumbers.Rank(scores.Rank(unit, node)),
            ["share"] = PrintedNumbers.Share(scores.Score(unit, node).Value, scope.Site.ScaleOf(node)),
        };
    }

    /// <summary>The unit's variables, the best rank first; ties in framework order.</summary>
    private static List<FrameworkNode> Variables(Scorebook scores, Unit unit)
    {
        var ranks = new List<int>();
        var ordered = new List<FrameworkNode>();
        foreach (var variable in scores.Framework.Variables)
        {
            if (scores.FindColumn(variable.Id) is null || scores.Rank(unit, variable) is not { } rank)
                continue;
            var place = ranks.Count;
            while (place > 0 && ranks[place - 1] > rank)
                place--;
            ranks.Insert(place, rank);
            ordered.Insert(place, variable);
        }

        return ordered;
    }

    private static Dictionary<string, object?> VariableRow(PageScope scope, Unit unit, FrameworkNode variable)
    {
        var scores = scope.Site.Scores;
        return new(StringComparer.Ordinal)
        {
            ["name"] = variable.Name,
            ["dimension"] = scores.Framework.DimensionOf(variable).Name,
            ["accent"] = DimensionPages.Accent(scope.Site, scores.Framework.DimensionOf(variable)),
            ["receipt"] = "#receipt-" + variable.Id,
            ["score"] = PrintedNumbers.Score(unit, variable, scope.Site),
            ["rank"] = PrintedNumbers.Rank(scores.Rank(unit, variable)),
        };
    }

    /// <summary>
    /// Dimensions in which the unit ranks at least five places better than overall, the furthest ahead first; those as far ahead in
    /// framework order.
    /// </summary>
    private static List<Dictionary<string, object?>> Relative(PageScope scope, Unit unit)
    {
        var scores = scope.Site.Scores;
        var overall = scores.Rank(unit, scores.Framework.Root) ?? 0;
        var ahead = new List<Lead>();
        foreach (var dimension in scores.Framework.Dimensions)
        {
            if (overall - (scores.Rank(unit, dimension) ?? overall) is not (>= Ahead and var places))
                continue;
            var at = ahead.FindIndex(lead => lead.Places < places);
            ahead.Insert(at < 0 ? ahead.Count : at, new(dimension, places));
        }

        return ahead.ConvertAll(lead => LeadRow(scope, unit, lead));
    }

    private static Dictionary<string, object?> LeadRow(PageScope scope, Unit unit, Lead lead) => new(StringComparer.Ordinal)
    {
        ["name"] = lead.Dimension.Name,
        ["accent"] = DimensionPages.Accent(scope.Site, lead.Dimension),
        ["rank"] = PrintedNumbers.Rank(scope.Site.Scores.Rank(unit, lead.Dimension)),
        ["ahead"] = lead.Places,
    };

    private static Dictionary<string, object?> UnitLink(PageScope scope, Unit other) => new(StringComparer.Ordinal)
    {
        ["name"] = other.Name,
        ["href"] = scope.Page.Root + PagePaths.Unit(scope.Site.Scores.Terms, other.Id),
        ["rank"] = PrintedNumbers.Rank(scope.Site.Scores.Rank(other, scope.Site.Scores.Framework.Root)),
    };

    /// <summary>A dimension in which a unit ranks so many places better than overall.</summary>
    private sealed record Lead(FrameworkNode Dimension, int Places);
}
