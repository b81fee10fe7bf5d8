using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ReportBuilder.Scoring.Robust;

/// <summary>
/// Counts, over many draws, who ranks above whom. A draw adds at most 1 to each count, so that draws are counted in bytes, 64 at a time,
/// and taken over into whole numbers before a byte is full.
/// </summary>
/// <param name="units">At most <see cref="MostUnits"/>.</param>
internal sealed class PairTally(int units)
{
    /// <summary>The table of counts grows with the square of the units; and places are bytes.</summary>
    public const int MostUnits = 250;

    /// <summary>Of the widest vector of bytes.</summary>
    private const int Lanes = 64;

    private readonly byte[] places = new byte[RowLength(units)];
    private readonly byte[] few = new byte[units * RowLength(units)];
    private readonly int[] above = new int[units * units];
    private int draws;

    /// <summary>Row by row: in how many draws the unit of the row ranked above the unit of the column.</summary>
    public int[] Above()
    {
        TakeOver();
        return above;
    }

    /// <param name="better">One a unit: how many rank above it; negative where it has no rank.</param>
    public void Count(ReadOnlySpan<int> better)
    {
        // A unit without a rank stands where nobody is above it, and its row is left out: it is above nobody either.
        for (var unit = 0; unit < units; unit++)
            places[unit] = (byte)Math.Max(better[unit], 0);
        CountBelow(better, places, few);
        if (++draws == byte.MaxValue)
            TakeOver();
    }

    public void Add(PairTally other)
    {
        var (own, others) = (Above(), other.Above());
        for (var i = 0; i < own.Length; i++)
            own[i] += others[i];
    }

    private static int RowLength(int units) => (units + Lanes - 1) / Lanes * Lanes;

    /// <summary>Adds 1 to the row of each ranked unit for each unit that stands below it.</summary>
    /// <remarks>Compiled at run time for the widest vectors of the machine: ahead of time it would be compiled for the narrowest.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CountBelow(ReadOnlySpan<int> better, ReadOnlySpan<byte> places, Span<byte> rows)
    {
        for (var unit = 0; unit < better.Length; unit++)
        {
            if (better[unit] < 0)
                continue;
            var own = Vector512.Create(places[unit]);
            var row = rows.Slice(unit * places.Length, places.Length);
            for (var at = 0; at < places.Length; at += Lanes)
            {
                // A lane that is true is -1.
                var below = Vector512.GreaterThan(Vector512.Create(places[at..]), own);
                (Vector512.Create<byte>(row[at..]) - below).CopyTo(row[at..]);
            }
        }
    }

    private void TakeOver()
    {
        for (var unit = 0; unit < units; unit++)
        {
            for (var other = 0; other < units; other++)
                above[(unit * units) + other] += few[(unit * places.Length) + other];
        }

        Array.Clear(few);
        draws = 0;
    }
}
