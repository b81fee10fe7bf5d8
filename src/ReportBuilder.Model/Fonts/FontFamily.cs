using System.Collections.Immutable;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Model.Fonts;

/// <summary>A face of a family and the weight that it is set for.</summary>
public sealed record WeightedFace(FontWeight Weight, FontFace Face);

/// <summary>The faces of the theme, and what to fall back on for characters they lack.</summary>
/// <param name="Faces">One a weight, the lightest first.</param>
/// <param name="Fallbacks">The first that has a character sets it.</param>
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

    /// <summary>The fallbacks for text of a weight: families in their order, and in each the faces nearest to the weight first.</summary>
    public ImmutableArray<FontFace> FallbacksOf(FontWeight weight)
    {
        if (Fallbacks.Length < 2)
            return Fallbacks;
        var families = Fallbacks.Select(FamilyOf).Distinct(StringComparer.Ordinal).ToList();
        return
        [
            .. Fallbacks
                .OrderBy(face => families.IndexOf(FamilyOf(face)))
                .ThenBy(face => Math.Abs(face.Weight - (int)weight))
                .ThenBy(face => face.Weight),
        ];
    }

    /// <summary>The width of a text in one line with kerning, in the unit of the size.</summary>
    public double Measure(string text, FontWeight weight, double size)
    {
        var first = Face(weight);
        var (face, total, width) = (first, 0, 0.0);
        ushort previous = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var next = Fallbacks.IsEmpty || first.Covers(rune.Value) ? first : FallbackFor(rune.Value, weight) ?? first;
            if (next != face)
            {
                width += total * size / face.UnitsPerEm;
                (face, total, previous) = (next, 0, 0);
            }

            var glyph = face.Glyph(rune.Value);
            total += face.Advances[glyph] + (previous == 0 ? 0 : face.Kerning(previous, glyph));
            previous = glyph;
        }

        return width + (total * size / face.UnitsPerEm);
    }

    /// <summary>A text broken between words into lines no wider than the room, where words are not wider themselves.</summary>
    public List<string> Lines(string text, FontWeight weight, double size, double room)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' '))
        {
            if (lines.Count > 0 && Measure($"{lines[^1]} {word}", weight, size) <= room)
                lines[^1] += " " + word;
            else
                lines.Add(word);
        }

        return lines;
    }

    private FontFace? FallbackFor(int codePoint, FontWeight weight)
    {
        foreach (var fallback in FallbacksOf(weight))
        {
            if (fallback.Covers(codePoint))
                return fallback;
        }

        return null;
    }

    /// <summary>"NotoSansSC" of "NotoSansSC-Bold".</summary>
    private static string FamilyOf(FontFace face) => face.Name.LastIndexOf('-') is var at and > 0 ? face.Name[..at] : face.Name;
}
