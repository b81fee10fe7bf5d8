namespace ReportBuilder.Model.Fonts;

/// <summary>How the kept glyphs of a subset are numbered.</summary>
internal sealed class GlyphNumbers
{
    private const int None = -1;

    private readonly int[] oldOfNew;
    private readonly int[] newOfOld;

    private GlyphNumbers(int[] oldOfNew, int glyphCount)
    {
        this.oldOfNew = oldOfNew;
        newOfOld = new int[glyphCount];
        for (var glyph = 0; glyph < glyphCount; glyph++)
            newOfOld[glyph] = None;
        for (var number = 0; number < oldOfNew.Length; number++)
            if (oldOfNew[number] is var old and not None)
                newOfOld[old] = number;
    }

    /// <summary>How many numbers there are, those of empty places among them.</summary>
    public int Count => oldOfNew.Length;

    /// <param name="kept">By glyph; glyph 0 is kept.</param>
    public static GlyphNumbers Unchanged(bool[] kept)
    {
        var old = new int[Array.LastIndexOf(kept, true) + 1];
        for (var glyph = 0; glyph < old.Length; glyph++)
            old[glyph] = kept[glyph] ? glyph : None;
        return new(old, kept.Length);
    }

    /// <summary>Glyph 0, then the glyphs in the order of their characters (so that the character map has long runs), then the others.</summary>
    public static GlyphNumbers Compact(bool[] kept, CharacterGlyphs? characters)
    {
        var left = (bool[])kept.Clone();
        var old = new List<int>();
        Take(0);
        for (var at = 0; at < (characters?.Count ?? 0); at++)
            Take(characters!.Glyph(at));
        for (var glyph = 0; glyph < left.Length; glyph++)
            Take(glyph);
        return new([.. old], kept.Length);

        void Take(int glyph)
        {
            if (left[glyph])
                old.Add(glyph);
            left[glyph] = false;
        }
    }

    /// <summary>The old number of a new one; false where the place is empty.</summary>
    public bool TryOld(int number, out ushort old)
    {
        old = (ushort)Math.Max(0, oldOfNew[number]);
        return oldOfNew[number] != None;
    }

    /// <summary>The new number of a kept glyph.</summary>
    public ushort New(ushort old) => Keeps(old) ? (ushort)newOfOld[old] : throw new ArgumentOutOfRangeException(nameof(old), old, "This glyph is not kept.");

    public bool Keeps(ushort old) => old < newOfOld.Length && newOfOld[old] != None;
}
