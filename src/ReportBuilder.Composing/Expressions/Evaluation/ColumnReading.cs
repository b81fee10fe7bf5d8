using System.Collections.Immutable;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Expressions.Evaluation;

/// <summary>One column of the scorebook as expressions read it, worked out when it is first asked for.</summary>
internal sealed class ColumnReading
{
    public ColumnReading(Scorebook scores, ScoreColumn column, CellSet cells)
    {
        Cells = cells;
        InRankOrder = Ordered(scores, column, out var ranked);
        Order = ranked == InRankOrder.Length ? InRankOrder : InRankOrder[..ranked];
        Sorted = Ascending(column);
        Mean = Sorted.Length == 0 ? double.NaN : Sum(Sorted) / Sorted.Length;
        StandardDeviation = Sorted.Length < 2 ? 0 : Math.Sqrt(SquaresAround(Mean) / (Sorted.Length - 1));
    }

    public CellSet Cells { get; }

    /// <summary>All units, the best first; ties by sort name, units without a rank last.</summary>
    public ImmutableArray<Unit> InRankOrder { get; }

    /// <summary>Ranked units only.</summary>
    public ImmutableArray<Unit> Order { get; }

    /// <summary>The scores there are, the least first.</summary>
    public ImmutableArray<double> Sorted { get; }

    public double Mean { get; }

    /// <summary>The sample's standard deviation (n - 1).</summary>
    public double StandardDeviation { get; }

    private static ImmutableArray<Unit> Ordered(Scorebook scores, ScoreColumn column, out int ranked)
    {
        var places = new List<RankedUnit>(scores.Units.Length);
        ranked = 0;
        for (var at = 0; at < scores.Units.Length; at++)
        {
            var rank = column.Ranks[at];
            ranked += rank is null ? 0 : 1;
            places.Add(new(scores.Units[at], rank ?? int.MaxValue, at));
        }

        places.Sort((a, b) => a.CompareTo(b));
        var ordered = ImmutableArray.CreateBuilder<Unit>(places.Count);
        foreach (var place in places)
            ordered.Add(place.Unit);
        return ordered.MoveToImmutable();
    }

    private static ImmutableArray<double> Ascending(ScoreColumn column)
    {
        var values = new double[column.Scores.Length];
        var count = 0;
        foreach (var reading in column.Scores)
        {
            if (reading.Value is { } value)
                values[count++] = value;
        }

        Array.Resize(ref values, count);
        Array.Sort(values);
        return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(values);
    }

    private static double Sum(ImmutableArray<double> values)
    {
        double sum = 0;
        foreach (var value in values)
            sum += value;
        return sum;
    }

    private double SquaresAround(double mean)
    {
        double sum = 0;
        foreach (var value in Sorted)
            sum += (value - mean) * (value - mean);
        return sum;
    }

    private sealed record RankedUnit(Unit Unit, int Rank, int Index)
    {
        public int CompareTo(RankedUnit other)
        {
            if (Rank != other.Rank)
                return Rank.CompareTo(other.Rank);
            return string.CompareOrdinal(Unit.SortName, other.Unit.SortName) is not 0 and var names ? names : Index.CompareTo(other.Index);
        }
    }
}
