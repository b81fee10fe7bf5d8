namespace ReportBuilder.Composing.Expressions;

/// <summary>A set of cells of the scorebook, one bit a cell, in the ordinal order of the cells' names. Immutable.</summary>
internal sealed class CellSet
{
    private readonly ulong[] bits;

    private CellSet(ulong[] bits) => this.bits = bits;

    public static CellSet Empty { get; } = new([]);

    public static CellSet Of(int cell)
    {
        var bits = new ulong[(cell / 64) + 1];
        bits[cell / 64] = 1UL << (cell % 64);
        return new(bits);
    }

    public static CellSet Of(ReadOnlySpan<int> cells)
    {
        var last = 0;
        foreach (var cell in cells)
            last = Math.Max(last, cell);
        var bits = new ulong[(last / 64) + 1];
        foreach (var cell in cells)
            bits[cell / 64] |= 1UL << (cell % 64);
        return new(bits);
    }

    public CellSet With(CellSet other)
    {
        if (bits.Length == 0 || ReferenceEquals(this, other))
            return other;
        if (other.bits.Length == 0)
            return this;
        var union = new ulong[Math.Max(bits.Length, other.bits.Length)];
        bits.CopyTo(union, 0);
        for (var word = 0; word < other.bits.Length; word++)
            union[word] |= other.bits[word];
        return new(union);
    }

    public IEnumerable<int> Cells()
    {
        for (var word = 0; word < bits.Length; word++)
        {
            for (var rest = bits[word]; rest != 0; rest &= rest - 1)
                yield return (word * 64) + System.Numerics.BitOperations.TrailingZeroCount(rest);
        }
    }
}
