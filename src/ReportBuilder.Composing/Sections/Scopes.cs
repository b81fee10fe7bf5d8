using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Rules;
using ReportBuilder.Composing.Templates;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Sections;

/// <summary>The values that each template sees. templates/README.md describes them for editors.</summary>
internal static class Scopes
{
    /// <summary>How many similar cities a profile names, and how many dimensions in which it does better or worse than overall.</summary>
    private const int Named = 3;
    private const int Relative = 2;

    public static TemplateScope Edition(Composition composition)
    {
        var (edition, scores) = (composition.Inputs.Edition, composition.Scores);
        var audit = scores.Audit;
        return TemplateScope.Of(
            ("title", edition.Title),
            ("year", edition.Year.ToString(CultureInfo.InvariantCulture)),
            ("date", edition.Date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)),
            ("publisher", edition.Publisher),
            ("source-statement", edition.SourceStatement),
            ("cities", Whole(composition, scores.Units.Length)),
            ("dimensions", Whole(composition, scores.Framework.Dimensions.Length)),
            ("variables", Whole(composition, scores.Framework.Variables.Count())),
            ("indicators", Whole(composition, scores.Framework.Indicators.Count())),
            ("first", Names(composition.Reader.Extreme(composition.Reader.Root, true, 1))),
            ("audited", audit.DimensionTotals + audit.OverallTotals > 0),
            ("dimension-totals", Whole(composition, audit.DimensionTotals)),
            ("dimension-totals-equal", Whole(composition, audit.DimensionTotalsEqual)),
            ("overall-totals", Whole(composition, audit.OverallTotals)),
            ("overall-totals-equal", Whole(composition, audit.OverallTotalsEqual)),
            ("differences", Differences(audit)),
            ("changes", scores.Changes.Any(change => change.Node.Id == scores.Framework.Root.Id)),
            ("groups", scores.GroupColumns.Length > 0),
            ("checked", scores.RuleChecks.Length > 0),
            ("intervals", scores.Analysis.RankIntervals.Length > 0),
            ("breaks", List(scores.RuleChecks.SelectMany(check => check.Breaks.Select(found => TemplateScope.Of(("name", check.Node.Name), ("sentence", found.Sentence)))))),
            ("most-uneven", Names([.. composition.Reader.Uneven(8)])));
    }

    /// <summary>The values of the edition, and which studies there are. Asking for them makes the studies.</summary>
    public static TemplateScope Analysis(Composition composition)
    {
        var analysis = composition.Scores.Analysis;
        var robustness = analysis.Robustness;
        return TemplateScope.Of(
            ("components", analysis.Components.Length > 1),
            ("left-out", robustness.LeftOut.Length > 0),
            ("orders", robustness.Orders.Draws > 0 && OrderClaims.AnySoFar(composition)),
            ("scenarios", robustness.Scenarios.Length > 0),
            ("sensitivity", robustness.Sobol.Length > 0),
            ("skipped", robustness.Skipped.Length > 0),
            ("draws", Whole(composition, robustness.Orders.Draws)),
            ("firm", robustness.Orders.FirmPairs() is not null),
            ("firm-share", Whole(composition, (int)(100 * OrderShares.Firm))),
            ("firm-pairs", Whole(composition, (int)Math.Floor(100 * (robustness.Orders.FirmPairs() ?? 0)))))
            .Inside(Edition(composition), isLast: false, isSecondLast: false);
    }

    public static TemplateScope Dimension(Composition composition, SectionPlan plan)
    {
        var reader = composition.Reader;
        var dimension = plan.Dimension!;
        var order = reader.Order(dimension);
        var studied = plan.Children.Select(child => child.City).OfType<Unit>();
        var highlighted = order.Take(1).Concat(studied).Concat(order.TakeLast(1)).DistinctBy(unit => unit.Id);
        return TemplateScope.Of(
            ("dimension", dimension.Name),
            ("leader", order.Length > 0 ? order[0].Name : ""),
            ("last", order.Length > 0 ? order[^1].Name : ""),
            ("closest", reader.ClosestTo(dimension)?.Name ?? ""),
            ("highlights", string.Join(", ", highlighted.Select(unit => unit.Name))),
            ("cities", Whole(composition, reader.Scores.Units.Length)),
            ("parts", List(dimension.Children.Select(Part))));
    }

    public static TemplateScope CaseStudy(Composition composition, SectionPlan plan) => TemplateScope.Of(
        ("name", plan.Name),
        ("ranked", plan.City is not null),
        ("city", plan.City?.Name ?? ""),
        ("dimension", plan.Dimension?.Name ?? ""),
        ("cities", Whole(composition, composition.Scores.Units.Length)),
        ("parts", List(composition.Scores.Framework.Dimensions.Select(Part))));

    public static TemplateScope City(Composition composition, Unit city)
    {
        var scores = composition.Scores;
        var profile = scores.Analysis.ProfileOf(city);
        var interval = scores.Analysis.Robustness.IntervalOf(city);
        var dimensions = profile?.Dimensions.OrderBy(standing => standing.Rank).ToArray() ?? [];
        return TemplateScope.Of(
            ("city", city.Name),
            ("cities", Whole(composition, scores.Units.Length)),
            ("profiled", dimensions.Length > 0),
            ("best", dimensions.Length > 0 ? dimensions[0].Node.Name : ""),
            ("weakest", dimensions.Length > 0 ? dimensions[^1].Node.Name : ""),
            ("first", composition.Reader.Order(composition.Reader.Root).Select(first => first.Name).FirstOrDefault("")),
            ("leads", scores.Rank(city, scores.Framework.Root) == 1),
            ("parts", List(scores.Framework.Dimensions.Select(Part))),
            ("strengths", Standings(profile?.Strengths)),
            ("weaknesses", Standings(profile?.Weaknesses)),
            ("better", Standings(profile?.RelativeStrengths, Relative)),
            ("worse", Standings(profile?.RelativeWeaknesses, Relative)),
            ("similar", Names([.. profile?.SimilarUnits.Take(Named).Select(similar => similar.Unit) ?? []])),
            ("interval", interval is not null),
            ("moves", interval is not null && interval.Low != interval.High),
            ("low", Whole(composition, interval?.Low ?? 0)),
            ("high", Whole(composition, interval?.High ?? 0)));
    }

    private static ImmutableArray<TemplateScope> Standings(ImmutableArray<PartStanding>? standings, int most = int.MaxValue) =>
        List((standings ?? []).Take(most).Select(standing => Part(standing.Node)));

    private static TemplateScope Part(FrameworkNode node) => TemplateScope.Of(("part", node.Name));

    private static ImmutableArray<TemplateScope> List(IEnumerable<TemplateScope> scopes) => [.. scopes];

    private static ImmutableArray<TemplateScope> Differences(Audit audit) => List(audit.Differences.Select(difference => TemplateScope.Of(
        ("name", difference.Unit.Name),
        ("of", difference.Node.Name),
        ("printed", difference.Published.ToString("0.##", CultureInfo.InvariantCulture)),
        ("computed", difference.Computed.ToString("0.##", CultureInfo.InvariantCulture)))));

    private static string Names(IReadOnlyList<Unit> units) => Printing.Join([.. units.Select(unit => unit.Name)]);

    private static string Whole(Composition composition, int number) => Printing.Number(number, 0, composition.Inputs.Style.Numbers);
}
