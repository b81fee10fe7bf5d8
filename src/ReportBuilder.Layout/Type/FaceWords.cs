using System.Globalization;
using System.Text;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Fonts;

namespace ReportBuilder.Layout.Type;

/// <summary>The words of one weight, with tabular figures or not: character map, kerning, fallback faces. Each word is shaped once.</summary>
internal sealed class FaceWords(FontFamily fonts, FontWeight weight, bool tabular, RuneTexts runeTexts)
{
    /// <summary>Longer texts are measured and not kept: they seldom come again.</summary>
    private const int LongestKept = 24;
    private Dictionary<string, ShapedWord> words = new(StringComparer.Ordinal);
    private Dictionary<string, ShapedWord> earlier = new(StringComparer.Ordinal);
    private readonly FontFace first = fonts.Face(weight);
    private readonly List<ShapedGlyph> part = [];
    private ShapedWord? space;
    private ShapedWord? hyphen;

    public FontWeight Weight => weight;

    public bool Tabular => tabular;

    public ShapedWord Space => space ??= Shape(" ");

    public ShapedWord Hyphen => hyphen ??= Shape("-");

    /// <summary>The glyphs of a word.</summary>
    public ShapedWord Shape(ReadOnlySpan<char> word)
    {
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(word, out var shaped))
            return shaped;
        if (earlier.Count > 0 && earlier.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var text, out shaped))
            return words[text] = shaped;
        text = word.ToString();
        return words[text] = ShapeNew(text);
    }

    /// <summary>Drops the words that were not asked for since the last generation.</summary>
    public void NextGeneration()
    {
        (earlier, words) = (words, earlier);
        words.Clear();
    }

    /// <summary>The width of a text in one line, in points.</summary>
    public double Measure(ReadOnlySpan<char> text, TypeStyle style)
    {
        var width = 0.0;
        for (var word = text.Length > LongestKept ? ShapeNew(text) : Shape(text); word is not null; word = word.Rest)
            width += word.Width(style.Size, style.Tracking);
        return width;
    }

    private ShapedWord ShapeNew(ReadOnlySpan<char> text)
    {
        ShapedWord? start = null, last = null;
        var face = first;
        var missing = "";
        part.Clear();
        var square = SquareFace(text);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsInvisible(rune))
                continue;
            if (
                ShapedScripts.NameOf(rune.Value) is not null
                || (square is not null && EastAsianText.IsSharedMark(rune.Value) && square.Covers(rune.Value) ? square : FaceFor(rune.Value))
                    is not { } next
            )
            {
                missing += rune.ToString();
                continue;
            }

            if (next != face && part.Count > 0)
                Append(new(face, Kerned(face)));
            face = next;
            var glyph = face.Glyph(rune.Value);
            part.Add(new(tabular && face.TabularFigures.TryGetValue(glyph, out var figure) ? figure : glyph, 0, runeTexts.Of(rune)));
        }

        Append(new(face, Kerned(face)) { Missing = missing });
        return start!;

        void Append(ShapedWord word)
        {
            if (last is null)
                start = word;
            else
                last.Rest = word;
            last = word;
            part.Clear();
        }
    }

    /// <summary>Controls, and what says only where lines break: soft hyphen, zero-width space, word joiner.</summary>
    private static bool IsInvisible(Rune rune) =>
        rune.Value is 0xAD or 0x200B or 0x2060 or 0xFEFF
        || (rune.Value is < ' ' or > '~' && Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control);

    /// <summary>The face of the first sign of Chinese in a word; null where it has none.</summary>
    private FontFace? SquareFace(ReadOnlySpan<char> text)
    {
        if (System.Text.Ascii.IsValid(text))
            return null;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value >= 0x2E80)
                return FaceFor(rune.Value);
        }

        return null;
    }

    private FontFace? FaceFor(int rune) => first.Covers(rune) ? first : fonts.FaceFor(rune, weight);

    /// <summary>The glyphs of the part with their advances.</summary>
    private ShapedGlyph[] Kerned(FontFace face)
    {
        var glyphs = new ShapedGlyph[part.Count];
        for (var i = 0; i < glyphs.Length; i++)
        {
            var id = part[i].Id;
            glyphs[i] = part[i] with { Advance = face.Advances[id] + (i + 1 < glyphs.Length ? face.Kerning(id, part[i + 1].Id) - Squeezed(face, i) : 0) };
        }

        return glyphs;
    }

    /// <summary>Half the square of a full-width mark before another one.</summary>
    private int Squeezed(FontFace face, int at) =>
        part[at].Text is [var left]
        && part[at + 1].Text is [var right]
        && EastAsianSpacing.Squeezes(left, right)
        && face.Advances[part[at].Id] > face.UnitsPerEm * 0.9
            ? face.UnitsPerEm / 2
            : 0;
}
