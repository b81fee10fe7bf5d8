namespace ReportBuilder.Model.Fonts.Outlines;

/// <summary>
/// The first font of a 'CFF ' table: the programs that draw its glyphs and the subroutines that they call (Adobe Technical Note 5176).
/// </summary>
internal sealed class CompactFont
{
    private const int CharStrings = 17;
    private const int Private = 18;
    private const int Subroutines = 19;
    private const int CharstringType = 1206;
    private const int FontArray = 1236;
    private const int FontSelect = 1237;

    private readonly FontBytes cff;
    private readonly CompactIndex programs;
    private readonly CompactIndex?[] own;
    private readonly byte[]? fontOfGlyph;

    private CompactFont(FontBytes cff, CompactIndex shared, Dictionary<int, int[]> top)
    {
        (this.cff, Shared) = (cff, shared);
        if (top.TryGetValue(CharstringType, out var type) && type is not [2])
            throw new FontFormatException("the font's outlines are programs of an old kind");
        programs = new(cff, One(top, CharStrings));
        if (top.ContainsKey(FontArray))
        {
            var fonts = new CompactIndex(cff, One(top, FontArray));
            own = new CompactIndex?[fonts.Count];
            for (var font = 0; font < own.Length; font++)
                own[font] = SubroutinesOf(CompactDictionary.Read(fonts[font]));
            fontOfGlyph = Selected(cff.From(One(top, FontSelect)), programs.Count);
        }
        else
        {
            own = [SubroutinesOf(top)];
        }
    }

    /// <summary>Subroutines that the programs of all glyphs may call.</summary>
    public CompactIndex Shared { get; }

    public static CompactFont Read(FontBytes cff)
    {
        var names = new CompactIndex(cff, cff.U8(2));
        var tops = new CompactIndex(cff, names.End);
        var strings = new CompactIndex(cff, tops.End);
        var shared = new CompactIndex(cff, strings.End);
        return tops.Count > 0
            ? new(cff, shared, CompactDictionary.Read(tops[0]))
            : throw new FontFormatException("the font's outlines are damaged: there is no font in them");
    }

    /// <summary>What draws a glyph.</summary>
    public FontBytes Program(ushort glyph) => glyph < programs.Count ? programs[glyph] : throw GlyphOutlines.NoGlyph(glyph);

    /// <summary>Subroutines that the program of this glyph may call besides; null for none.</summary>
    public CompactIndex? Own(ushort glyph)
    {
        var font = fontOfGlyph is null ? 0 : fontOfGlyph[glyph];
        return font < own.Length ? own[font] : throw new FontFormatException("the font's outlines are damaged: a glyph belongs to no part of the font");
    }

    private CompactIndex? SubroutinesOf(Dictionary<int, int[]> font)
    {
        if (!font.TryGetValue(Private, out var place) || place is not [var size, var start])
            return null;
        var entries = CompactDictionary.Read(cff.Slice(start, size));
        return entries.TryGetValue(Subroutines, out var offset) && offset is [var behind] ? new CompactIndex(cff, start + behind) : null;
    }

    /// <summary>FDSelect: the part of the font that each glyph belongs to.</summary>
    private static byte[] Selected(FontBytes select, int glyphCount)
    {
        var fonts = new byte[glyphCount];
        if (select.U8(0) == 0)
        {
            select.Slice(1, glyphCount).Span.CopyTo(fonts);
            return fonts;
        }

        if (select.U8(0) != 3)
            throw new FontFormatException("the font's outlines are damaged: its glyphs are sorted in no known way");
        for (var range = 0; range < select.U16(1); range++)
        {
            var (from, to) = (select.U16(3 + (3 * range)), select.U16(6 + (3 * range)));
            for (var glyph = (int)from; glyph < to && glyph < glyphCount; glyph++)
                fonts[glyph] = select.U8(5 + (3 * range));
        }

        return fonts;
    }

    private static int One(Dictionary<int, int[]> entries, int key) =>
        entries.TryGetValue(key, out var operands) && operands is [var only]
            ? only
            : throw new FontFormatException("the font's outlines are damaged: an entry is missing");
}
