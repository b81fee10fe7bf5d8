using Markdig.Helpers;
using Markdig.Parsers;
using ReportBuilder.Model.Inputs.Review;

namespace ReportBuilder.Composing.Prose.Parsers;

/// <summary>
/// Reads comments in CriticMarkup, which print nothing, and the signs around the words that they are about; finds changes that nobody has
/// settled.
/// </summary>
internal sealed class CriticParser : InlineParser
{
    public CriticParser() => OpeningCharacters = ['{', '='];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var (text, start, end) = (slice.Text, slice.Start, slice.End);
        if (start + 2 > end)
            return false;
        if (Stands(CriticMarks.Comment, text, start, end))
        {
            var close = text.IndexOf(CriticMarks.CommentEnd, start, end - start + 1, StringComparison.Ordinal);
            return close < 0
                ? Take(new CriticChange(CriticMarks.Comment), processor, ref slice, CriticMarks.Comment.Length)
                : Take(new CriticComment(text[(start + 3)..close].Trim()), processor, ref slice, close + 3 - start);
        }

        if (Stands(CriticMarks.Highlight, text, start, end))
            return text.IndexOf(CriticMarks.HighlightEnd, start, end - start + 1, StringComparison.Ordinal) > 0
                && Take(new CriticHighlight(), processor, ref slice, 3);
        if (Stands(CriticMarks.HighlightEnd, text, start, end))
            return IsOpen(text, start) && Take(new CriticHighlight(), processor, ref slice, 3);
        return CriticMarks.Changes.FirstOrDefault(sign => Stands(sign, text, start, end)) is { } change
            && Take(new CriticChange(change), processor, ref slice, 3);
    }

    private static bool Stands(string sign, string text, int at, int last) => Scan.StartsWith(text, at, last, sign);

    /// <summary>Whether a highlight was opened before and not closed yet.</summary>
    private static bool IsOpen(string text, int at) =>
        text.LastIndexOf(CriticMarks.Highlight, at, StringComparison.Ordinal)
        > (at == 0 ? -1 : text.LastIndexOf(CriticMarks.HighlightEnd, at - 1, StringComparison.Ordinal));

    private static bool Take(Markdig.Syntax.Inlines.LeafInline inline, InlineProcessor processor, ref StringSlice slice, int length)
    {
        var (start, end) = (slice.Start, slice.Start + length - 1);
        inline.Span = new(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(end));
        inline.Line = line;
        inline.Column = column;
        processor.Inline = inline;
        slice.Start = end + 1;
        return true;
    }
}
