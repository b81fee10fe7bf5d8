using System.Collections.Immutable;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Model.Fonts;

/// <summary>A face of a family and the weight that it is set for.</summary>
public sealed record WeightedFace(FontWeight Weight, FontFace Face);

/// <summary>The faces of the theme, and what to fall back on for characters they lack.</summary>
/// <param name="Faces">One a weight, the lightest first.</param>
public sealed record FontFamily(string Name, ImmutableArray<WeightedFace> Faces, ImmutableArray<FontFace> Fallbacks)
{
    /// <summary>The face of a weight, or the nearest there is (the lighter of two equally near).</summary>
    public FontFace Face(FontWeight weight)
    {
        var nearest = Faces[0];
        foreach (var face in Faces)
        {
            if (Math.Abs(face.Weight - weight) < Math.Abs(nearest.Weight - weight))
                nearest = face;
        }

        return nearest.Face;
    }

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
