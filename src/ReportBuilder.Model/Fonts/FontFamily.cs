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
    /// <summary>The face that formulas are set in, read when the first one is; null where there is none.</summary>
    public Lazy<FontFace>? Maths { get; init; }

    /// <summary>The face that code is set in, all of whose letters are as wide as each other; null where it is set as the text.</summary>
    public Lazy<FontFace>? Code { get; init; }

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

    /// <summary>
    /// The face that sets a character in text of a weight, or null where none has it: that of the weight, or else of the first family of the
    /// fallbacks that has the character the face nearest to the weight (the lighter of two equally near).
    /// </summary>
    public FontFace? FaceFor(int codePoint, FontWeight weight)
    {
        if (Face(weight) is var first && first.Covers(codePoint))
            return first;
        FontFace? best = null;
        foreach (var fallback in Fallbacks)
        {
            if (fallback.Covers(codePoint) && (best is null || GoesBefore(fallback, best, (int)weight)))
                best = fallback;
        }

        return best;
    }

    /// <summary>The width of a text in one line with kerning, in the unit of the size.</summary>
    public double Measure(string text, FontWeight weight, double size)
    {
        var first = Face(weight);
        var (face, total, width) = (first, 0, 0.0);
        ushort previous = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var next = Fallbacks.IsEmpty || first.Covers(rune.Value) ? first : FaceFor(rune.Value, weight) ?? first;
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

    /// <summary>Whether a fallback is taken rather than one that stands before it.</summary>
    private bool GoesBefore(FontFace face, FontFace best, int weight) =>
        PlaceOfFamily(face).CompareTo(PlaceOfFamily(best)) is var order and not 0
            ? order < 0
            : (Math.Abs(face.Weight - weight), face.Weight).CompareTo((Math.Abs(best.Weight - weight), best.Weight)) < 0;

    private int PlaceOfFamily(FontFace face)
    {
        var place = 0;
        while (!FamilyOf(Fallbacks[place]).SequenceEqual(FamilyOf(face)))
            place++;
        return place;
    }

    /// <summary>"NotoSansSC" of "NotoSansSC-Bold".</summary>
    private static ReadOnlySpan<char> FamilyOf(FontFace face) => face.Name.LastIndexOf('-') is var at and > 0 ? face.Name.AsSpan(0, at) : face.Name;
}
