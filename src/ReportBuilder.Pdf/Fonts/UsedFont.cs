using ReportBuilder.Model.Fonts;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Pdf.Fonts;

/// <summary>A face as the document uses it: the glyphs that are set, and the characters that each of them stands for.</summary>
internal sealed class UsedFont
{
    private readonly string?[] texts;
    private readonly int[] widths;

    public UsedFont(FontFace face, int index)
    {
        Face = face;
        Index = index;
        texts = new string?[face.Advances.Length];
        widths = [.. face.Advances.Select(advance => (int)Math.Round(advance * 100_000.0 / face.UnitsPerEm))];
    }

    public FontFace Face { get; }

    /// <summary>Its place among the fonts of the document; the resource is named F and this number.</summary>
    public int Index { get; }

    /// <summary>The used glyphs in order.</summary>
    public IEnumerable<ushort> Glyphs
    {
        get
        {
            for (var glyph = 0; glyph < texts.Length; glyph++)
            {
                if (texts[glyph] is not null)
                    yield return (ushort)glyph;
            }
        }
    }

    /// <summary>The advance in hundredths of a thousandth of the em, as the width array of the file says it.</summary>
    public int Width(ushort glyph) => widths[glyph];

    /// <summary>What the file's character map says of a used glyph: the first text it stood for, or the empty string.</summary>
    public string Text(ushort glyph) => texts[glyph] ?? "";

    public void Use(PlacedGlyph glyph)
    {
        if (string.IsNullOrEmpty(texts[glyph.GlyphId]))
            texts[glyph.GlyphId] = glyph.Text;
    }

    /// <summary>Whether a reader who goes by the font alone reads these characters. A space of any kind is read as a space.</summary>
    public bool Says(PlacedGlyph glyph) =>
        ReferenceEquals(texts[glyph.GlyphId], glyph.Text)
        || texts[glyph.GlyphId] == glyph.Text
        || (glyph.Text is [var c] && texts[glyph.GlyphId] is [var known] && char.IsWhiteSpace(c) && char.IsWhiteSpace(known));

    /// <summary>Gives glyphs that never stood for a character the one that the face has them for, so that every code has a meaning.</summary>
    public void NameSilentGlyphs()
    {
        var silent = Glyphs.Where(glyph => texts[glyph]!.Length == 0).ToHashSet();
        if (silent.Count == 0)
            return;
        foreach (var (code, glyph) in Face.CharacterMap.OrderBy(pair => pair.Key))
        {
            if (silent.Remove(glyph))
                texts[glyph] = char.ConvertFromUtf32(code);
        }

        foreach (var glyph in silent)
            texts[glyph] = " ";
    }
}
