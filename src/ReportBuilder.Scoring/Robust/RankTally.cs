using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Statistics;

namespace ReportBuilder.Scoring.Robust;

/// <summary>
/// Counts, over many draws, the ranks that each unit takes and who ranks above whom. Counts add up the same in any order of threads.
/// </summary>
internal sealed class RankTally
{
    private const int Absent = -1;

    private readonly int units;
    private readonly int? decimals;
    private readonly KeySorter sorter;
    private readonly double[] rounded;
    private readonly int[] standing;
    private readonly int[] places;
    private readonly int[] ranks;

    public RankTally(int units, bool pairs, int? decimals)
    {
        (this.units, this.decimals, sorter, Pairs) = (units, decimals, new(units), pairs ? new(units) : null);
        (rounded, standing, places, ranks) = (new double[units], new int[units], new int[units], new int[units * units]);
        for (var unit = 0; unit < units; unit++)
            standing[unit] = unit;
    }

    /// <summary>Null where pairs are not counted.</summary>
    public PairTally? Pairs { get; }

    /// <param name="scores">One a unit; NaN where it has none.</param>
    public void Count(ReadOnlySpan<double> scores)
    {
        if (decimals is { } digits)
            scores = Rounded(scores, digits);
        Sort(scores);
        for (var unit = 0; unit < places.Length; unit++)
        {
            if (double.IsNaN(scores[unit]))
                places[unit] = Absent;
            else
                ranks[(unit * units) + places[unit]]++;
        }

        Pairs?.Count(places);
    }

    public void Add(RankTally other)
    {
        for (var i = 0; i < ranks.Length; i++)
            ranks[i] += other.ranks[i];
        if (other.Pairs is { } pairs)
            Pairs?.Add(pairs);
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

    private double[] Rounded(ReadOnlySpan<double> scores, int digits)
    {
        for (var unit = 0; unit < units; unit++)
            rounded[unit] = Math.Round(scores[unit], digits, MidpointRounding.AwayFromZero);
        return rounded;
    }

    /// <summary>The places of those that have a score. Starts from the order of the last draw: draws differ little.</summary>
    private void Sort(ReadOnlySpan<double> scores)
    {
        var (count, absent) = (0, units);
        foreach (var unit in standing)
        {
            if (double.IsNaN(scores[unit]))
            {
                sorter.Items[--absent] = unit;
                continue;
            }

            (sorter.Keys[count], sorter.Items[count]) = (-scores[unit], unit);
            count++;
        }

        sorter.Sort(count);
        Array.Copy(sorter.Items, standing, units);
        var level = count == 0 ? 0 : Settled.Tolerance * Math.Max(Math.Abs(sorter.Keys[0]), Math.Abs(sorter.Keys[count - 1]));
        for (int next = 0, place = 0; next < count; next++)
        {
            place = next > 0 && sorter.Keys[next] - sorter.Keys[next - 1] <= level ? place : next;
            places[sorter.Items[next]] = place;
        }
    }
}
