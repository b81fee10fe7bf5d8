using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Scoring.Robust;

/// <summary>
/// Correlations and spreads over units drawn again with replacement (the bootstrap): what they could have been had the units been others.
/// The draws are made once and shared by everything that is asked of them. Safe to use from several sections at once.
/// </summary>
internal sealed class DrawnUnits
{
    private const int Draws = 1000;

    /// <summary>Far from the streams of weights and of samples.</summary>
    private const ulong Stream = 0xD4A3_0000_0000_0000;

    private readonly Baseline baseline;

    /// <summary>How often each unit was drawn, unit by unit.</summary>
    private readonly double[][] counts;
    private readonly Sums?[] sums;

    public DrawnUnits(Baseline baseline, ulong seed)
    {
        this.baseline = baseline;
        var units = baseline.Units.Length;
        counts = new double[units][];
        for (var unit = 0; unit < units; unit++)
            counts[unit] = new double[Draws];
        sums = new Sums?[baseline.Map.Nodes.Length];
        var random = new Xoshiro(seed, Stream);
        for (var draw = 0; draw < Draws; draw++)
        {
            for (var drawn = 0; drawn < units; drawn++)
                counts[(int)(random.Uniform() * units)][draw]++;
        }
    }

    public ImmutableArray<double> Correlations(FrameworkNode one, FrameworkNode other)
    {
        if (Values(one) is not { } x || Values(other) is not { } y)
            return [];
        var (a, b, product) = IsWhole(x) && IsWhole(y) ? (SumsOf(one, x), SumsOf(other, y), Sum(x, y)) : (new(x, y, this), new(y, x, this), Sum(x, y));
        var found = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
        {
            var (n, sx, sy) = (a.Count[draw], a.Sum[draw], b.Sum[draw]);
            var (xx, yy) = ((n * a.Squares[draw]) - (sx * sx), (n * b.Squares[draw]) - (sy * sy));
            found[draw] = xx > 0 && yy > 0 ? ((n * product[draw]) - (sx * sy)) / Math.Sqrt(xx * yy) : 0;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(found);
    }

    public ImmutableArray<double> Deviations(FrameworkNode part)
    {
        if (Values(part) is not { } values)
            return [];
        var own = SumsOf(part, values);
        var found = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
        {
            var n = own.Count[draw];
            found[draw] = n > 1 ? Math.Sqrt(Math.Max(0, own.Squares[draw] - (own.Sum[draw] * own.Sum[draw] / n)) / (n - 1)) : 0;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(found);
    }

    private double[]? Values(FrameworkNode part) => baseline.Final.Find(part.Id)?.Values;

    private static bool IsWhole(double[] values)
    {
        foreach (var value in values)
        {
            if (double.IsNaN(value))
                return false;
        }

        return true;
    }

    private Sums SumsOf(FrameworkNode part, double[] values)
    {
        ref var known = ref sums[baseline.Map.WithId(part.Id)!.Index];
        if (Volatile.Read(ref known) is { } found)
            return found;
        var made = new Sums(values, values, this);
        return Interlocked.CompareExchange(ref known, made, null) ?? made;
    }

    /// <summary>In each draw the sum of the products of two columns, over the units that have both.</summary>
    private double[] Sum(double[] x, double[] y)
    {
        var sum = new double[Draws];
        for (var unit = 0; unit < counts.Length; unit++)
        {
            if (!double.IsNaN(x[unit]) && !double.IsNaN(y[unit]))
                AddTimes(sum, counts[unit], x[unit] * y[unit]);
        }

        return sum;
    }

    private static void AddTimes(Span<double> sums, ReadOnlySpan<double> values, double factor)
    {
        var times = Vector128.Create(factor);
        var pairs = MemoryMarshal.Cast<double, Vector128<double>>(sums);
        var added = MemoryMarshal.Cast<double, Vector128<double>>(values);
        for (var pair = 0; pair < pairs.Length; pair++)
            pairs[pair] += times * added[pair];
    }

    /// <summary>What a correlation takes of one of its columns: in each draw how many units, their sum and the sum of their squares.</summary>
    private sealed class Sums
    {
        public Sums(double[] values, double[] beside, DrawnUnits draws)
        {
            for (var unit = 0; unit < values.Length; unit++)
            {
                if (double.IsNaN(values[unit]) || double.IsNaN(beside[unit]))
                    continue;
                AddTimes(Count, draws.counts[unit], 1);
                AddTimes(Sum, draws.counts[unit], values[unit]);
                AddTimes(Squares, draws.counts[unit], values[unit] * values[unit]);
            }
        }

        public double[] Count { get; } = new double[Draws];

        public double[] Sum { get; } = new double[Draws];

        public double[] Squares { get; } = new double[Draws];
    }
}
