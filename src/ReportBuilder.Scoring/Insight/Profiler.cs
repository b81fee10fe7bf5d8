using System.Collections.Immutable;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Statistics;

namespace ReportBuilder.Scoring.Insight;

/// <summary>
/// Describes each unit: its standing in every dimension, its strengths and weaknesses (as COINr's get_str_weak), and the units like it.
/// </summary>
internal sealed class Profiler
{
    private const int Listed = 5;

    private readonly ImmutableArray<Unit> units;
    private readonly ScoreColumn overall;
    private readonly ImmutableArray<Part> dimensions;
    private readonly ImmutableArray<Part> variables;
    private readonly double[][] standardised;
    private readonly int[] byName;
    private readonly double? bestOverall;

    public Profiler(IndicatorFramework framework, ImmutableArray<Unit> units, Dictionary<string, ScoreColumn> byNode, Func<FrameworkNode, double> weightOf)
    {
        this.units = units;
        overall = byNode[framework.Root.Id];
        bestOverall = Best(overall);
        dimensions = Parts(framework.Dimensions, byNode, weightOf);
        variables = Parts(framework.Variables, byNode, weightOf);
        standardised = Standardised();
        byName = InOrderOfNames(units);
    }

    public ImmutableArray<UnitProfile> Profiles()
    {
        var profiles = ImmutableArray.CreateBuilder<UnitProfile>(units.Length);
        for (var unit = 0; unit < units.Length; unit++)
            profiles.Add(Of(unit));
        return profiles.MoveToImmutable();
    }

    private UnitProfile Of(int unit)
    {
        var standings = Standings(dimensions, unit);
        var details = Standings(variables, unit);
        return new(
            units[unit],
            bestOverall - overall.Scores[unit].Value,
            standings,
            Contributions(unit),
            [.. details.OrderBy(standing => standing.Rank).Take(Listed)],
            [.. details.OrderByDescending(standing => standing.Rank).Take(Listed)],
            [.. standings.Where(standing => standing.PlacesAhead > 0).OrderByDescending(standing => standing.PlacesAhead)],
            [.. standings.Where(standing => standing.PlacesAhead < 0).OrderBy(standing => standing.PlacesAhead)],
            Similar(unit));
    }

    private ImmutableArray<PartStanding> Standings(ImmutableArray<Part> parts, int unit)
    {
        var standings = ImmutableArray.CreateBuilder<PartStanding>(parts.Length);
        foreach (var part in parts)
        {
            if (part.Column.Scores[unit].Value is { } score && part.Column.Ranks[unit] is { } rank)
                standings.Add(new(part.Column.Node, score, rank, part.Best - score, (overall.Ranks[unit] ?? rank) - rank));
        }

        return standings.ToImmutable();
    }

    private ImmutableArray<Contribution> Contributions(int unit)
    {
        var sum = 0.0;
        foreach (var part in dimensions)
            sum += Points(part, unit);
        var contributions = ImmutableArray.CreateBuilder<Contribution>(dimensions.Length);
        foreach (var part in dimensions)
            contributions.Add(new(part.Column.Node, Points(part, unit), sum > 0 ? Points(part, unit) / sum : 0));
        return contributions.MoveToImmutable();
    }

    private static double Points(Part part, int unit) => part.Weight * (part.Column.Scores[unit].Value ?? 0);

    /// <summary>
    /// The nearest few, kept while passing over all in the order of names: sorting them all for each would take longer than everything
    /// else.
    /// </summary>
    private ImmutableArray<SimilarUnit> Similar(int unit)
    {
        var nearest = new List<SimilarUnit>(Listed + 1);
        foreach (var other in byName)
        {
            var distance = other == unit ? double.NaN : Distance(standardised[unit], standardised[other]);
            if (double.IsNaN(distance) || (nearest.Count == Listed && distance >= nearest[^1].Distance))
                continue;
            var place = nearest.Count;
            while (place > 0 && nearest[place - 1].Distance > distance)
                place--;
            nearest.Insert(place, new(units[other], distance));
            if (nearest.Count > Listed)
                nearest.RemoveAt(Listed);
        }

        return [.. nearest];
    }

    /// <summary>Row by row the dimension scores in standard deviations, so that a dimension that spreads wider does not count for more.</summary>
    private double[][] Standardised()
    {
        var rows = units.Select(_ => new double[dimensions.Length]).ToArray();
        for (var dimension = 0; dimension < dimensions.Length; dimension++)
        {
            var scores = dimensions[dimension].Column.Scores;
            var deviation = Moments.StandardDeviation(NonMissing.Of(Analyst.Values(dimensions[dimension].Column)));
            for (var unit = 0; unit < units.Length; unit++)
                rows[unit][dimension] = deviation > 0 ? (scores[unit].Value ?? double.NaN) / deviation : 0;
        }

        return rows;
    }

    private static double Distance(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        return Math.Sqrt(sum);
    }

    private static ImmutableArray<Part> Parts(IEnumerable<FrameworkNode> nodes, Dictionary<string, ScoreColumn> byNode, Func<FrameworkNode, double> weightOf) =>
    [
        .. nodes
            .Select(node => byNode.GetValueOrDefault(node.Id))
            .OfType<ScoreColumn>()
            .Select(column => new Part(column, Best(column) ?? 0, weightOf(column.Node))),
    ];

    /// <summary>The greatest score, or null where there is none.</summary>
    private static double? Best(ScoreColumn column)
    {
        double? best = null;
        foreach (var score in column.Scores)
        {
            if (score.Value is { } value && !(value <= best))
                best = value;
        }

        return best;
    }

    /// <summary>Those of the same name as the dataset has them.</summary>
    private static int[] InOrderOfNames(ImmutableArray<Unit> units)
    {
        var order = new int[units.Length];
        for (var unit = 0; unit < order.Length; unit++)
            order[unit] = unit;
        Array.Sort(order, (a, b) => string.CompareOrdinal(units[a].SortName, units[b].SortName) is var byName and not 0 ? byName : a.CompareTo(b));
        return order;
    }

    private sealed record Part(ScoreColumn Column, double Best, double Weight);
}
