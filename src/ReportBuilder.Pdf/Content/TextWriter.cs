using ReportBuilder.Model.Pages;
using ReportBuilder.Pdf.Bytes;
using ReportBuilder.Pdf.Fonts;

namespace ReportBuilder.Pdf.Content;

/// <summary>Writes lines of glyphs of one page. Positions are kept in hundredths of a point, so that relative moves do not drift.</summary>
internal sealed class TextWriter(PdfBuffer buffer, Paint paint, UsedFonts fonts, double height)
{
    // Thousandths of the em that a glyph may stand off its place before it is moved.
    private const double Tolerance = 1;

    // Thousandths of the em between letters from which on readers may take them for words.
    private const double LettersApart = 50;

    // The same behind a letter of Latin: more than letters are ever set apart, less than what parts them from Chinese in a tight line.
    private const double ScriptsApart = 150;

    private UsedFont? font;
    private double size;
    private bool open;
    private bool turned;
    private long lineX;
    private long lineY;

    public void Write(PlacedText text, Opacities opacities)
    {
        if (text.Glyphs.IsEmpty)
            return;
        Open();
        paint.Opacity(1, opacities);
        paint.Letters(text.Colour);
        Font(text);
        Move(text);
        Glyphs(text, font!);
    }

    public void Close()
    {
        if (open)
            buffer.Raw("ET\n"u8);
        open = false;
    }

    private void Open()
    {
        if (open)
            return;
        (open, turned, lineX, lineY) = (true, false, 0, 0);
        buffer.Raw("BT\n"u8);
    }

    private void Font(PlacedText text)
    {
        if (font?.Face == text.Font && size == text.Size)
            return;
        (font, size) = (fonts[text.Font], text.Size);
        buffer.Raw("/F"u8).Integer(font.Index).Byte((byte)' ').Number(size, 3).Raw(" Tf\n"u8);
    }

    private void Move(PlacedText text)
    {
        var (x, y) = ((long)Math.Round(text.X * 100), (long)Math.Round((height - text.Y) * 100));
        var turn = text.Slant != 0 || text.Rotation != 0;
        if (turn)
            Matrix(text.Slant, text.Rotation, x, y);
        else if (turned)
            buffer.Raw("1 0 0 1 "u8).Scaled(x, 2).Byte((byte)' ').Scaled(y, 2).Raw(" Tm\n"u8);
        else
            buffer.Scaled(x - lineX, 2).Byte((byte)' ').Scaled(y - lineY, 2).Raw(" Td\n"u8);
        (turned, lineX, lineY) = (turn, x, y);
    }

    /// <summary>The slant first, then the turn: degrees clockwise on the page are negative angles in the file.</summary>
    private void Matrix(double slant, double rotation, long x, long y)
    {
        var (sin, cos) = Math.SinCos(-rotation * Math.PI / 180);
        var tan = Math.Tan(slant * Math.PI / 180);
        buffer.Number(cos, 5).Byte((byte)' ').Number(sin, 5).Byte((byte)' ')
            .Number((tan * cos) - sin, 5).Byte((byte)' ').Number((tan * sin) + cos, 5).Byte((byte)' ')
            .Scaled(x, 2).Byte((byte)' ').Scaled(y, 2).Raw(" Tm\n"u8);
    }

    /// <summary>
    /// Shows the glyphs, moves where a glyph's place is not where the font's widths lead, and says the characters where a reader would not find them:
    /// a glyph that stands for another character than usual, and words with their letters set apart, which would be read letter by letter.
    /// </summary>
    private void Glyphs(PlacedText text, UsedFont font)
    {
        var glyphs = text.Glyphs.AsSpan();
        var apart = AreLettersApart(glyphs, font);
        (wanted, reached) = (0, 0);
        for (var start = 0; start < glyphs.Length;)
        {
            var plain = IsPlain(glyphs[start], font, apart);
            var end = start + 1;
            while (end < glyphs.Length && IsPlain(glyphs[end], font, apart) == plain)
                end++;
            if (!plain)
                ActualText(glyphs[start..end]);
            if (!plain && IsWide(glyphs[end - 1], font))
                ShowWide(glyphs[start..end], font);
            else
                Show(glyphs[start..end], font);
            if (!plain)
                buffer.Raw("EMC\n"u8);
            start = end;
        }
    }

    private bool IsPlain(in PlacedGlyph glyph, UsedFont font, bool apart) =>
        font.Says(glyph) && (string.IsNullOrWhiteSpace(glyph.Text) || (!apart && !IsWide(glyph, font)));

    /// <summary>
    /// What follows stands so far off that readers would see a space where none is: a quarter of an em between Chinese and Latin, signs that part
    /// in a justified line. Or it stands closer, where a full-width mark gives up half of its square: readers would see words over each other.
    /// </summary>
    private bool IsWide(in PlacedGlyph glyph, UsedFont font) =>
        !string.IsNullOrWhiteSpace(glyph.Text)
        && (glyph.Advance * 1000 / size) - font.Thousandths(glyph.GlyphId) is var gap
        && (IsSquare(glyph, font) ? gap is > LettersApart or < -ScriptsApart : gap > ScriptsApart);

    /// <summary>A sign of Chinese, or a quotation mark as wide as one.</summary>
    private static bool IsSquare(in PlacedGlyph glyph, UsedFont font) =>
        glyph.Text[0] >= '\u2E80' || (glyph.Text[0] is >= '\u2018' and <= '\u201D' && font.Thousandths(glyph.GlyphId) > 900);

    /// <summary>Shows glyphs of which the last brings what stands behind it, as spacing of characters: readers then take it for as wide.</summary>
    private void ShowWide(ReadOnlySpan<PlacedGlyph> glyphs, UsedFont font)
    {
        if (glyphs.Length > 1)
            Show(glyphs[..^1], font);
        var gap = (glyphs[^1].Advance * 1000 / size) - font.Thousandths(glyphs[^1].GlyphId);
        var hundredths = (long)Math.Round(gap * size / 10);
        buffer.Scaled(hundredths, 2).Raw(" Tc\n"u8);
        Show(glyphs[^1..], font);
        buffer.Raw("0 Tc\n"u8);
        reached += hundredths * 10 / size;
    }

    /// <summary>
    /// Whether the letters stand further apart, on average, than their widths ask. Spaces do not count: justified lines stretch them.
    /// </summary>
    private bool AreLettersApart(ReadOnlySpan<PlacedGlyph> glyphs, UsedFont font)
    {
        var (sum, count) = (0.0, 0);
        foreach (ref readonly var glyph in glyphs)
        {
            if (glyph.Text is [' ' or '\u00A0'])
                continue;
            sum += (glyph.Advance * 1000 / size) - font.Thousandths(glyph.GlyphId);
            count++;
        }

        return count > 1 && sum > LettersApart * count;
    }

    // How far the pen should be, and how far the shown glyphs have brought it, in thousandths of the em.
    private double wanted;
    private double reached;

    private void Show(ReadOnlySpan<PlacedGlyph> glyphs, UsedFont font)
    {
        var perPoint = 1000 / size;
        buffer.Raw("[("u8);
        foreach (ref readonly var glyph in glyphs)
        {
            var off = wanted - reached;
            if (Math.Abs(off) > Tolerance)
            {
                var move = (long)Math.Round(-off);
                buffer.Byte((byte)')').Integer(move).Byte((byte)'(');
                reached -= move;
            }

            buffer.StringWord(glyph.GlyphId);
            wanted += glyph.Advance * perPoint;
            reached += font.Thousandths(glyph.GlyphId);
        }

        buffer.Raw(")]TJ\n"u8);
    }

    private void ActualText(ReadOnlySpan<PlacedGlyph> glyphs)
    {
        var characters = "";
        foreach (var glyph in glyphs)
            characters += glyph.Text;
        buffer.Raw("/Span<</ActualText"u8).Text(characters).Raw(">>BDC\n"u8);
    }
}
