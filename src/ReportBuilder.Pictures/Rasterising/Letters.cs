using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Fonts;
using ReportBuilder.Model.Fonts.Outlines;

namespace ReportBuilder.Pictures.Rasterising;

/// <summary>A line of text as paths of letters, kerned, each from the first face of the family that has it.</summary>
internal static class Letters
{
    private static readonly ConditionalWeakTable<FontFace, GlyphPaths> Paths = [];

    /// <summary>Each letter, an em long, and where it begins, in ems of the size.</summary>
    /// <param name="tracking">White behind each letter, in ems.</param>
    /// <param name="width">Of the whole, in ems.</param>
    public static List<(double X, ImmutableArray<PathStep> Path)> Of(FontFamily fonts, string text, FontWeight weight, double tracking, out double width)
    {
        var letters = new List<(double, ImmutableArray<PathStep>)>(text.Length);
        var usual = fonts.Face(weight);
        var squares = text.EnumerateRunes()
            .Where(rune => EastAsianText.IsSquare(rune.Value))
            .Select(rune => fonts.FaceFor(rune.Value, weight))
            .FirstOrDefault();
        var (before, beforeGlyph) = (usual, (ushort)0);
        var x = 0.0;
        foreach (var rune in text.EnumerateRunes())
        {
            var face = squares is not null && EastAsianText.IsSharedMark(rune.Value) && squares.Covers(rune.Value) ? squares
                : fonts.FaceFor(rune.Value, weight) ?? usual;
            var glyph = face.Glyph(rune.Value);
            if (face == before && beforeGlyph != 0)
                x += (double)face.Kerning(beforeGlyph, glyph) / face.UnitsPerEm;
            letters.Add((x, Paths.GetValue(face, own => new(own)).Of(glyph)));
            x += ((double)face.Advances[glyph] / face.UnitsPerEm) + tracking;
            (before, beforeGlyph) = (face, glyph);
        }

        width = Math.Max(0, x - tracking);
        return letters;
    }
}
