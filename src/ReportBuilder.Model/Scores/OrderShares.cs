using System.Collections.Immutable;

namespace ReportBuilder.Model.Scores;

/// <summary>In how many draws of weights each unit ranks above each other one.</summary>
/// <param name="Units">In the order of the counts.</param>
/// <param name="Above">
/// Row by row: in how many draws the unit of the row ranks above the unit of the column. Empty where pairs were not counted.
/// </param>
public sealed record OrderShares(ImmutableArray<Unit> Units, int Draws, ImmutableArray<int> Above)
{
    /// <summary>The share of draws from which on a claim of order is called firm.</summary>
    public const double Firm = 0.95;

    public static OrderShares None { get; } = new([], 0, []);

    /// <summary>
    /// The share of draws (0 to 1) in which <paramref name="a"/> ranks above <paramref name="b"/>; null where pairs were not counted.
    /// </summary>
    public double? ShareAbove(Unit a, Unit b) =>
        (IndexOf(a), IndexOf(b)) is ( >= 0 and var row, >= 0 and var column) && Draws > 0 && !Above.IsEmpty
            ? (double)Above[(row * Units.Length) + column] / Draws
            : null;

    /// <summary>Whether "a ranks above b" holds in at least 95 % of the draws.</summary>
    public bool Holds(Unit a, Unit b) => ShareAbove(a, b) >= Firm;

    /// <summary>How many units a unit is firmly ahead of.</summary>
    public int FirmlyAheadOf(Unit unit)
    {
        var (row, count) = (Counted(unit), 0);
        for (var column = 0; row >= 0 && column < Units.Length; column++)
            count += (double)Above[(row * Units.Length) + column] / Draws >= Firm ? 1 : 0;
        return count;
    }

    /// <summary>How many units a unit is firmly behind.</summary>
    public int FirmlyBehind(Unit unit)
    {
        var (column, count) = (Counted(unit), 0);
        for (var row = 0; column >= 0 && row < Units.Length; row++)
            count += (double)Above[(row * Units.Length) + column] / Draws >= Firm ? 1 : 0;
        return count;
    }

    /// <summary>The share of all pairs of units whose order is firm one way or the other; null where pairs were not counted.</summary>
    public double? FirmPairs()
    {
        if (Above.IsEmpty || Units.Length < 2)
            return null;
        var firm = 0;
        foreach (var count in Above)
            firm += count >= Firm * Draws ? 1 : 0;
        return firm / (Units.Length * (Units.Length - 1) / 2.0);
    }

    private int Counted(Unit unit) => Draws > 0 && !Above.IsEmpty ? IndexOf(unit) : -1;

    private int IndexOf(Unit unit)
    {
        for (var i = 0; i < Units.Length; i++)
        {
            if (Units[i].Id == unit.Id)
                return i;
        }

        return -1;
    }
}
