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
        if (ties is Ties.Competition or Ties.Modified or Ties.Average && values.Length <= GreaterCounts.Most)
            Compare(ranks, values, ties, sorter);
        else
            Sort(ranks, values, ties, sorter);
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

    /// <summary>The first place of a value comes from how many are greater, the last from how many are less.</summary>
    private static void Compare(double[] ranks, ReadOnlySpan<double> values, Ties ties, KeySorter sorter)
    {
        var counts = sorter.Items.AsSpan(0, values.Length);
        if (ties == Ties.Competition)
        {
            First(ranks, values, counts);
            return;
        }

        // The ranks may take the place of the values, but not of the negated ones.
        var negated = sorter.Keys.AsSpan(0, values.Length);
        var known = Negate(values, negated);
        if (ties == Ties.Average)
            First(ranks, values, counts);
        GreaterCounts.Into(counts, negated);
        for (var row = 0; row < ranks.Length; row++)
        {
            var last = double.IsNaN(negated[row]) ? double.NaN : known - counts[row];
            ranks[row] = ties == Ties.Average ? (ranks[row] + last) / 2 : last;
        }
    }

    private static void First(double[] ranks, ReadOnlySpan<double> values, Span<int> counts)
    {
        GreaterCounts.Into(counts, values);
        for (var row = 0; row < ranks.Length; row++)
            ranks[row] = double.IsNaN(values[row]) ? double.NaN : counts[row] + 1;
    }

    /// <summary>Returns how many values there are.</summary>
    private static int Negate(ReadOnlySpan<double> values, Span<double> negated)
    {
        var known = 0;
        for (var row = 0; row < values.Length; row++)
        {
            negated[row] = -values[row];
            known += double.IsNaN(values[row]) ? 0 : 1;
        }

        return known;
    }

    private static void Sort(double[] ranks, ReadOnlySpan<double> values, Ties ties, KeySorter sorter)
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
