using ReportBuilder.Model.Fonts;

namespace ReportBuilder.Layout.Type;

/// <summary>A stretch of text in one face as glyphs, at no size yet. Made once for each word of the report and shared.</summary>
/// <param name="Advances">In the face's units, kerning with the next glyph of the word included.</param>
/// <param name="Texts">What each glyph stands for.</param>
/// <param name="Missing">A character that no face has, or the empty string.</param>
internal sealed record ShapedWord(FontFace Face, ushort[] Glyphs, int[] Advances, string[] Texts, int TotalAdvance, string Missing)
{
    public int Count => Glyphs.Length;

    /// <summary>The glyphs from one place to before another.</summary>
    public ShapedWord Part(int from, int end)
    {
        var advance = 0;
        for (var i = from; i < end; i++)
            advance += Advances[i];
        return new(Face, Glyphs[from..end], Advances[from..end], Texts[from..end], advance, "");
    }

    /// <summary>The width in points at a size, with tracking in ems.</summary>
    public double Width(double size, double tracking) => (TotalAdvance * size / Face.UnitsPerEm) + (Count * tracking * size);
}
