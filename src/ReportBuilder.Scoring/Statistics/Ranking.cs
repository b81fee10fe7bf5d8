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
            for (var i = start; i < end; i++)
                ranks[order[i]] = RankOf(ties, i, start, end, group);
        }

        return ranks;
    }

    /// <summary>Competition ranks as whole numbers; null where there is no value.</summary>
    public static ImmutableArray<int?> Whole(ReadOnlySpan<double> values, Ties ties = Ties.Competition) =>
        [.. Of(values, ties).Select(rank => double.IsNaN(rank) ? (int?)null : (int)rank)];

    private static double RankOf(Ties ties, int index, int start, int end, int group) => ties switch
    {
        Ties.Competition => start + 1,
        Ties.Modified => end,
        Ties.Dense => group,
        Ties.Ordinal => index + 1,
        _ => (start + end + 1) / 2.0,
    };

    /// <summary>The values that there are, negated and sorted, so that ties stay in the order of the dataset.</summary>
    private static (double[] Sorted, int[] Order) BestFirst(ReadOnlySpan<double> values)
    {
        var keys = new List<(double Key, int Index)>(values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            if (!double.IsNaN(values[i]))
                keys.Add((-values[i], i));
        }

        keys.Sort();
        return ([.. keys.Select(pair => pair.Key)], [.. keys.Select(pair => pair.Index)]);
    }
}
