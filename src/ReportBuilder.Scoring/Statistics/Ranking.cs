using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Scoring.Statistics;

/// <summary>Ranks of a column from the greatest value down, 1 being the best.</summary>
internal static class Ranking
{
    /// <summary>A rank for each value; NaN (no value) gets NaN and does not count. Only <see cref="Ties.Average"/> gives halves.</summary>
    public static double[] Of(ReadOnlySpan<double> values, Ties ties)
    {
        var ranks = new double[values.Length];
        Into(ranks, values, ties, new(values.Length));
        return ranks;
    }

    /// <summary>The same into an array of as many, which may be that of the values.</summary>
    public static void Into(double[] ranks, ReadOnlySpan<double> values, Ties ties, KeySorter sorter)
    {
        var (sorted, order) = (sorter.Keys, sorter.Items);
        var count = BestFirst(values, sorter);
        Array.Fill(ranks, double.NaN);
        var group = 0;
        for (int start = 0, end; start < count; start = end)
        {
            end = start + 1;
            while (end < count && sorted[end] == sorted[start])
                end++;
            group++;
            for (var i = start; i < end; i++)
                ranks[order[i]] = RankOf(ties, i, start, end, group);
        }
    }

    /// <summary>Ranks as whole numbers; null where there is no value.</summary>
    public static ImmutableArray<int?> Whole(ReadOnlySpan<double> values, Ties ties = Ties.Competition)
    {
        var ranks = Of(values, ties);
        var whole = new int?[ranks.Length];
        for (var row = 0; row < whole.Length; row++)
            whole[row] = double.IsNaN(ranks[row]) ? null : (int)ranks[row];
        return ImmutableCollectionsMarshal.AsImmutableArray(whole);
    }

    private static double RankOf(Ties ties, int index, int start, int end, int group) => ties switch
    {
        Ties.Competition => start + 1,
        Ties.Modified => end,
        Ties.Dense => group,
        Ties.Ordinal => index + 1,
        _ => (start + end + 1) / 2.0,
    };

    /// <summary>The values that there are, negated and sorted, with their rows; returns how many.</summary>
    private static int BestFirst(ReadOnlySpan<double> values, KeySorter sorter)
    {
        var count = 0;
        for (var row = 0; row < values.Length; row++)
        {
            if (double.IsNaN(values[row]))
                continue;
            (sorter.Keys[count], sorter.Items[count]) = (-values[row], row);
            count++;
        }

        sorter.Sort(count);
        return count;
    }
}
