using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Expressions.Evaluation;

/// <summary>
/// The scorebook as expressions read it: orders, summaries and correlations, each computed once, and the cells they read. Safe to use from
/// several sections at once.
/// </summary>
internal sealed class ScoreReader
{
    private readonly Dictionary<string, int> columnIndex = new(StringComparer.Ordinal);
    private readonly CellNames cells;
    private readonly ColumnReading?[] columns;
    private readonly ConcurrentDictionary<object, CellSet> manyCells = new(ReferenceEqualityComparer.Instance);

    public ScoreReader(Scorebook scores)
    {
        (Scores, cells) = (scores, new(scores));
        columns = new ColumnReading?[scores.Columns.Length];
        for (var column = 0; column < scores.Columns.Length; column++)
            columnIndex.Add(scores.Columns[column].Node.Id, column);
    }

    public Scorebook Scores { get; }

    public FrameworkNode Root => Scores.Framework.Root;

    public CellSet Cell(Unit unit, FrameworkNode node) => CellSet.Of(cells.PlacesOf(columnIndex[node.Id])[Scores.IndexOf(unit)]);

    public CellSet ColumnCells(FrameworkNode node) => Column(node).Cells;

    /// <summary>All cells of several parts. The same array of parts gives the same set, so that it is named once.</summary>
    public CellSet ColumnCells(ImmutableArray<FrameworkNode> nodes) =>
        ImmutableCollectionsMarshal.AsArray(nodes) is { } parts ? manyCells.GetOrAdd(parts, AllCells) : CellSet.Empty;

    /// <summary>"unit-id/node-id" of each cell, in ordinal order. One array serves every claim that reads the same cells.</summary>
    public ImmutableArray<string> Name(CellSet read) => read.Named(cells.InOrder);

    /// <summary>Ranked units only, the best first; ties by sort name.</summary>
    public ImmutableArray<Unit> Order(FrameworkNode node) => Column(node).Order;

    /// <summary>All units, those without a rank last.</summary>
    public ImmutableArray<Unit> InRankOrder(FrameworkNode node) => Column(node).InRankOrder;

    /// <summary>The best N with all that tie for the last place; or the worst N, the last first.</summary>
    public ImmutableArray<Unit> Extreme(FrameworkNode node, bool best, int count)
    {
        var order = Order(node);
        if (order.Length == 0)
            return [];
        return best ? order[..Best(node, order, Math.Min(count, order.Length))] : Worst(node, order, Math.Max(0, order.Length - count));
    }

    /// <summary>The scores there are, the least first.</summary>
    public ImmutableArray<double> Sorted(FrameworkNode node) => Column(node).Sorted;

    public double Mean(FrameworkNode node) => Scored(node).Mean;

    public double Median(FrameworkNode node)
    {
        var values = Sorted(node);
        return (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }

    /// <summary>The sample's standard deviation (n - 1).</summary>
    public double StandardDeviation(FrameworkNode node) => Scored(node).StandardDeviation;

    /// <summary>Pearson's r over the units that have both scores; 0 where one of the two does not vary.</summary>
    public double Correlation(FrameworkNode a, FrameworkNode b) => Correlations.Pearson(Scores.Column(a).Scores, Scores.Column(b).Scores);

    /// <summary>The dimensions by standard deviation, with all that tie for the last place of the list.</summary>
    public ImmutableArray<FrameworkNode> Volatile(bool most, int count)
    {
        var ordered = new Leaders<FrameworkNode>(Scores.Framework.Dimensions.Length);
        foreach (var node in Scores.Framework.Dimensions)
            ordered.Add(node, most ? StandardDeviation(node) : -StandardDeviation(node));
        return ordered.First(count);
    }

    public ImmutableArray<Unit> Uneven(int count)
    {
        var ordered = new Leaders<Unit>(Scores.Analysis.Evenness.Length);
        foreach (var entry in Scores.Analysis.Evenness)
            ordered.Add(entry.Unit, entry.StandardDeviation);
        return ordered.First(count);
    }

    /// <summary>The two dimensions that correlate most; of equal pairs the first.</summary>
    public CorrelatedPair ClosestPair()
    {
        CorrelatedPair? closest = null;
        var dimensions = Scores.Framework.Dimensions;
        for (var first = 0; first < dimensions.Length; first++)
        {
            for (var second = first + 1; second < dimensions.Length; second++)
            {
                var correlation = Correlation(dimensions[first], dimensions[second]);
                if (closest is null || correlation > closest.Correlation)
                    closest = new(dimensions[first], dimensions[second], correlation);
            }
        }

        return closest ?? throw new InvalidOperationException("A pair of dimensions takes two of them.");
    }

    /// <summary>The other dimension that correlates most with this one, or null where it is the only one.</summary>
    public FrameworkNode? ClosestTo(FrameworkNode dimension)
    {
        var (closest, most) = ((FrameworkNode?)null, 0.0);
        foreach (var other in Scores.Framework.Dimensions)
        {
            if (other.Id == dimension.Id || (Correlation(dimension, other) is var correlation && closest is not null && correlation <= most))
                continue;
            (closest, most) = (other, correlation);
        }

        return closest;
    }

    private int Best(FrameworkNode node, ImmutableArray<Unit> order, int end)
    {
        var last = Scores.Rank(order[end - 1], node);
        while (end < order.Length && Scores.Rank(order[end], node) <= last)
            end++;
        return end;
    }

    /// <summary>From the last rank up; units that share one by sort name.</summary>
    private ImmutableArray<Unit> Worst(FrameworkNode node, ImmutableArray<Unit> order, int start)
    {
        while (start > 0 && Scores.Rank(order[start - 1], node) == Scores.Rank(order[start], node))
            start--;
        var worst = ImmutableArray.CreateBuilder<Unit>(order.Length - start);
        for (var end = order.Length; end > start;)
        {
            var first = end - 1;
            while (first > start && Scores.Rank(order[first - 1], node) == Scores.Rank(order[first], node))
                first--;
            for (var at = first; at < end; at++)
                worst.Add(order[at]);
            end = first;
        }

        return worst.MoveToImmutable();
    }

    private ColumnReading Column(FrameworkNode node)
    {
        var index = columnIndex[node.Id];
        if (System.Threading.Volatile.Read(ref columns[index]) is { } known)
            return known;
        var read = new ColumnReading(Scores, Scores.Columns[index], CellSet.Of(cells.PlacesOf(index)));
        return Interlocked.CompareExchange(ref columns[index], read, null) ?? read;
    }

    private ColumnReading Scored(FrameworkNode node) =>
        Column(node) is { Sorted.Length: > 0 } column ? column : throw new InvalidOperationException($"No unit has a score in '{node.Name}'.");

    private CellSet AllCells(object parts)
    {
        var all = CellSet.Empty;
        foreach (var part in (FrameworkNode[])parts)
            all = all.With(ColumnCells(part));
        return all;
    }
}

/// <summary>Two dimensions and Pearson's r between them.</summary>
internal sealed record CorrelatedPair(FrameworkNode First, FrameworkNode Second, double Correlation);
