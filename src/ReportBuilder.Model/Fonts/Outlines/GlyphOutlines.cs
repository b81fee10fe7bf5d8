namespace ReportBuilder.Model.Fonts.Outlines;

/// <summary>Finds the outlines of a face, whichever kind they are.</summary>
public static class GlyphOutlines
{
    /// <summary>Answers with the outline of a glyph as an entry of a 'glyf' table; of no bytes where nothing is drawn.</summary>
    /// <exception cref="FontFormatException">The face is damaged, or it has no such glyph.</exception>
    public static Func<ushort, ReadOnlyMemory<byte>> Of(FontFace face)
    {
        var outlines = Of(FontReader.TableDirectory(new FontBytes(face.Bytes.AsMemory()), face.Start));
        return glyph => outlines.Outline(glyph).Memory;
    }

    internal static IGlyphOutlines Of(Dictionary<string, FontBytes> tables)
    {
        var glyphCount = tables["maxp"].U16(4);
        return tables.TryGetValue("CFF ", out var compact)
            ? new CompactOutlines(CompactFont.Read(compact), tables["head"].U16(18), glyphCount)
            : new TrueTypeOutlines(tables["glyf"], tables["loca"], tables["head"].I16(50) != 0, glyphCount);
    }

    internal static FontFormatException NoGlyph(int glyph) => new($"the font has no glyph {glyph}");
}
