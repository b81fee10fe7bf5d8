namespace ReportBuilder.Model.Fonts.Outlines;

/// <summary>Outlines of a 'CFF ' table, turned into those of a 'glyf' table: simple glyphs with quadratic curves and no hinting.</summary>
/// <param name="unitsPerEm">Curves are met within half a thousandth of the em.</param>
internal sealed class CompactOutlines(CompactFont font, int unitsPerEm, int glyphCount) : IGlyphOutlines
{
    private readonly QuadraticContours contours = new(unitsPerEm / 2000.0);

    public bool HaveHinting => false;

    /// <summary>Glyphs are made of nothing but their own programs.</summary>
    public void Close(bool[] kept) => kept[0] = true;

    public void Write(FontWriter writer, ushort glyph, Func<ushort, ushort> renumber, bool hinting)
    {
        Draw(glyph);
        contours.Write(writer);
    }

    public FontBytes Outline(ushort glyph)
    {
        var writer = new FontWriter();
        Write(writer, glyph, same => same, hinting: false);
        return new(writer.ToArray());
    }

    private void Draw(ushort glyph)
    {
        if (glyph >= glyphCount)
            throw GlyphOutlines.NoGlyph(glyph);
        contours.Clear();
        new GlyphProgram(font.Shared, font.Own(glyph), contours).Run(font.Program(glyph));
    }
}
