using System.Collections.Immutable;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Model.Fonts;

/// <summary>The faces of the theme by weight, and what to fall back on for characters they lack.</summary>
public sealed record FontFamily(string Name, ImmutableSortedDictionary<FontWeight, FontFace> Faces, ImmutableArray<FontFace> Fallbacks)
{
    /// <summary>Every weight, the lightest first.</summary>
    public static ImmutableArray<FontWeight> Weights { get; } = [FontWeight.Light, FontWeight.Regular, FontWeight.Medium, FontWeight.SemiBold, FontWeight.Bold];

    /// <summary>The face of a weight, or the nearest there is (the lighter of two equally near).</summary>
    public FontFace Face(FontWeight weight) =>
        Faces.TryGetValue(weight, out var face) ? face : Faces.MinBy(pair => Math.Abs(pair.Key - weight)).Value;

    /// <summary>The width of a text in one line with kerning, in the unit of the size.</summary>
    public double Measure(string text, FontWeight weight, double size)
    {
        var face = Face(weight);
        var total = 0;
        ushort previous = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var glyph = face.Glyph(rune.Value);
            total += face.Advances[glyph] + (previous == 0 ? 0 : face.Kerning(previous, glyph));
            previous = glyph;
        }

        return total * size / face.UnitsPerEm;
    }
}
