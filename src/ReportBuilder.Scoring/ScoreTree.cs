using System.Collections.Immutable;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Statistics;

namespace ReportBuilder.Scoring;

/// <summary>Scores every node of a framework from the columns of a dataset: a node without a column of its own is the sum of its parts.</summary>
internal static class ScoreTree
{
    /// <summary>Parents before children. Nodes that have neither a column nor a scored part are left out.</summary>
    public static ImmutableArray<ScoreColumn> Columns(IndicatorFramework framework, Dataset dataset)
    {
        var given = dataset.Columns.ToDictionary(column => column.NodeId, StringComparer.Ordinal);
        var columns = new List<ScoreColumn>();
        Add(framework.Root, dataset.Units.Length, given, columns);
        return [.. columns];
    }

    private static double[]? Add(FrameworkNode node, int units, Dictionary<string, DataColumn> given, List<ScoreColumn> columns)
    {
        var place = columns.Count;
        var values = given.TryGetValue(node.Id, out var column)
            ? [.. column.Readings.Select(reading => reading.Value ?? double.NaN)]
            : Sum([.. node.Children.Select(child => Add(child, units, given, columns)).OfType<double[]>()], units);
        if (values is null)
            return null;
        ImmutableArray<Reading> scores = [.. values.Select(value => double.IsNaN(value) ? Reading.Missing(Gap.NotReported) : Reading.Of(value))];
        columns.Insert(place, new(node, scores, Ranking.Whole(values)));
        return values;
    }

    private static double[]? Sum(ImmutableArray<double[]> parts, int units)
    {
        if (parts.IsEmpty)
            return null;
        var sums = new double[units];
        foreach (var part in parts)
        {
            for (var unit = 0; unit < units; unit++)
                sums[unit] += part[unit];
        }

        return sums;
    }
}
