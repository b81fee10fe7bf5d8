using System.Collections.Immutable;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Statistics;

namespace ReportBuilder.Scoring.Insight;

/// <summary>Describes each unit: its standing in every dimension, its strengths and weaknesses (as COINr's get_str_weak), and the units like it.</summary>
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
        bestOverall = overall.Scores.Max(score => score.Value);
        dimensions = Parts(framework.Dimensions, byNode, weightOf);
        variables = Parts(framework.Variables, byNode, weightOf);
        standardised = Standardised();
        byName = [.. Enumerable.Range(0, units.Length).OrderBy(unit => units[unit].SortName, StringComparer.Ordinal)];
    }

    public ImmutableArray<UnitProfile> Profiles() => [.. Enumerable.Range(0, units.Length).Select(Of)];

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
        var points = dimensions.Select(part => (part.Column.Node, Points: part.Weight * (part.Column.Scores[unit].Value ?? 0))).ToList();
        var sum = points.Sum(pair => pair.Points);
        return [.. points.Select(pair => new Contribution(pair.Node, pair.Points, sum > 0 ? pair.Points / sum : 0))];
    }

    /// <summary>The nearest few, kept while passing over all in the order of names: sorting them all for each would take longer than everything else.</summary>
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
            var deviation = Moments.StandardDeviation([.. scores.Where(score => score.Value is not null).Select(score => score.Value!.Value)]);
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
            .Select(column => new Part(column, column.Scores.Max(score => score.Value) ?? 0, weightOf(column.Node))),
    ];

    private sealed record Part(ScoreColumn Column, double Best, double Weight);
}
