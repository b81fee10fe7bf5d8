using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ReportBuilder.Scoring.Statistics;

namespace ReportBuilder.Scoring.Robust;

/// <summary>Counts, over many draws, the ranks that each unit takes and who ranks above whom. Counts add up the same in any order of threads.</summary>
internal sealed class RankTally
{
    private const int Absent = -1;

    private readonly int units;
    private readonly int? decimals;
    private readonly KeySorter sorter;
    private readonly int[] standing;
    private readonly int[] places;
    private readonly int[] ranks;
    private readonly int[] above;

    public RankTally(int units, bool pairs, int? decimals)
    {
        (this.units, this.decimals, sorter) = (units, decimals, new(units));
        (standing, places, ranks, above) = (new int[units], new int[units], new int[units * units], new int[pairs ? units * units : 0]);
        for (var unit = 0; unit < units; unit++)
            standing[unit] = unit;
    }

    public ReadOnlySpan<int> Above => above;

    /// <param name="scores">One a unit; NaN where it has none.</param>
    public void Count(ReadOnlySpan<double> scores)
    {
        var count = Sort(scores);
        for (int start = 0, end; start < count; start = end)
        {
            end = start + 1;
            while (end < count && sorter.Keys[end] == sorter.Keys[start])
                end++;
            for (var i = start; i < end; i++)
            {
                places[sorter.Items[i]] = start;
                ranks[(sorter.Items[i] * units) + start]++;
            }
        }

        if (above.Length > 0)
            CountPairs();
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

    /// <summary>The best first, starting from the order of the last draw: draws differ little. Returns how many have a score.</summary>
    private int Sort(ReadOnlySpan<double> scores)
    {
        var (count, absent) = (0, units);
        foreach (var unit in standing)
        {
            if (double.IsNaN(scores[unit]))
            {
                sorter.Items[--absent] = unit;
                places[unit] = Absent;
                continue;
            }

            var score = decimals is { } digits ? Math.Round(scores[unit], digits, MidpointRounding.AwayFromZero) : scores[unit];
            (sorter.Keys[count], sorter.Items[count]) = (-score, unit);
            count++;
        }

        sorter.Sort(count);
        Array.Copy(sorter.Items, standing, units);
        return count;
    }

    private void CountPairs()
    {
        for (var unit = 0; unit < units; unit++)
        {
            if (places[unit] != Absent)
                CountBelow(places[unit], places, above.AsSpan(unit * units, units));
        }
    }

    /// <summary>Adds 1 for each unit that stands below a place.</summary>
    private static void CountBelow(int place, ReadOnlySpan<int> places, Span<int> row)
    {
        var own = Vector128.Create(place);
        var others = MemoryMarshal.Cast<int, Vector128<int>>(places);
        var counts = MemoryMarshal.Cast<int, Vector128<int>>(row);

        // A lane that is true is -1.
        for (var four = 0; four < others.Length && four < counts.Length; four++)
            counts[four] -= Vector128.GreaterThan(others[four], own);
        for (var other = counts.Length * Vector128<int>.Count; other < row.Length; other++)
            row[other] += places[other] > place ? 1 : 0;
    }
}
