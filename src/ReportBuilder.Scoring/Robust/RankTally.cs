namespace ReportBuilder.Scoring.Robust;

/// <summary>Counts, over many draws, the ranks that each unit takes and who ranks above whom. Counts add up the same in any order of threads.</summary>
internal sealed class RankTally(int units, bool pairs, int? decimals)
{
    private readonly double[] keys = new double[units];
    private readonly int[] order = new int[units];
    private readonly int[] ranks = new int[units * units];
    private readonly int[] above = new int[pairs ? units * units : 0];

    public ReadOnlySpan<int> Above => above;

    public void Count(ReadOnlySpan<double> scores)
    {
        var count = 0;
        for (var unit = 0; unit < scores.Length; unit++)
        {
            if (double.IsNaN(scores[unit]))
                continue;
            var score = decimals is { } digits ? Math.Round(scores[unit], digits, MidpointRounding.AwayFromZero) : scores[unit];
            (keys[count], order[count]) = (-score, unit);
            count++;
        }

        Array.Sort(keys, order, 0, count);
        for (int start = 0, end; start < count; start = end)
        {
            end = start + 1;
            while (end < count && keys[end] == keys[start])
                end++;
            for (var i = start; i < end; i++)
                CountOne(order[i], start, end, count);
        }
    }

    public void Add(RankTally other)
    {
        for (var i = 0; i < ranks.Length; i++)
            ranks[i] += other.ranks[i];
        for (var i = 0; i < above.Length; i++)
            above[i] += other.above[i];
    }

    /// <summary>The least rank that a unit reaches or betters in this share of the draws; 0 where it was never ranked.</summary>
    public int Percentile(int unit, double share)
    {
        var row = ranks.AsSpan(unit * units, units);
        var all = 0L;
        foreach (var count in row)
            all += count;
        var sum = 0L;
        for (var rank = 0; rank < row.Length; rank++)
        {
            sum += row[rank];
            if (sum > 0 && sum >= share * all)
                return rank + 1;
        }

        return 0;
    }

    private void CountOne(int unit, int start, int end, int count)
    {
        ranks[(unit * units) + start]++;
        if (above.Length == 0)
            return;
        var row = above.AsSpan(unit * units, units);
        for (var below = end; below < count; below++)
            row[order[below]]++;
    }
}
