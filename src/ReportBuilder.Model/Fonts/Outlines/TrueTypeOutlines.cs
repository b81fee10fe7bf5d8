namespace ReportBuilder.Model.Fonts.Outlines;

/// <summary>The outlines of a face, glyph by glyph ('glyf' and 'loca'), with the parts that composite glyphs are made of.</summary>
internal sealed class TrueTypeOutlines(FontBytes glyf, FontBytes loca, bool longOffsets, int glyphCount) : IGlyphOutlines
{
    private const int ArgumentsAreWords = 0x0001;
    private const int HasScale = 0x0008;
    private const int MoreComponents = 0x0020;
    private const int HasTwoScales = 0x0040;
    private const int HasMatrix = 0x0080;
    private const int HasInstructions = 0x0100;

    public bool HaveHinting => true;

    public void Close(bool[] kept)
    {
        kept[0] = true;
        var (waiting, count) = (new int[glyphCount], 0);
        for (var glyph = 0; glyph < glyphCount; glyph++)
            if (kept[glyph])
                waiting[count++] = glyph;
        while (count > 0)
        {
            var outline = Outline((ushort)waiting[--count]);
            for (var place = FirstComponent(outline); place > 0; place = NextComponent(outline, place))
            {
                var part = outline.U16(place + 2);
                if (part >= glyphCount)
                    throw GlyphOutlines.NoGlyph(part);
                if (!kept[part])
                    waiting[count++] = part;
                kept[part] = true;
            }
        }
    }

    public void Write(FontWriter writer, ushort glyph, Func<ushort, ushort> renumber, bool hinting)
    {
        var outline = Outline(glyph);
        if (outline.Length == 0)
            return;
        if (outline.I16(0) >= 0)
            WriteSimple(writer, outline, hinting);
        else
            WriteComposite(writer, outline, renumber, hinting);
        writer.Pad(2);
    }

    public FontBytes Outline(ushort glyph)
    {
        var (start, end) = longOffsets
            ? (loca.Offset32(4 * glyph), loca.Offset32((4 * glyph) + 4))
            : (2 * loca.U16(2 * glyph), 2 * loca.U16((2 * glyph) + 2));
        return glyf.Slice(start, end - start);
    }

    private static void WriteSimple(FontWriter writer, FontBytes outline, bool hinting)
    {
        var place = 10 + (2 * outline.I16(0));
        if (hinting || outline.I16(0) == 0)
        {
            writer.Bytes(outline.Span);
            return;
        }

        writer.Bytes(outline.Slice(0, place).Span).U16(0).Bytes(outline.From(place + 2 + outline.U16(place)).Span);
    }

    private static void WriteComposite(FontWriter writer, FontBytes outline, Func<ushort, ushort> renumber, bool hinting)
    {
        var start = writer.Length;
        var end = 0;
        for (var place = FirstComponent(outline); place > 0; place = NextComponent(outline, place))
            end = place + ComponentLength(outline, place);
        writer.Bytes(hinting ? outline.Span : outline.Slice(0, end).Span);
        for (var place = FirstComponent(outline); place > 0; place = NextComponent(outline, place))
        {
            var flags = outline.U16(place);
            writer.SetU16(start + place, hinting ? flags : flags & ~HasInstructions);
            writer.SetU16(start + place + 2, renumber(outline.U16(place + 2)));
        }
    }

    /// <summary>Where the first component record of a composite outline stands; 0 in a simple one.</summary>
    private static int FirstComponent(FontBytes outline) => outline.Length == 0 || outline.I16(0) >= 0 ? 0 : 10;

    /// <summary>Where the next component record stands; 0 after the last.</summary>
    private static int NextComponent(FontBytes outline, int place) =>
        (outline.U16(place) & MoreComponents) == 0 ? 0 : place + ComponentLength(outline, place);

    private static int ComponentLength(FontBytes outline, int place) =>
        4 + ((outline.U16(place) & ArgumentsAreWords) != 0 ? 4 : 2) + ScaleLength(outline.U16(place));

    private static int ScaleLength(int flags) =>
        (flags & HasMatrix) != 0 ? 8 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasScale) != 0 ? 2 : 0;
}
