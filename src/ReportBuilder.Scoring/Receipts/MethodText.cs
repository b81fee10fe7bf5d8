using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Auditing;
using ReportBuilder.Scoring.Engine;

namespace ReportBuilder.Scoring.Receipts;

/// <summary>Says a recipe in sentences, from the value that ran: the method that is printed is the method that was used.</summary>
internal static class MethodText
{
    public static ImmutableArray<MethodRow> Of(
        Recipe recipe,
        FrameworkMap map,
        ImmutableArray<double> weights,
        int units,
        ImmutableArray<StepResult> steps,
        Terms terms
    ) =>
        [
            .. steps.SelectMany(result => Rows(result, recipe, units, terms)),
            .. Gaps(recipe, steps, map),
            .. Weights(map, weights),
            .. Previous(recipe),
            .. recipe.Robustness is { } plan ? PlanText.Of(plan, terms) : [],
        ];

    /// <summary>What a gap does, where there is one or the recipe says so.</summary>
    private static IEnumerable<MethodRow> Gaps(Recipe recipe, ImmutableArray<StepResult> steps, FrameworkMap map)
    {
        var open = steps.IsEmpty ? 0 : steps[^1].After.Columns
            .Where(column => map.WithId(column.NodeId) is { } node && node.Depth > 0)
            .Sum(column => column.Readings.Count(reading => reading.Value is null));
        if (recipe.Missing is MissingRule.Unsaid && open == 0)
            yield break;
        yield return new(
            "Missing parts",
            recipe.Missing == MissingRule.Reweight
                ? "Where a part is missing, the other parts of the whole take its weight."
                : "A whole with a missing part has no score, unless the step that makes it says how much must be there.");
    }

    private static IEnumerable<MethodRow> Previous(Recipe recipe)
    {
        if (recipe.Previous is { Results: not null } previous)
            yield return new("Changes", $"Changes of rank and score are counted from {previous.Name}, whose scores are ranked by the rule of this ranking.");
        if (recipe.Previous is { Readings: not null } earlier)
            yield return new("Earlier readings", $"Last year's values are the readings of {earlier.Name}.");
    }

    private static IEnumerable<MethodRow> Rows(StepResult result, Recipe recipe, int units, Terms terms) =>
        result.Step switch
        {
            TakePublished step => Published(step, result.After.Columns.Length, units, terms),
            ScreenUnits step =>
            [
                new(
                    "Screening",
                    $"{terms.Unit.Capital().Other} with more than {Percent(step.AtMostMissing)} of their readings missing are left out{LeftOut(result)}."
                ),
            ],
            Denominate step =>
            [
                new(
                    "Denomination",
                    $"{Columns(step)} are divided by {step.By.Name}{(step.Times == 1 ? "" : $" and multiplied by {Number(step.Times)}")}."
                ),
            ],
            Impute step =>
            [
                new(
                    "Gaps",
                    $"Missing readings of {Lower(Columns(step))} are filled with {Filling(step)}; {Count(result.Marks.Length, "cell is", "cells are")} filled and marked."
                ),
            ],
            Combine step => [new("Combination", $"{step.Into.Name} is the {CombineText.Of(step)}.")],
            Winsorise step =>
            [
                new(
                    "Outliers",
                    $"Readings of {Lower(Columns(step))} beyond their {Share(step.Low)} and {Share(step.High)} percentiles are set to these; {Count(result.Marks.Length, "reading is", "readings are")} set."
                ),
            ],
            RoundOff step => [new("Rounding", $"{Columns(step)} are rounded to {Count(step.Decimals, "decimal", "decimals")}, half away from zero.")],
            TreatOutliers step => [new("Outliers", Outliers(step, result))],
            Transform step => [new("Transformation", $"{Columns(step)} are transformed: {Transformation(step)}.")],
            Normalise step => [new("Normalisation", NormaliseText.Of(step, Columns(step), terms))],
            Aggregate step => [new("Aggregation", Aggregation(step, recipe, terms))],
            RankUnits step => [new("Ranking", Ranking(step, terms))],
            _ => throw new NotSupportedException($"No sentence for the step {result.Name}."),
        };

    private static IEnumerable<MethodRow> Published(TakePublished step, int columns, int units, Terms terms)
    {
        var origin = step.Provenance.Length > 0 ? $" ({step.Provenance})" : "";
        yield return new("Published scores", $"The scores of {columns} columns are taken as they were published{origin}.");
        yield return new("Rule of the other columns", $"{Points(step.Rule, units, terms)}{(step.Checked ? " Every column is checked against its rule." : "")}");
        foreach (var group in step.Exceptions.GroupBy(exception => RuleWords.Of(exception.Rule), StringComparer.Ordinal))
        {
            var reasons = group.Select(exception => exception.Reason).Where(reason => reason.Length > 0).Distinct(StringComparer.Ordinal).ToList();
            yield return new(
                $"Rule of {string.Join(", ", group.Select(exception => exception.Column.Name))}",
                $"{Points(group.First().Rule, units, terms)}{(reasons.Count > 0 ? $" {Capital(string.Join("; ", reasons))}." : "")}");
        }
    }

    private static string Points(PointsRule rule, int units, Terms terms) =>
        rule switch
        {
            RankedPoints ranked =>
                $"{terms.Point.Capital().Other} follow ranks, {units} for the best of {units} and 1 for the last; {Sharing(ranked.Ties, terms)}.{(ranked.Floor ? $" Where there is nothing to rank, 1 {terms.Point.One} is given." : "")}",
            CategoryPoints categories => $"{terms.Point.Capital().Other} are given by category: {string.Join(", ", categories.Points.Select(Number))}.",
            _ => RuleWords.Of(rule),
        };

    public static string Sharing(Ties ties, Terms terms) => ties switch
    {
        Ties.Competition => $"{terms.Unit.Other} that tie share the better rank, and the ranks they use up are left out after them",
        Ties.Modified => $"{terms.Unit.Other} that tie share the worse rank, and the ranks they use up are left out before them",
        Ties.Dense => $"{terms.Unit.Other} that tie share a rank, and no rank is left out",
        Ties.Ordinal => $"{terms.Unit.Other} that tie are ranked in the order of the data",
        _ => $"{terms.Unit.Other} that tie share the mean of their ranks",
    };

    private static string Outliers(TreatOutliers step, StepResult result)
    {
        var winsorised = result.Marks.Count(mark => mark.UnitId.Length > 0);
        var transformed = result.Marks.Length - winsorised;
        var otherwise = step.Otherwise switch
        {
            OutlierFallback.Log => "its logarithm is taken",
            OutlierFallback.BoxCox => "a Box-Cox transformation is made",
            _ => "it is left as it is",
        };
        return $"Where skewness is beyond {Number(step.Skewness)} and kurtosis above {Number(step.Kurtosis)}, up to {step.AtMost} outermost readings of a column are pulled in to the next; where that is not enough {otherwise}. "
            + $"{Count(winsorised, "reading is", "readings are")} pulled in, {Count(transformed, "column is", "columns are")} transformed.";
    }

    private static string Share(double share) => PercentileText.Of(share);

    private static string Transformation(Transform step) => (step.Plus == 0 ? "" : $"{Number(step.Plus)} is added and ") + Way(step);

    private static string Way(Transform step) => step.Kind switch
    {
        TransformKind.Ln => "the natural logarithm is taken",
        TransformKind.SquareRoot => "the square root is taken",
        _ => step.Lambda is { } lambda ? $"Box-Cox with lambda {Number(lambda)}" : "Box-Cox with the lambda of greatest likelihood",
    };

    private static string Aggregation(Aggregate step, Recipe recipe, Terms terms)
    {
        var made = step.Level is { } level
            ? $"{(level.Name == recipe.Levels[0] ? "The" : "Each")} {level.Name} is"
            : $"Every whole, up to the {recipe.Levels[0]}, is";
        var way = step.By switch
        {
            AggregateBy.Power => $"the generalised mean with exponent {Number(step.Exponent)} of its parts",
            AggregateBy.Copeland => $"scored by Copeland's method: each {terms.Unit.One} meets each other, and wins count against losses",
            _ => $"the {StepNames.Of(step.By)} of its parts",
        };
        var gaps = step.AtLeast < 1 ? $" where parts of at least {Percent(step.AtLeast)} of the weight have a score" : "";
        var floor = step.Floor is { } least ? $"; a part below {Number(least)} counts as {Number(least)}" : "";
        return $"{made} {way}{gaps}{floor}.";
    }

    private static string Ranking(RankUnits step, Terms terms)
    {
        var precision = step.Decimals is { } decimals ? $"on scores rounded to {Count(decimals, "decimal", "decimals")}" : "on full precision";
        return $"{terms.Unit.Capital().Other} are ranked at every level {precision}; {Sharing(step.Ties, terms)}.{(step.InGroups ? $" They are also ranked inside their {Inside(step, terms)}." : "")}";
    }

    private static string Inside(RankUnits step, Terms terms) =>
        step.Groupings.IsEmpty
            ? terms.Group.Other
            : $"{terms.Group.Other} by {string.Join(" and by ", step.Groupings.Select(grouping => grouping.Name == Groupings.Usual ? terms.Group.One : grouping.Name))}";

    private static IEnumerable<MethodRow> Weights(FrameworkMap map, ImmutableArray<double> weights)
    {
        var unequal = map.Nodes.Where(node => Differ(node.Children, weights)).ToList();
        if (unequal.Count == 0)
            yield return new("Weights", "All parts of a whole have the same weight.");
        foreach (var node in unequal)
            yield return new(
                "Weights",
                $"{node.Node.Name}: {string.Join(", ", node.Children.Select(child => $"{map.Nodes[child].Node.Name} {Number(weights[child])}"))}."
            );
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

    private static string Columns(ColumnStep step) =>
        !step.Columns.IsEmpty ? string.Join(", ", step.Columns.Select(column => column.Name))
        : step.Level is { } level ? $"All columns of the level {level.Name}"
        : "All columns";

    private static string LeftOut(StepResult result) =>
        result.LeftOut.IsEmpty ? "; none is" : $": {string.Join(", ", result.LeftOut.Select(unit => unit.Name))}";

    private static string Filling(Impute step) =>
        step.With == ImputeWith.Constant
            ? Number(step.Constant)
            : $"the {Steps.Imputation.Words(step)}".Replace("the last", "last", StringComparison.Ordinal);

    private static string Count(int count, string one, string many) => $"{count.ToString("N0", CultureInfo.InvariantCulture)} {(count == 1 ? one : many)}";

    private static string Number(double number) => number.ToString("#,0.####", CultureInfo.InvariantCulture);

    private static string Percent(double share) => $"{(share * 100).ToString("0.##", CultureInfo.InvariantCulture)} per cent";

    private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
