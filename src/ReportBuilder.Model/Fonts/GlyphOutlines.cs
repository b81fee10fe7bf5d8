namespace ReportBuilder.Model.Fonts;

/// <summary>The outlines of a face, glyph by glyph ('glyf' and 'loca'), with the parts that composite glyphs are made of.</summary>
internal sealed class GlyphOutlines(FontBytes glyf, FontBytes loca, bool longOffsets, int glyphCount)
{
    private const int ArgumentsAreWords = 0x0001;
    private const int HasScale = 0x0008;
    private const int MoreComponents = 0x0020;
    private const int HasTwoScales = 0x0040;
    private const int HasMatrix = 0x0080;
    private const int HasInstructions = 0x0100;

    public int GlyphCount => glyphCount;

    /// <summary>The glyphs and everything they are made of, glyph 0 (.notdef) among them, in order.</summary>
    public SortedSet<ushort> Closure(IEnumerable<ushort> glyphs)
    {
        var closed = new SortedSet<ushort>();
        var waiting = new Stack<ushort>(glyphs.Append((ushort)0));
        while (waiting.TryPop(out var glyph))
        {
            if (glyph >= glyphCount)
                throw new FontFormatException($"the font has no glyph {glyph}");
            if (!closed.Add(glyph))
                continue;
            foreach (var (place, _) in Components(Outline(glyph)))
                waiting.Push(Outline(glyph).U16(place + 2));
        }

        return closed;
    }

    /// <summary>Writes one outline with its parts renumbered; without hinting its instructions are left out.</summary>
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

    private FontBytes Outline(ushort glyph)
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
        var components = Components(outline).ToList();
        var (lastPlace, lastLength) = components[^1];
        writer.Bytes(hinting ? outline.Span : outline.Slice(0, lastPlace + lastLength).Span);
        foreach (var (place, _) in components)
        {
            var flags = outline.U16(place);
            writer.SetU16(start + place, hinting ? flags : flags & ~HasInstructions);
            writer.SetU16(start + place + 2, renumber(outline.U16(place + 2)));
        }
    }

    /// <summary>Place and length of every component record of a composite outline; none of a simple one.</summary>
    private static IEnumerable<(int Place, int Length)> Components(FontBytes outline)
    {
        if (outline.Length == 0 || outline.I16(0) >= 0)
            yield break;
        var place = 10;
        int flags;
        do
        {
            flags = outline.U16(place);
            var length = 4 + ((flags & ArgumentsAreWords) != 0 ? 4 : 2) + ScaleLength(flags);
            yield return (place, length);
            place += length;
        }
        while ((flags & MoreComponents) != 0);
    }

    private static int ScaleLength(int flags) =>
        (flags & HasMatrix) != 0 ? 8 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasScale) != 0 ? 2 : 0;
}
