using System.Collections.Immutable;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Auditing;
using ReportBuilder.Scoring.Engine;

namespace ReportBuilder.Scoring.Receipts;

/// <summary>Says a recipe in sentences, from the value that ran: the method that is printed is the method that was used.</summary>
internal sealed class MethodText
{
    private readonly MethodWords words;
    private readonly Recipe recipe;
    private readonly FrameworkMap map;
    private readonly int units;

    private MethodText(Recipe recipe, FrameworkMap map, int units, NumberStyle numbers) =>
        (this.recipe, this.map, this.units, words) = (recipe, map, units, new(numbers, new(recipe, map, numbers.Wording.Terms)));

    private Wording Wording => words.Wording;

    public static ImmutableArray<MethodRow> Of(
        Recipe recipe,
        FrameworkMap map,
        ImmutableArray<double> weights,
        int units,
        ImmutableArray<StepResult> steps,
        NumberStyle numbers)
    {
        var text = new MethodText(recipe, map, units, numbers);
        return
        [
            .. steps.SelectMany(text.Rows),
            .. text.Gaps(steps),
            .. text.Weights(weights),
            .. text.Previous(),
            .. recipe.Robustness is { } plan ? new PlanText(text.words).Of(plan) : [],
        ];
    }

    /// <summary>What a gap does, where there is one or the recipe says so.</summary>
    private IEnumerable<MethodRow> Gaps(ImmutableArray<StepResult> steps)
    {
        var open = steps.IsEmpty ? 0 : steps[^1].After.Columns
            .Where(column => map.WithId(column.NodeId) is { } node && node.Depth > 0)
            .Sum(column => column.Readings.Count(reading => reading.Value is null));
        if (recipe.Missing is MissingRule.Unsaid && open == 0)
            yield break;
        yield return Row("missing", Wording[recipe.Missing == MissingRule.Reweight ? "method.reweight" : "method.exclude"]);
    }

    private IEnumerable<MethodRow> Previous()
    {
        if (recipe.Previous is { Results: not null } previous)
            yield return Row("changes", Wording.Say("method.changes", ("name", previous.Name)));
        if (recipe.Previous is { Readings: not null } earlier)
            yield return Row("earlier", Wording.Say("method.earlier", ("name", earlier.Name)));
    }

    private IEnumerable<MethodRow> Rows(StepResult result) =>
        result.Step switch
        {
            TakePublished step => Published(step, result.After.Columns.Length),
            ScreenUnits step =>
            [
                Row(
                    "screening",
                    Wording.Say(
                        "method.screen",
                        ("share", words.Share(step.AtMostMissing)),
                        ("left_out", result.LeftOut.IsEmpty ? "none" : "some"),
                        ("names", words.Comma(result.LeftOut.Select(unit => unit.Name)))
                    )
                ),
            ],
            Denominate step =>
            [
                Row(
                    "denomination",
                    Wording.Say(
                        "method.denominate",
                        ("columns", Columns(step)),
                        ("by", words.Names.Column(step.By)),
                        ("times", step.Times == 1 ? "one" : "more"),
                        ("factor", words.Number(step.Times))
                    )
                ),
            ],
            Impute step =>
            [
                Row(
                    "gaps",
                    Readings(
                        "method.impute",
                        step,
                        ("filling", Steps.Imputation.Filling(step).Say(Wording)),
                        ("count", words.Count(result.Marks.Length))
                    )
                ),
            ],
            Combine step =>
            [
                Row(
                    "combination",
                    Wording.Say(
                        "method.combine",
                        ("name", words.Names.Column(step.Into)),
                        ("way", CombineText.Of(step, words.Names, Wording))
                    )
                ),
            ],
            Winsorise step =>
            [
                Row(
                    "outliers",
                    Readings(
                        "method.winsorise",
                        step,
                        ("low", PercentileText.Of(step.Low, Wording)),
                        ("high", PercentileText.Of(step.High, Wording)),
                        ("count", words.Count(result.Marks.Length))
                    )
                ),
            ],
            RoundOff step => [Row("rounding", Wording.Say("method.round", ("columns", Columns(step)), ("count", step.Decimals)))],
            TreatOutliers step => [Row("outliers", Outliers(step, result))],
            Transform step =>
            [
                Row(
                    "transformation",
                    Wording.Say(
                        "method.transform",
                        ("columns", Columns(step)),
                        ("adds", MethodWords.Yes(step.Plus != 0)),
                        ("added", words.Number(step.Plus)),
                        ("way", Way(step))
                    )
                ),
            ],
            Normalise step => [Row("normalisation", new NormaliseText(words).Of(step, Columns(step)))],
            Aggregate step => [Row("aggregation", Aggregation(step))],
            RankUnits step => [Row("ranking", Ranking(step))],
            _ => throw new NotSupportedException($"No sentence for the step {result.Name}."),
        };

    private IEnumerable<MethodRow> Published(TakePublished step, int columns)
    {
        yield return Row("published", Wording.Say(
            "method.published", ("count", columns), ("has_origin", MethodWords.Yes(step.Provenance.Length > 0)), ("origin", step.Provenance)));
        yield return Row("rule-of-others", words.Sentences(Points(step.Rule), step.Checked ? Wording["method.every-checked"] : ""));
        foreach (var group in step.Exceptions.GroupBy(exception => RuleWords.Of(exception.Rule, Wording), StringComparer.Ordinal))
        {
            var reasons = group.Select(exception => exception.Reason).Where(reason => reason.Length > 0).Distinct(StringComparer.Ordinal).ToList();
            yield return new(
                Wording.Say("method.step.rule-of", ("columns", words.Comma(group.Select(exception => words.Names.Column(exception.Column))))),
                words.Sentences(
                    Points(group.First().Rule),
                    reasons.Count > 0
                        ? Wording.Say("method.reasons", ("reasons", Capital(string.Join(Wording["list.semicolon"], reasons))))
                        : ""));
        }
    }

    private string Points(PointsRule rule) => rule switch
    {
        RankedPoints ranked => words.Sentences(
            Wording.Say("method.points", ("count", units), ("sharing", words.Sharing(ranked.Ties))),
            ranked.Floor ? Wording["method.points-floor"] : ""),
        CategoryPoints categories => Wording.Say("method.points-category", ("categories", words.Comma(categories.Points.Select(words.Number)))),
        _ => RuleWords.Of(rule, Wording),
    };

    private string Outliers(TreatOutliers step, StepResult result)
    {
        var pulled = result.Marks.Count(mark => mark.UnitId.Length > 0);
        return Wording.Say(
            "method.outliers",
            ("skewness", words.Number(step.Skewness)),
            ("kurtosis", words.Number(step.Kurtosis)),
            ("most", step.AtMost),
            ("otherwise", step.Otherwise switch
            {
                OutlierFallback.Log => "log",
                OutlierFallback.BoxCox => "boxcox",
                _ => "none",
            }),
            ("pulled", words.Count(pulled)),
            ("transformed", words.Count(result.Marks.Length - pulled)));
    }

    private string Way(Transform step) => step.Kind switch
    {
        TransformKind.Ln => Wording["method.transform-ln"],
        TransformKind.SquareRoot => Wording["method.transform-root"],
        _ => step.Lambda is { } lambda ? Wording.Say("method.transform-lambda", ("lambda", words.Number(lambda))) : Wording["method.transform-boxcox"],
    };

    private string Aggregation(Aggregate step)
    {
        var way = step.By switch
        {
            AggregateBy.Power => Wording.Say("method.way.power", ("exponent", words.Number(step.Exponent))),
            AggregateBy.Copeland => Wording["method.way.copeland"],
            _ => Wording.Say("method.way.of", ("mean", Wording[StepNames.Key(step.By)])),
        };
        return Wording.Say(
            "method.aggregate",
            ("whole", step.Level is not { } level ? "every" : level.Name == recipe.Levels[0] ? "root" : "level"),
            ("level_name", words.Names.Level(step.Level?.Name ?? recipe.Levels[0])),
            ("way", way),
            ("has_share", MethodWords.Yes(step.AtLeast < 1)),
            ("share", words.Share(step.AtLeast)),
            ("has_floor", MethodWords.Yes(step.Floor is not null)),
            ("floor", words.Number(step.Floor ?? 0)));
    }

    private string Ranking(RankUnits step) => words.Sentences(
        Wording.Say(
            "method.ranked",
            ("rounded", MethodWords.Yes(step.Decimals is not null)),
            ("decimals", words.Count(step.Decimals ?? 0)),
            ("sharing", words.Sharing(step.Ties))),
        step.InGroups ? Wording.Say("method.ranked-inside", ("groups", Inside(step))) : "");

    private string Inside(RankUnits step) => step.Groupings.IsEmpty
        ? Wording.Terms.Group.Other
        : Wording.Say(
            "method.groups-by",
            ("names", string.Join(
                Wording["method.and-by"],
                step.Groupings.Select(grouping => grouping.Name == Groupings.Usual ? Wording.Terms.Group.One : grouping.Name))));

    private IEnumerable<MethodRow> Weights(ImmutableArray<double> weights)
    {
        var unequal = map.Nodes.Where(node => Differ(node.Children, weights)).ToList();
        if (unequal.Count == 0)
            yield return Row("weights", Wording["method.equal-weights"]);
        foreach (var node in unequal)
        {
            var parts = node.Children.Select(child =>
                Wording.Say("method.weight-of", ("name", map.Nodes[child].Node.Name), ("weight", words.Number(weights[child]))));
            yield return Row("weights", Wording.Say("method.weights-of", ("name", node.Node.Name), ("weights", words.Comma(parts))));
        }
    }

    private static bool Differ(ImmutableArray<int> nodes, ImmutableArray<double> weights)
    {
        foreach (var node in nodes)
        {
            if (weights[node] != weights[nodes[0]])
                return true;
        }

        return false;
    }

    private string Columns(ColumnStep step) =>
        !step.Columns.IsEmpty ? words.Comma(step.Columns.Select(words.Names.Column))
        : step.Level is { } level ? Wording.Say("method.columns-level", ("level_name", words.Names.Level(level.Name)))
        : Wording["method.columns-all"];

    /// <summary>A sentence about readings of all columns, of those of a level, or of some.</summary>
    private string Readings(string phrase, ColumnStep step, params ReadOnlySpan<(string, object?)> places) => Wording.Say(
        phrase,
        [
            .. places,
            ("all", !step.Columns.IsEmpty ? "some" : step.Level is null ? "all" : "level"),
            ("columns", words.Comma(step.Columns.Select(words.Names.Column))),
            ("level_name", step.Level is { } level ? words.Names.Level(level.Name) : null),
        ]);

    private MethodRow Row(string step, string sentence) => new(Wording[$"method.step.{step}"], sentence);

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
