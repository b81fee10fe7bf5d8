using System.Collections.Immutable;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Scoring.Statistics;

/// <summary>Ranks of a column from the greatest value down, 1 being the best.</summary>
internal static class Ranking
{
    /// <summary>A rank for each value; NaN (no value) gets NaN and does not count. Only <see cref="Ties.Average"/> gives halves.</summary>
    public static double[] Of(ReadOnlySpan<double> values, Ties ties)
    {
        var (sorted, order) = BestFirst(values);
        var ranks = new double[values.Length];
        Array.Fill(ranks, double.NaN);
        var group = 0;
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            end = start + 1;
            while (end < sorted.Length && sorted[end] == sorted[start])
                end++;
            group++;
            if (ties == Ties.Ordinal)
                Array.Sort(order, start, end - start);
            for (var i = start; i < end; i++)
                ranks[order[i]] = RankOf(ties, i, start, end, group);
        }

        return ranks;
    }

    /// <summary>Ranks as whole numbers; null where there is no value.</summary>
    public static ImmutableArray<int?> Whole(ReadOnlySpan<double> values, Ties ties = Ties.Competition)
    {
        var whole = ImmutableArray.CreateBuilder<int?>(values.Length);
        foreach (var rank in Of(values, ties))
            whole.Add(double.IsNaN(rank) ? null : (int)rank);
        return whole.MoveToImmutable();
    }

    private static double RankOf(Ties ties, int index, int start, int end, int group) => ties switch
    {
        Ties.Competition => start + 1,
        Ties.Modified => end,
        Ties.Dense => group,
        Ties.Ordinal => index + 1,
        _ => (start + end + 1) / 2.0,
    };

    /// <summary>The values that there are, negated and sorted, with their rows.</summary>
    private static (double[] Sorted, int[] Order) BestFirst(ReadOnlySpan<double> values)
    {
        var keys = new double[values.Length];
        var order = new int[values.Length];
        var count = 0;
        for (var row = 0; row < values.Length; row++)
        {
            if (double.IsNaN(values[row]))
                continue;
            (keys[count], order[count]) = (-values[row], row);
            count++;
        }

        if (count < keys.Length)
            (keys, order) = (keys[..count], order[..count]);
        Array.Sort(keys, order);
        return (keys, order);
    }
}
