using System.Collections.Immutable;

namespace ReportBuilder.Model.Fonts;

/// <summary>How the kept glyphs of a subset are numbered.</summary>
internal sealed class GlyphNumbers
{
    private readonly Dictionary<ushort, ushort> numbers;

    private GlyphNumbers(ImmutableArray<ushort?> oldInNewOrder)
    {
        OldInNewOrder = oldInNewOrder;
        numbers = OldInNewOrder.Select((old, index) => (old, index)).Where(pair => pair.old is not null).ToDictionary(pair => pair.old!.Value, pair => (ushort)pair.index);
    }

    /// <param name="kept">With glyph 0.</param>
    public static GlyphNumbers Unchanged(SortedSet<ushort> kept) =>
        new([.. Enumerable.Range(0, kept.Max + 1).Select(glyph => kept.Contains((ushort)glyph) ? (ushort)glyph : default(ushort?))]);

    /// <summary>Glyph 0, then the glyphs in the order of their characters (so that the character map has long runs), then the others.</summary>
    public static GlyphNumbers Compact(SortedSet<ushort> kept, IReadOnlyDictionary<int, ushort>? characterMap) =>
        new([.. new ushort[] { 0 }
            .Concat((characterMap ?? ImmutableDictionary<int, ushort>.Empty).OrderBy(pair => pair.Key).Select(pair => pair.Value))
            .Concat(kept)
            .Distinct()
            .Select(glyph => (ushort?)glyph)]);

    /// <summary>The old number of every new one, or null for an empty place.</summary>
    public ImmutableArray<ushort?> OldInNewOrder { get; }

    public ushort New(ushort old) => numbers[old];

    public bool Keeps(ushort old) => numbers.ContainsKey(old);
}
