using ReportBuilder.Model.Fonts;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Pdf.Fonts;

/// <summary>A face as the document uses it: the glyphs that are set, and the characters that each of them stands for.</summary>
internal sealed class UsedFont
{
    private readonly string?[] texts;
    private readonly int[] widths;
    private readonly double[] thousandths;
    private ushort[]? glyphs;

    public UsedFont(FontFace face, int index)
    {
        Face = face;
        Index = index;
        texts = new string?[face.Advances.Length];
        (widths, thousandths) = (new int[texts.Length], new double[texts.Length]);
        for (var glyph = 0; glyph < widths.Length; glyph++)
        {
            widths[glyph] = (int)Math.Round(face.Advances[glyph] * 100_000.0 / face.UnitsPerEm);
            thousandths[glyph] = widths[glyph] / 100.0;
        }
    }

    public FontFace Face { get; }

    /// <summary>Its place among the fonts of the document; the resource is named F and this number.</summary>
    public int Index { get; }

    /// <summary>The used glyphs in order; asked when all are known.</summary>
    public ushort[] Glyphs => glyphs ??= Used();

    /// <summary>The advance in hundredths of a thousandth of the em, as the width array of the file says it.</summary>
    public int Width(ushort glyph) => widths[glyph];

    /// <summary>The same in thousandths of the em.</summary>
    public double Thousandths(ushort glyph) => thousandths[glyph];

    /// <summary>What the file's character map says of a used glyph: the first text it stood for, or the empty string.</summary>
    public string Text(ushort glyph) => texts[glyph] ?? "";

    public void Use(ReadOnlySpan<PlacedGlyph> glyphs)
    {
        foreach (ref readonly var glyph in glyphs)
        {
            if (string.IsNullOrEmpty(texts[glyph.GlyphId]))
                texts[glyph.GlyphId] = glyph.Text;
        }
    }

    /// <summary>Whether a reader who goes by the font alone reads these characters. A space of any kind is read as a space.</summary>
    public bool Says(in PlacedGlyph glyph) =>
        ReferenceEquals(texts[glyph.GlyphId], glyph.Text)
        || texts[glyph.GlyphId] == glyph.Text
        || (glyph.Text is [var c] && texts[glyph.GlyphId] is [var known] && char.IsWhiteSpace(c) && char.IsWhiteSpace(known));

    /// <summary>Gives glyphs that never stood for a character the one that the face has them for, so that every code has a meaning.</summary>
    public void NameSilentGlyphs()
    {
        if (Array.IndexOf(texts, "") < 0)
            return;
        foreach (var (code, glyph) in Face.CharacterMap.OrderBy(pair => pair.Key))
        {
            if (texts[glyph] is "")
                texts[glyph] = char.ConvertFromUtf32(code);
        }

        for (var glyph = 0; glyph < texts.Length; glyph++)
        {
            if (texts[glyph] is "")
                texts[glyph] = " ";
        }
    }

    private ushort[] Used()
    {
        var used = new ushort[texts.Length];
        var count = 0;
        for (var glyph = 0; glyph < texts.Length; glyph++)
        {
            if (texts[glyph] is not null)
                used[count++] = (ushort)glyph;
        }

        return used[..count];
    }
}
