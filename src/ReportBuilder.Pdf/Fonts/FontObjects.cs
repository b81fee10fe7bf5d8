using ReportBuilder.Model.Fonts;
using ReportBuilder.Pdf.Bytes;

namespace ReportBuilder.Pdf.Fonts;

/// <summary>Writes a face as a composite font with identity encoding: codes are glyph numbers (ISO 32000-1, 9.7).</summary>
internal static class FontObjects
{
    /// <summary>Returns the number of the Type0 font dictionary.</summary>
    public static int Write(PdfObjects objects, UsedFont font, FontProgram program)
    {
        var (file, map) = (objects.Reserve(), objects.Reserve());
        using var entries = new PdfBuffer();
        objects.PutStream(file, entries.Raw("/Length1 "u8).Integer(program.Length).Span, program.File, compressed: true);
        objects.PutStream(map, [], program.CharacterMap, compressed: true);
        var descriptor = objects.Add(buffer => Descriptor(buffer, font.Face, program.Name, file));
        var descendant = objects.Add(buffer => Descendant(buffer, font, program.Name, descriptor));
        return objects.Add(buffer => buffer
            .Raw("<</Type/Font/Subtype/Type0/BaseFont"u8).Name(program.Name)
            .Raw("/Encoding/Identity-H/DescendantFonts["u8).Reference(descendant)
            .Raw("]/ToUnicode "u8).Reference(map).Raw(">>"u8));
    }

    private static void Descriptor(PdfBuffer buffer, FontFace face, string name, int file)
    {
        double Em(double units) => units * 1000 / face.UnitsPerEm;
        var box = face.BoundingBox;
        // Flags 4: symbolic, since codes are glyph numbers and no standard encoding.
        buffer.Raw("<</Type/FontDescriptor/FontName"u8).Name(name).Raw("/Flags 4/FontBBox["u8)
            .Number(Em(box.Left), 0).Byte((byte)' ').Number(Em(box.Bottom), 0).Byte((byte)' ')
            .Number(Em(box.Right), 0).Byte((byte)' ').Number(Em(box.Top), 0)
            .Raw("]/ItalicAngle "u8).Number(face.ItalicAngle)
            .Raw("/Ascent "u8).Number(Em(face.Ascent), 0).Raw("/Descent "u8).Number(Em(face.Descent), 0)
            .Raw("/CapHeight "u8).Number(Em(face.CapHeight), 0).Raw("/XHeight "u8).Number(Em(face.XHeight), 0)
            .Raw("/StemV "u8).Number(StemWidth(face.Weight), 0).Raw("/FontFile2 "u8).Reference(file).Raw(">>"u8);
    }

    /// <summary>
    /// An estimate of the width of vertical stems in thousandths of the em: 50 at weight 100, 220 more at 900. Only viewers without the
    /// font use it.
    /// </summary>
    private static double StemWidth(int weight) => 50 + (220 * Math.Clamp((weight - 100) / 800.0, 0, 1));

    private static void Descendant(PdfBuffer buffer, UsedFont font, string name, int descriptor)
    {
        buffer.Raw("<</Type/Font/Subtype/CIDFontType2/BaseFont"u8).Name(name)
            .Raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/FontDescriptor "u8).Reference(descriptor)
            .Raw("/DW 0/W["u8);
        var last = -2;
        foreach (var glyph in font.Glyphs)
        {
            if (glyph != last + 1)
                buffer.Raw(last < 0 ? ""u8 : "]"u8).Integer(glyph).Byte((byte)'[');
            else
                buffer.Byte((byte)' ');
            buffer.Scaled(font.Width(glyph), 2);
            last = glyph;
        }

        buffer.Raw(last < 0 ? "]>>"u8 : "]]>>"u8);
    }
}
