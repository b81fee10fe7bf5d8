using ReportBuilder.Model.Fonts;

namespace ReportBuilder.Layout.Type;

/// <summary>A stretch of text in one face as glyphs, at no size yet. Made once for each word of the report and shared.</summary>
internal sealed class ShapedWord(FontFace face, ShapedGlyph[] glyphs)
{
    public FontFace Face => face;

    public ReadOnlySpan<ShapedGlyph> Glyphs => glyphs;

    public int Count => glyphs.Length;

    /// <summary>In the face's units.</summary>
    public int TotalAdvance { get; } = Sum(glyphs);

    /// <summary>The characters that no face has or that cannot be set letter after letter; mostly none.</summary>
    public string Missing { get; init; } = "";

    /// <summary>The rest of the word, which is in another face; null mostly.</summary>
    public ShapedWord? Rest { get; set; }

    /// <summary>The glyphs from one place to before another.</summary>
    public ShapedWord Part(int from, int end) => new(face, glyphs[from..end]);

    /// <summary>The width in points at a size, with tracking in ems.</summary>
    public double Width(double size, double tracking) => (TotalAdvance * size / face.UnitsPerEm) + (Count * tracking * size);

    private static int Sum(ShapedGlyph[] glyphs)
    {
        var total = 0;
        foreach (var glyph in glyphs)
            total += glyph.Advance;
        return total;
    }
}

/// <summary>One glyph of a word.</summary>
/// <param name="Advance">In the face's units, kerning with the next glyph of the word included.</param>
/// <param name="Text">What it stands for.</param>
internal readonly record struct ShapedGlyph(ushort Id, int Advance, string Text);
