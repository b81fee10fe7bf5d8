using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace ReportBuilder.Composing.Expressions;

/// <summary>
/// A set of cells of the scorebook, one bit a cell, in the ordinal order of the cells' names; and, by their names, cells of the edition's
/// own tables. Immutable.
/// </summary>
internal sealed class CellSet
{
    // Most sets hold one cell, so the words before the first used one are left out.
    private readonly int firstWord;
    private readonly ulong[] bits;

    // In ordinal order; mostly none.
    private readonly string[] ofTables;
    private string[]? names;

    private CellSet(int firstWord, ulong[] bits, string[]? ofTables = null) => (this.firstWord, this.bits, this.ofTables) = (firstWord, bits, ofTables ?? []);

    public static CellSet Empty { get; } = new(0, []);

    private int EndWord => firstWord + bits.Length;

    public static CellSet Of(int cell) => new(cell / 64, [1UL << (cell % 64)]);

    public static CellSet Of(ReadOnlySpan<int> cells)
    {
        var (least, most) = (int.MaxValue, -1);
        foreach (var cell in cells)
            (least, most) = (Math.Min(least, cell), Math.Max(most, cell));
        if (most < 0)
            return Empty;
        var bits = new ulong[(most / 64) - (least / 64) + 1];
        foreach (var cell in cells)
            bits[(cell / 64) - (least / 64)] |= 1UL << (cell % 64);
        return new(least / 64, bits);
    }

    /// <summary>Cells of own tables.</summary>
    /// <param name="cells">Their names in ordinal order.</param>
    public static CellSet OfTables(string[] cells) => new(0, [], cells);

    public CellSet With(CellSet other)
    {
        if (ReferenceEquals(this, other) || (bits.Length == 0 && ofTables.Length == 0))
            return other;
        if (other.bits.Length == 0 && other.ofTables.Length == 0)
            return this;
        var union = WithBits(other);
        return ofTables.Length == 0 && other.ofTables.Length == 0
            ? union
            : new(union.firstWord, union.bits, [.. ofTables.Union(other.ofTables, StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    private CellSet WithBits(CellSet other)
    {
        if (bits.Length == 0)
            return other;
        if (other.bits.Length == 0)
            return this;
        var first = Math.Min(firstWord, other.firstWord);
        var union = new ulong[Math.Max(EndWord, other.EndWord) - first];
        bits.CopyTo(union, firstWord - first);
        for (var word = 0; word < other.bits.Length; word++)
            union[other.firstWord - first + word] |= other.bits[word];
        return new(first, union);
    }

    /// <summary>The names of the cells, from the names of all cells. A set is named once.</summary>
    public ImmutableArray<string> Named(string[] all)
    {
        if (Volatile.Read(ref names) is not { } known)
        {
            var found = Names(all);
            known = Interlocked.CompareExchange(ref names, found, null) ?? found;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(known);
    }

    private string[] Names(string[] all)
    {
        var found = new string[Count()];
        var at = 0;
        for (var word = 0; word < bits.Length; word++)
        {
            for (var rest = bits[word]; rest != 0; rest &= rest - 1)
                found[at++] = all[((firstWord + word) * 64) + BitOperations.TrailingZeroCount(rest)];
        }

        return ofTables.Length == 0 ? found : [.. found.Concat(ofTables).Order(StringComparer.Ordinal)];
    }

    private int Count()
    {
        var count = 0;
        foreach (var word in bits)
            count += BitOperations.PopCount(word);
        return count;
    }
}
