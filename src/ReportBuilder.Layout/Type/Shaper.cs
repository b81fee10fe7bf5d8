using System.Globalization;
using System.Text;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Fonts;

namespace ReportBuilder.Layout.Type;

/// <summary>Turns words into glyphs: character map, kerning, tabular figures, fallback faces. Each word is shaped once.</summary>
internal sealed class Shaper(FontFamily fonts)
{
    private readonly Dictionary<(FontWeight, bool), Dictionary<string, ShapedWord[]>> words = [];
    private readonly Dictionary<int, string> runeTexts = [];

    public FontFace Face(FontWeight weight) => fonts.Face(weight);

    /// <summary>The glyphs of a word, one part for each change of face.</summary>
    public ShapedWord[] Shape(ReadOnlySpan<char> word, FontWeight weight, bool tabular)
    {
        if (!words.TryGetValue((weight, tabular), out var known))
            words[(weight, tabular)] = known = new Dictionary<string, ShapedWord[]>(StringComparer.Ordinal);
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(word, out var shaped))
            return shaped;
        var text = word.ToString();
        return known[text] = ShapeNew(text, fonts.Face(weight), tabular);
    }

    /// <summary>The width of a text in one line, in points.</summary>
    public double Measure(ReadOnlySpan<char> text, TextStyle style)
    {
        var width = 0.0;
        foreach (var part in Shape(text, style.Weight, style.Tabular))
            width += part.Width(style.Size, style.Tracking);
        return width;
    }

    private ShapedWord[] ShapeNew(string text, FontFace first, bool tabular)
    {
        var parts = new List<ShapedWord>(1);
        var part = new List<(int Rune, ushort Glyph)>(text.Length);
        var face = first;
        var missing = "";
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsInvisible(rune))
                continue;
            var next = FaceFor(rune.Value, first);
            if (next is null)
            {
                missing = rune.ToString();
                continue;
            }

            if (next != face && part.Count > 0)
            {
                parts.Add(Join(face, part));
                part.Clear();
            }

            face = next;
            var glyph = face.Glyph(rune.Value);
            part.Add((rune.Value, tabular && face.TabularFigures.TryGetValue(glyph, out var figure) ? figure : glyph));
        }

        if (part.Count > 0 || parts.Count == 0)
            parts.Add(Join(face, part) with { Missing = missing });
        else
            parts[^1] = parts[^1] with { Missing = missing };
        return [.. parts];
    }

    /// <summary>Controls, and what says only where lines break: soft hyphen, zero-width space, word joiner.</summary>
    private static bool IsInvisible(Rune rune) => rune.Value is 0xAD or 0x200B or 0x2060 or 0xFEFF || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control;

    private FontFace? FaceFor(int rune, FontFace first)
    {
        if (first.Covers(rune))
            return first;
        foreach (var fallback in fonts.Fallbacks)
        {
            if (fallback.Covers(rune))
                return fallback;
        }

        return null;
    }

    private ShapedWord Join(FontFace face, List<(int Rune, ushort Glyph)> part)
    {
        var glyphs = new ushort[part.Count];
        var advances = new int[part.Count];
        var texts = new string[part.Count];
        var total = 0;
        for (var i = 0; i < part.Count; i++)
        {
            glyphs[i] = part[i].Glyph;
            texts[i] = TextOf(part[i].Rune);
            advances[i] = face.Advances[glyphs[i]] + (i + 1 < part.Count ? face.Kerning(glyphs[i], part[i + 1].Glyph) : 0);
            total += advances[i];
        }

        return new(face, glyphs, advances, texts, total, "");
    }

    private string TextOf(int rune)
    {
        if (!runeTexts.TryGetValue(rune, out var text))
            runeTexts[rune] = text = new Rune(rune).ToString();
        return text;
    }
}
