using ReportBuilder.Pdf.Bytes;

namespace ReportBuilder.Pdf.Fonts;

/// <summary>The character map from codes back to characters, for search, copying and screen readers (ISO 32000-1, 9.10.3).</summary>
internal static class ToUnicodeMap
{
    // A bfchar section holds at most 100 entries.
    private const int SectionLength = 100;

    public static void Write(PdfBuffer buffer, UsedFont font)
    {
        buffer.Raw("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"u8)
            .Raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"u8)
            .Raw("1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n"u8);
        var glyphs = font.Glyphs;
        for (var start = 0; start < glyphs.Length; start += SectionLength)
            Section(buffer, font, glyphs.AsSpan(start, Math.Min(SectionLength, glyphs.Length - start)));
        buffer.Raw("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n"u8);
    }
    private static void Section(PdfBuffer buffer, UsedFont font, ReadOnlySpan<ushort> glyphs)
    {
        buffer.Integer(glyphs.Length).Raw(" beginbfchar\n"u8);
        foreach (var glyph in glyphs)
        {
            buffer.Byte((byte)'<').HexU16(glyph).Raw("><"u8);
            foreach (var unit in font.Text(glyph))
                buffer.HexU16(unit);
            buffer.Raw(">\n"u8);
        }

        buffer.Raw("endbfchar\n"u8);
    }
}
