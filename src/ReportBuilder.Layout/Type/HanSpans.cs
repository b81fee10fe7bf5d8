using System.Text;
using ReportBuilder.Layout.Tagging;

namespace ReportBuilder.Layout.Type;

/// <summary>
/// Gives Chinese words inside a report of another language a Span of their own that says so: a screen reader then changes its voice.
/// </summary>
internal sealed class HanSpans(TagTree tags, string language)
{
    /// <summary>BCP 47; which script it is, traditional or simplified, the characters alone do not say.</summary>
    public const string Chinese = "zh";
    private readonly bool needed = !language.StartsWith(Chinese, StringComparison.OrdinalIgnoreCase);

    /// <summary>The pieces, those with Chinese words cut into stretches of one language each.</summary>
    public TextPiece[] Mark(TextPiece[] pieces)
    {
        return needed && HoldsHan(pieces) ? MarkMixed(pieces) : pieces;
    }

    private TextPiece[] MarkMixed(TextPiece[] pieces)
    {
        var mixed = pieces.Where(piece => Takes(piece) && HoldsHan(piece.Text)).Select(piece => piece.Tag).ToHashSet();
        return [.. pieces.SelectMany(piece => mixed.Contains(piece.Tag) ? Cut(piece) : [piece])];
    }

    private static bool HoldsHan(TextPiece[] pieces)
    {
        for (var i = 0; i < pieces.Length; i++)
        {
            if (HoldsHan(pieces[i].Text) && Takes(pieces[i]))
                return true;
        }

        return false;
    }

    /// <summary>A Figure speaks through its alternative text.</summary>
    private static bool Takes(TextPiece piece) => piece.Tag is { Role: not "Figure" };

    private IEnumerable<TextPiece> Cut(TextPiece piece)
    {
        var from = 0;
        while (from < piece.Text.Length)
        {
            var han = IsHan(piece.Text[from]);
            var end = EndOf(piece.Text, from, han);
            var span = tags.Add(piece.Tag!, "Span", piece.Tag!.Origin);
            if (han)
                span.SpeaksIn(Chinese);
            yield return piece with { Text = piece.Text[from..end], Tag = span, LinkTag = piece.Tag, Anchor = from == 0 ? piece.Anchor : "" };
            from = end;
        }
    }

    /// <summary>Chinese punctuation between Chinese words belongs to them.</summary>
    private static int EndOf(string text, int from, bool han)
    {
        var end = from + 1;
        while (end < text.Length && (IsHan(text[end]) == han || (han && IsPunctuation(text[end]))))
            end++;
        return end;
    }

    private static bool HoldsHan(string text)
    {
        // Most texts are looked through at once.
        if (Ascii.IsValid(text))
            return false;
        foreach (var c in text)
        {
            if (IsHan(c))
                return true;
        }

        return false;
    }

    /// <summary>Ideographs; those beyond the first plane by the first half of their pair, the second half goes with it.</summary>
    private static bool IsHan(char c) =>
        c >= '\u2E80'
        && c
            is <= '\u2FDF'
                or '\u3005'
                or '\u3007'
                or (>= '\u3400' and <= '\u4DBF')
                or (>= '\u4E00' and <= '\u9FFF')
                or (>= '\uF900' and <= '\uFAFF')
                or (>= '\uD840' and <= '\uD8BF');

    private static bool IsPunctuation(char c) => char.IsLowSurrogate(c) || c is (>= '\u3001' and <= '\u3017') or (>= '\uFF01' and <= '\uFF5E');
}
