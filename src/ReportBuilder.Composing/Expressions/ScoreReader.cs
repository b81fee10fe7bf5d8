using System.Collections.Immutable;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Expressions;

/// <summary>The scorebook as expressions read it: orders, summaries and correlations, each worked out once, and the cells they read.</summary>
internal sealed class ScoreReader
{
    private readonly Dictionary<string, int> columnIndex;
    private readonly ImmutableArray<string> cellNames;
    private readonly int[] cellAt;
    private readonly Dictionary<string, ImmutableArray<Unit>> orders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<double>> sorted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CellSet> columnCells = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> means = new(StringComparer.Ordinal);
    private readonly Dictionary<ImmutableArray<FrameworkNode>, CellSet> manyCells = [];
    private readonly Dictionary<CellSet, ImmutableArray<string>> named = [];

    public ScoreReader(Scorebook scores)
    {
        Scores = scores;
        columnIndex = scores.Columns.Select((column, index) => (column.Node.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        var names = scores.Columns.SelectMany(column => scores.Units.Select(unit => $"{unit.Id}/{column.Node.Id}")).ToArray();
        var order = Enumerable.Range(0, names.Length).ToArray();
        Array.Sort([.. names], order, StringComparer.Ordinal);
        cellNames = [.. order.Select(cell => names[cell])];
        cellAt = new int[names.Length];
        for (var at = 0; at < order.Length; at++)
            cellAt[order[at]] = at;
    }

    public Scorebook Scores { get; }

    public FrameworkNode Root => Scores.Framework.Root;

    public CellSet Cell(Unit unit, FrameworkNode node) => CellSet.Of(cellAt[(columnIndex[node.Id] * Scores.Units.Length) + Scores.IndexOf(unit)]);

    public CellSet ColumnCells(FrameworkNode node)
    {
        if (!columnCells.TryGetValue(node.Id, out var cells))
            columnCells[node.Id] = cells = CellSet.Of(cellAt.AsSpan(columnIndex[node.Id] * Scores.Units.Length, Scores.Units.Length));
        return cells;
    }

    /// <summary>All cells of several parts. The same array of parts gives the same set, so that it is named once.</summary>
    public CellSet ColumnCells(ImmutableArray<FrameworkNode> nodes)
    {
        if (!manyCells.TryGetValue(nodes, out var cells))
            manyCells[nodes] = cells = nodes.Aggregate(CellSet.Empty, (all, node) => all.With(ColumnCells(node)));
        return cells;
    }

    /// <summary>"unit-id/node-id" of each cell, in ordinal order. One array serves every claim that reads the same cells.</summary>
    public ImmutableArray<string> Name(CellSet cells)
    {
        if (!named.TryGetValue(cells, out var names))
            named[cells] = names = [.. cells.Cells().Select(cell => cellNames[cell])];

        return names;
    }

    /// <summary>Ranked units only, the best first; ties by sort name.</summary>
    public ImmutableArray<Unit> Order(FrameworkNode node)
    {
        if (!orders.TryGetValue(node.Id, out var order))
            orders[node.Id] = order = [.. Scores.InRankOrder(node).Where(unit => Scores.Rank(unit, node) is not null)];
        return order;
    }

    /// <summary>The best N with all that tie for the last place; or the worst N, the last first.</summary>
    public ImmutableArray<Unit> Extreme(FrameworkNode node, bool best, int count)
    {
        var order = Order(node);
        if (order.Length == 0)
            return [];
        if (best)
        {
            var last = Scores.Rank(order[Math.Min(count, order.Length) - 1], node);
            return [.. order.TakeWhile(unit => Scores.Rank(unit, node) <= last)];
        }

        var first = Scores.Rank(order[Math.Max(0, order.Length - count)], node);
        return
        [
            .. order
                .Where(unit => Scores.Rank(unit, node) >= first)
                .OrderByDescending(unit => Scores.Rank(unit, node))
                .ThenBy(unit => unit.SortName, StringComparer.Ordinal),
        ];
    }

    /// <summary>The scores there are, the least first.</summary>
    public ImmutableArray<double> Sorted(FrameworkNode node)
    {
        if (!sorted.TryGetValue(node.Id, out var values))
            sorted[node.Id] = values = [.. Scores.Column(node).Scores.Select(reading => reading.Value).OfType<double>().Order()];
        return values;
    }

    public double Mean(FrameworkNode node)
    {
        if (!means.TryGetValue(node.Id, out var mean))
            means[node.Id] = mean = Sorted(node).Average();
        return mean;
    }

    public double Median(FrameworkNode node)
    {
        var values = Sorted(node);
        return (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }

    /// <summary>The sample's standard deviation (n - 1).</summary>
    public double StandardDeviation(FrameworkNode node)
    {
        var values = Sorted(node);
        var mean = values.Average();
        return values.Length < 2 ? 0 : Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
    }

    /// <summary>Pearson's r over the units that have both scores; 0 where one of the two does not vary.</summary>
    public double Correlation(FrameworkNode a, FrameworkNode b)
    {
        var pairs = Scores.Column(a).Scores.Zip(Scores.Column(b).Scores)
            .Where(pair => pair.First.Value is not null && pair.Second.Value is not null)
            .Select(pair => (X: pair.First.Value!.Value, Y: pair.Second.Value!.Value))
            .ToArray();
        var (meanX, meanY) = (pairs.Average(pair => pair.X), pairs.Average(pair => pair.Y));
        double xy = 0, xx = 0, yy = 0;
        foreach (var (x, y) in pairs)
        {
            xy += (x - meanX) * (y - meanY);
            xx += (x - meanX) * (x - meanX);
            yy += (y - meanY) * (y - meanY);
        }

        return xx == 0 || yy == 0 ? 0 : xy / Math.Sqrt(xx * yy);
    }

    /// <summary>The dimensions by standard deviation, with all that tie for the last place of the list.</summary>
    public ImmutableArray<FrameworkNode> Volatile(bool most, int count)
    {
        var ordered = Scores.Framework.Dimensions.Select(node => (Node: node, Deviation: StandardDeviation(node)));
        return Take(most ? ordered.OrderByDescending(pair => pair.Deviation) : ordered.OrderBy(pair => pair.Deviation), count);
    }

    public ImmutableArray<Unit> Uneven(int count) =>
        Take(Scores.Analysis.Evenness.Select(entry => (entry.Unit, entry.StandardDeviation)).OrderByDescending(pair => pair.StandardDeviation), count);

    /// <summary>The two dimensions that correlate most.</summary>
    public (FrameworkNode First, FrameworkNode Second, double Correlation) ClosestPair()
    {
        var dimensions = Scores.Framework.Dimensions;
        return (
            from first in Enumerable.Range(0, dimensions.Length)
            from second in Enumerable.Range(first + 1, dimensions.Length - first - 1)
            let correlation = Correlation(dimensions[first], dimensions[second])
            orderby correlation descending
            select (dimensions[first], dimensions[second], correlation)).First();
    }

    /// <summary>The other dimension that correlates most with this one, or null where it is the only one.</summary>
    public (FrameworkNode Other, double Correlation)? ClosestTo(FrameworkNode dimension) =>
        Scores.Framework.Dimensions
            .Where(other => other.Id != dimension.Id)
            .Select(other => (Other: other, Correlation: Correlation(dimension, other)))
            .OrderByDescending(pair => pair.Correlation)
            .Select(pair => ((FrameworkNode, double)?)pair)
            .FirstOrDefault();

    private static ImmutableArray<T> Take<T>(IEnumerable<(T Item, double Value)> ordered, int count)
    {
        var all = ordered.ToArray();
        if (all.Length == 0)
            return [];
        var last = all[Math.Min(count, all.Length) - 1].Value;
        return [.. all.TakeWhile((pair, index) => index < count || pair.Value == last).Select(pair => pair.Item)];
    }
}
