using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Pdf.Rules;

/// <summary>
/// Every glyph is one of its font and stands for characters that others know (ISO 14289-1, 7.21.7 and 7.21.8; Matterhorn 10-001 and 31-027
/// to 31-030).
/// </summary>
internal static class GlyphRules
{
    public static IEnumerable<Diagnostic> Find(DocumentUnderCheck checkedDocument)
    {
        var told = new HashSet<(string Text, string Font, SourcePlace Place)>();
        foreach (var page in checkedDocument.Document.Pages)
        {
            foreach (var item in page.Items)
            {
                if (item is not PlacedText text || AreAllKnown(text.Glyphs.AsSpan()))
                    continue;
                foreach (var glyph in text.Glyphs.Where(glyph => !IsKnown(glyph)))
                {
                    var place = checkedDocument.PlaceOf(text.TagId);
                    if (told.Add((glyph.Text, text.Font.Name, place)))
                        yield return glyph.GlyphId == 0 ? Missing(glyph, text, place) : Unknown(glyph, place);
                }
            }
        }
    }

    private static bool AreAllKnown(ReadOnlySpan<PlacedGlyph> glyphs)
    {
        foreach (ref readonly var glyph in glyphs)
        {
            // Nearly all: one letter of those that everybody writes with.
            if (glyph.GlyphId != 0 && glyph.Text.Length == 1 && glyph.Text[0] is > '\0' and < '\uD800')
                continue;
            if (!IsKnown(glyph))
                return false;
        }

        return true;
    }

    private static bool IsKnown(PlacedGlyph glyph) => glyph.GlyphId != 0 && !HasUnknown(glyph.Text);

    /// <summary>Private-use characters and halves of pairs, which mean nothing to other programs, and the characters that are none.</summary>
    private static bool HasUnknown(string text)
    {
        foreach (var c in text)
        {
            if (c is '\0' or (>= '\uE000' and <= '\uF8FF') or '\uFEFF' or '\uFFFE' or '\uFFFD')
                return true;
        }

        return text.Length == 1 && char.IsSurrogate(text[0]);
    }

    private static Diagnostic Missing(PlacedGlyph glyph, PlacedText text, SourcePlace place) =>
        Diagnostic.Error("RB6070", place, $"the font {text.Font.Name} has no glyph for {Name(glyph.Text)}", "name a fallback font that covers it, or write another character");

    private static Diagnostic Unknown(PlacedGlyph glyph, SourcePlace place) =>
        Diagnostic.Error("RB6071", place, $"{Name(glyph.Text)} means nothing to a screen reader", "write a character of Unicode's public part");

    private static string Name(string text) =>
        text.Length == 0 ? "a character"
        : string.Join(", ", text.Select(c => $"U+{(int)c:X4}")) is var codes && text.Any(c => char.IsControl(c) || char.IsSurrogate(c)) ? codes
        : $"'{text}' ({codes})";
}
