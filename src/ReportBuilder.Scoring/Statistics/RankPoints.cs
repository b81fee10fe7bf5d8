using ReportBuilder.Model.Scores;

namespace ReportBuilder.Scoring.Statistics;

/// <summary>
/// Points for ranks: n for the best of n values, 1 for the last. The points of competition ranks of n distinct values add up to n (n + 1) /
/// 2.
/// </summary>
internal static class RankPoints
{
    /// <param name="floor">
    /// A value that stands for nothing to rank: it gets 1 point and still counts as one of the n. Null where there is none.
    /// </param>
    public static double[] Of(ReadOnlySpan<double> values, Ties ties, double? floor = null) => Of(values, ties, floor, new(values.Length));

    /// <param name="sorter">Room to sort in, for those who rank many columns one after the other.</param>
    public static double[] Of(ReadOnlySpan<double> values, Ties ties, double? floor, KeySorter sorter)
    {
        // Ranked in place: what a value was is looked up in the column.
        var ranks = values.ToArray();
        var n = 0;
        for (var i = 0; i < ranks.Length; i++)
        {
            n += double.IsNaN(ranks[i]) ? 0 : 1;
            if (ranks[i] == floor)
                ranks[i] = double.NaN;
        }

        Ranking.Into(ranks, ranks, ties, sorter);
        for (var i = 0; i < ranks.Length; i++)
        {
            if (!double.IsNaN(ranks[i]))
                ranks[i] = n + 1 - ranks[i];
            else if (!double.IsNaN(values[i]))
                ranks[i] = 1;
        }

        return ranks;
    }
}
