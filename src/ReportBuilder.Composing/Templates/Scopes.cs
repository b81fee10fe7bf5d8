using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Composing.Entailment.Sentences;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Figures;
using ReportBuilder.Composing.Firmness;
using ReportBuilder.Composing.Outline;
using ReportBuilder.Composing.Tables;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Templates;

/// <summary>The values that each template sees. templates/README.md describes them for editors.</summary>
internal static class Scopes
{
    /// <summary>How many similar units a profile names, and how many dimensions in which it does better or worse than overall.</summary>
    private const int Named = 3;
    private const int Relative = 2;

    /// <summary>So many flowers can be told apart on a cover.</summary>
    private const int Flowers = 60;

    public static TemplateScope Edition(SectionDraft draft)
    {
        var (edition, scores) = (draft.Inputs.Edition, draft.Scores);
        var audit = scores.Audit;
        return TemplateScope.Of(
            Terms(draft),
            new("title", edition.Title),
            new("year", edition.Year.ToString(CultureInfo.InvariantCulture)),
            new("published", edition.Date),
            new("publisher", edition.Publisher),
            new("source_statement", edition.SourceStatement),
            new("units", scores.Units.Length),
            new("dimensions", scores.Framework.Dimensions.Length),
            new("variables", scores.Framework.Variables.Count()),
            new("indicators", scores.Framework.Indicators.Count()),
            new("marked", ScoreTables.MarksLeaders(scores)),
            new("tiered", scores.Tiers.Length > 0),
            new("first", Names(draft, draft.Reader.Extreme(draft.Reader.Root, true, 1))),
            new("audited", audit.DimensionTotals + audit.OverallTotals > 0),
            new("dimension_totals", audit.DimensionTotals),
            new("dimension_totals_equal", audit.DimensionTotalsEqual),
            new("overall_totals", audit.OverallTotals),
            new("overall_totals_equal", audit.OverallTotalsEqual),
            new("differences", Differences(audit, draft.Context.Numbers)),
            new("changes", scores.Changes.Any(change => change.Node.Id == scores.Framework.Root.Id)),
            new("groups", scores.GroupColumns.Length > 0),
            new("groupings", List(scores.Groupings.Select(grouping => TemplateScope.Of(new TemplateValue("name", grouping.Name))))),
            new("petals", HavePetals(scores)),
            new("flowers", Flowers),
            new("checked", scores.RuleChecks.Length > 0),
            TemplateValue.WhenAsked("intervals", () => scores.Analysis.RankIntervals.Length > 0),
            new(
                "breaks",
                List(
                    scores.RuleChecks.SelectMany(check =>
                        check.Breaks.Select(found => TemplateScope.Of(new("name", check.Node.Name), new("sentence", found.Sentence.Say(draft.Wording))))
                    )
                )
            ),
            new("most_uneven", Names(draft, [.. draft.Reader.Uneven(8)]))
        );
    }

    /// <summary>The values of the edition, and which studies there are. Asking for them makes the studies.</summary>
    public static TemplateScope Analysis(SectionDraft draft)
    {
        var analysis = draft.Scores.Analysis;
        var robustness = analysis.Robustness;
        return TemplateScope.Of(
            new("components", analysis.Components.Length > 1),
            new("left_out", robustness.LeftOut.Length > 0),
            new("orders", robustness.Orders.Draws > 0 && OrderClaims.Any(draft.Context)),
            new("scenarios", robustness.Scenarios.Length > 0),
            new("sensitivity", robustness.Sobol.Length > 0),
            new("skipped", robustness.Skipped.Length > 0),
            new("draws", robustness.Orders.Draws),
            new("firm", robustness.Orders.FirmPairs() is not null),
            new("firm_share", (int)(100 * OrderShares.Firm)),
            new("within", RankInterval.PerCent),
            new("compared", Printing.Cardinal(Math.Min(OrderClaims.Best, draft.Scores.Units.Length), draft.Context.Numbers)),
            new("firm_pairs", (int)Math.Floor(100 * (robustness.Orders.FirmPairs() ?? 0))))
            .Before(Edition(draft));
    }

    public static TemplateScope Dimension(SectionDraft draft, SectionPlan plan)
    {
        var reader = draft.Reader;
        var dimension = plan.Dimension!;
        var order = reader.Order(dimension);
        var studied = plan.Children.Select(child => child.Unit).OfType<Unit>();
        var highlighted = order.Take(1).Concat(studied).Concat(order.TakeLast(1)).DistinctBy(unit => unit.Id);
        return TemplateScope.Of(
            Terms(draft),
            new("dimension", dimension.Name),
            new("winner", order.Length > 0 ? order[0].Name : ""),
            new("last", order.Length > 0 ? order[^1].Name : ""),
            new("closest", reader.ClosestTo(dimension)?.Name ?? ""),
            new("highlights", string.Join(", ", highlighted.Select(unit => unit.Name))),
            new("units", reader.Scores.Units.Length),
            new("marked", ScoreTables.MarksLeaders(reader.Scores)),
            new("total", TotalOf(draft, dimension)),
            new("parts", List(dimension.Children.Select(Part))));
    }

    public static TemplateScope CaseStudy(SectionDraft draft, SectionPlan plan) => TemplateScope.Of(
        Terms(draft),
        new("name", plan.Name),
        new("ranked", plan.Unit is not null),
        new("unit", plan.Unit?.Name ?? ""),
        new("dimension", plan.Dimension?.Name ?? ""),
        new("units", draft.Scores.Units.Length),
        new("petals", HavePetals(draft.Scores)),
        new("parts", List(draft.Scores.Framework.Dimensions.Select(Part))));

    public static TemplateScope Unit(SectionDraft draft, Unit unit)
    {
        var scores = draft.Scores;
        var profile = scores.Analysis.ProfileOf(unit);
        RankInterval? Interval() => scores.Analysis.Robustness.IntervalOf(unit);
        var dimensions = profile?.Dimensions.OrderBy(standing => standing.Rank).ToArray() ?? [];
        return TemplateScope.Of(
            Terms(draft),
            new("unit", unit.Name),
            new("units", scores.Units.Length),
            new("tiered", scores.Tiers.Length > 0),
            new("profiled", dimensions.Length > 0),
            new("best", dimensions.Length > 0 ? dimensions[0].Node.Name : ""),
            new("weakest", dimensions.Length > 0 ? dimensions[^1].Node.Name : ""),
            new("first", draft.Reader.Order(draft.Reader.Root).Select(first => first.Name).FirstOrDefault("")),
            new("leads", scores.Rank(unit, scores.Framework.Root) == 1),
            new("parts", List(scores.Framework.Dimensions.Select(Part))),
            new("strengths", Standings(profile?.Strengths)),
            new("weaknesses", Standings(profile?.Weaknesses)),
            new("better", Standings(profile?.RelativeStrengths, Relative)),
            new("worse", Standings(profile?.RelativeWeaknesses, Relative)),
            new("similar", Names(draft, [.. profile?.SimilarUnits.Take(Named).Select(similar => similar.Unit) ?? []])),
            TemplateValue.WhenAsked("interval", () => Interval() is not null),
            TemplateValue.WhenAsked("moves", () => Interval() is { } interval && interval.Low != interval.High),
            new("within", RankInterval.PerCent),
            TemplateValue.WhenAsked("low", () => Interval()?.Low ?? 0),
            TemplateValue.WhenAsked("high", () => Interval()?.High ?? 0));
    }

    /// <summary>
    /// How the recipe makes a dimension's score of its parts: "sum", "weighted geometric mean"; empty where it is neither sum nor mean.
    /// </summary>
    private static string TotalOf(SectionDraft draft, FrameworkNode dimension)
    {
        var recipe = draft.Inputs.Recipe ?? Recipe.SumOfPublishedScores;
        var level = recipe.Levels.ElementAtOrDefault(1);
        var made = recipe.Steps.OfType<Aggregate>().FirstOrDefault(step => step.Level is not { } named || named.Name == level);
        var words = made?.By switch
        {
            AggregateBy.Sum => "sum",
            AggregateBy.Arithmetic => "mean",
            AggregateBy.Geometric => "geometric",
            AggregateBy.Harmonic => "harmonic",
            AggregateBy.Power => "generalised",
            _ => "",
        };
        var weights = dimension.Children.Select(part => recipe.Weights.LastOrDefault(weight => weight.Name.Name == part.Key) is { Name.Name: not null } own
            ? own.Value
            : part.Weight);
        return words.Length == 0 ? "" : draft.Wording[$"total.{(weights.Distinct().Count() > 1 ? "weighted-" : "")}{words}"];
    }

    /// <summary>The values of the edition, and what the publication and its front matter say.</summary>
    public static TemplateScope Story(SectionDraft draft, SectionPlan plan)
    {
        var publication = draft.Inputs.Publications.First(made => made.Name == plan.Name);
        var totals = draft.Scores.Framework.Dimensions.Select(dimension => TotalOf(draft, dimension)).Distinct().ToArray();
        var facts = plan.Unit is { } told ? UnitFacts.Of(told, draft.Scores.Units, draft.Inputs.Facts) : [];
        return TemplateScope.Of(
            new("kind", draft.Wording[$"publication.{publication.Kind.Name()}"]),
            new("audience", publication.Audience),
            new("author", plan.Content?["author"] ?? ""),
            new("contact", plan.Content?["contact"] ?? ""),
            new("shared", (draft.Inputs.Recipe ?? Recipe.SumOfPublishedScores).Steps.OfType<RankUnits>().All(step => step.Ties == Ties.Competition)),
            new("classes", draft.Wording.List([.. new ClassNames(draft.Scores).All])),
            new("way", totals is [var way] ? way : ""),
            new("mapped", plan.Unit is { } placed && HasPlace(placed) && draft.Scores.Units.Count(HasPlace) > 1),
            new("facts", List(facts.Select(fact => TemplateScope.Of(new("id", fact.Id), new("measures", fact.Measures), new("period", fact.Period))))),
            new("facts_source", BaseOf(draft, facts)))
            .Before(Edition(draft));
    }

    private static bool HasPlace(Unit unit) => unit is { Longitude: not null, Latitude: not null };

    /// <summary>What facts from the base publication, which has no number in the references, say of their source; empty where none is from it.</summary>
    private static string BaseOf(SectionDraft draft, ImmutableArray<Fact> facts)
    {
        var works = facts.Select(fact => fact.SourceId).Distinct(StringComparer.Ordinal).Where(id => draft.Context.Sources.Work(id) is { Number: 0 });
        return works.ToImmutableArray() is { IsEmpty: false } unnumbered ? SourceLines.OfFacts(draft.Context.Sources, draft.Wording, unnumbered, _ => 0) : "";
    }

    /// <summary>The edition's words: "terms.unit", "terms.units", "terms.a_unit".</summary>
    private static TemplateValue Terms(SectionDraft draft) => new("terms", draft.Context.TermValues);

    /// <summary>Whether flowers can show the scores: a petal has no length below 0, which z-scores and counts of wins less losses can be.</summary>
    private static bool HavePetals(Scorebook scores) =>
        !scores.Framework.Dimensions.Any(dimension => scores.FindColumn(dimension.Id)?.Scores.Any(score => score.Value < 0) ?? false);

    private static ImmutableArray<TemplateScope> Standings(ImmutableArray<PartStanding>? standings, int most = int.MaxValue) =>
        List((standings ?? []).Take(most).Select(standing => Part(standing.Node)));

    private static TemplateScope Part(FrameworkNode node) => TemplateScope.Of(new TemplateValue("part", node.Name));

    private static ImmutableArray<TemplateScope> List(IEnumerable<TemplateScope> scopes) => [.. scopes];

    private static ImmutableArray<TemplateScope> Differences(Audit audit, NumberStyle numbers) => List(audit.Differences.Select(difference => TemplateScope.Of(
        new("name", difference.Unit.Name),
        new("of", difference.Node.Name),
        new("printed", numbers.Mark(difference.Published.ToString("#,##0.##", CultureInfo.InvariantCulture))),
        new("computed", numbers.Mark(difference.Computed.ToString("#,##0.##", CultureInfo.InvariantCulture))))));

    private static string Names(SectionDraft draft, IReadOnlyList<Unit> units) => draft.Wording.List([.. units.Select(unit => unit.Name)]);
}
