using System.Collections.Immutable;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;

namespace ReportBuilder.Scoring.Robust;

/// <summary>
/// How firmly one unit is ahead of another in any part: the mean and variance of its lead when the weights of the part's own parts are
/// drawn, as <see cref="WeightFamilies"/> draws them, and the variance that filled cells and rounding add. For weights p with a Dirichlet
/// distribution around m, the variance of the sum of p d is (sum of m d d - (sum of m d) squared) / (c + 1), with c + 1 = (n - 1) / (spread
/// spread). Nothing is drawn for it, so that a lead costs a few additions.
/// </summary>
internal sealed class Leads
{
    private readonly Baseline baseline;
    private readonly double spread;
    private readonly double[]?[] columns;
    private readonly double[]?[] open;
    private readonly Dictionary<string, int> rows = new(StringComparer.Ordinal);
    private readonly double roundingOfRanks;

    public Leads(Baseline baseline, RobustnessPlan plan, ImmutableArray<StepResult> steps)
    {
        (this.baseline, spread) = (baseline, plan.Draws > 0 ? plan.Spread : 0);
        columns = new double[baseline.Map.Nodes.Length][];
        open = new double[baseline.Map.Nodes.Length][];
        foreach (var column in baseline.Final.Columns)
        {
            if (column.Node is { } node)
                columns[node.Index] = column.Values;
        }

        for (var row = 0; row < baseline.Units.Length; row++)
            rows[baseline.Units[row].Id] = row;
        foreach (var step in steps)
        {
            if (step.Step is Impute)
                NoteFilled(step.Marks);
        }

        roundingOfRanks = baseline.Ranking.Decimals is { } decimals ? Math.Pow(10, -2 * decimals) / 6 : 0;
    }

    public Lead? Of(Unit one, Unit other, FrameworkNode part)
    {
        if (
            !rows.TryGetValue(one.Id, out var a)
            || !rows.TryGetValue(other.Id, out var b)
            || baseline.Map.WithId(part.Id) is not { } node
            || columns[node.Index] is not { } scores
        )
            return null;
        var points = scores[a] - scores[b];
        if (double.IsNaN(points))
            return null;
        var variance = Variance(node, a, b) + roundingOfRanks;
        return new(points, variance > 0 ? Below(points / Math.Sqrt(variance)) : null);
    }

    /// <summary>A filled cell may be anything that its column is: its variance is the column's.</summary>
    private void NoteFilled(ImmutableArray<CellMark> marks)
    {
        foreach (var mark in marks)
        {
            if (baseline.Map.WithId(mark.NodeId) is not { } node || columns[node.Index] is not { } values || !rows.TryGetValue(mark.UnitId, out var row))
                continue;
            (open[node.Index] ??= new double[values.Length])[row] = Statistics.Moments.StandardDeviation(Statistics.NonMissing.Of(values))
                is var deviation
                ? deviation * deviation
                : 0;
        }
    }

    /// <summary>Of the lead in points.</summary>
    private double Variance(MapNode node, int a, int b)
    {
        var variance = open[node.Index] is { } filled ? filled[a] + filled[b] : 0;
        var (whole, parts, mean, square, below) = (0.0, 0, 0.0, 0.0, 0.0);
        var step = StepOf(node.Depth);
        foreach (var child in node.Children)
        {
            var weight = baseline.Weights[child];
            if (weight <= 0 || columns[child] is not { } values || double.IsNaN(values[a]) || double.IsNaN(values[b]))
                continue;
            var lead = There(step, values[a]) - There(step, values[b]);
            whole += weight;
            parts++;
            mean += weight * lead;
            square += weight * lead * lead;
            below += weight * weight * Variance(baseline.Map.Nodes[child], a, b);
        }

        if (parts == 0)
            return variance;
        (mean, square) = (mean / whole, square / whole);
        var points = columns[node.Index]![a] - columns[node.Index]![b];
        var scale = step?.By == AggregateBy.Sum ? whole : mean != 0 ? points / mean : 1;
        var drawn = parts > 1 && step?.By != AggregateBy.Copeland ? Math.Max(0, square - (mean * mean)) * spread * spread / (parts - 1) : 0;
        return variance + (scale * scale * drawn) + (step?.By == AggregateBy.Sum ? below : below / (whole * whole));
    }

    private Aggregate? StepOf(int depth)
    {
        foreach (var step in baseline.Recipe.Steps)
        {
            if (step is Aggregate made && (made.Level is not { } level || baseline.Recipe.Levels.IndexOf(level.Name) == depth))
                return made;
        }

        return null;
    }

    /// <summary>What is averaged: the order of two means of that kind is the order of these sums.</summary>
    private static double There(Aggregate? step, double value) => step?.By switch
    {
        AggregateBy.Geometric => Math.Log(Steps.WeightedMeans.Floored(step, value)),
        AggregateBy.Harmonic => 1 / Steps.WeightedMeans.Floored(step, value),
        AggregateBy.Power => step.Exponent == 0 ? Math.Log(value) : Math.Pow(value, step.Exponent),
        _ => value,
    };

    /// <summary>The share of a normal distribution below so many standard deviations: Abramowitz and Stegun 26.2.17, to 1e-7.</summary>
    private static double Below(double deviations)
    {
        var t = 1 / (1 + (0.2316419 * Math.Abs(deviations)));
        var series = t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        var above = PortableMath.Exp(-deviations * deviations / 2) * 0.3989422804014327 * series;
        return deviations >= 0 ? 1 - above : above;
    }
}
