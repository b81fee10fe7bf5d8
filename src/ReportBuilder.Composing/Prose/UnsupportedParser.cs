using Markdig.Helpers;
using Markdig.Parsers;

namespace ReportBuilder.Composing.Prose;

/// <summary>
/// Finds signs that mean something in other dialects of Markdown and nothing here: <c>++inserted++</c>, <c>{#id .class}</c>.
/// Their author is told, so that they are not printed as they are typed.
/// </summary>
internal sealed class UnsupportedParser : InlineParser
{
    public UnsupportedParser() => OpeningCharacters = ['+', '{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var (text, start, last) = (slice.Text, slice.Start, slice.End);
        var end = text[start] switch
        {
            '+' => EndOfInserted(text, start, last),
            _ => processor.Block is Markdig.Syntax.HeadingBlock || TableReader.IsCaption(text, start) ? -1 : EndOfAttributes(text, start, last),
        };
        if (end < 0)
            return false;
        processor.Inline = new UnsupportedInline(text[start..end])
        {
            Span = new(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(end - 1)),
            Line = line,
            Column = column,
        };
        slice.Start = end;
        return true;
    }

    private static int EndOfInserted(string text, int start, int last)
    {
        if (!Scan.StartsWith(text, start, last, "++") || start + 2 > last || !char.IsLetterOrDigit(text[start + 2]))
            return -1;
        var close = text.IndexOf("++", start + 2, last - start - 1, StringComparison.Ordinal);
        return close < 0 || char.IsWhiteSpace(text[close - 1]) ? -1 : close + 2;
    }

    private static int EndOfAttributes(string text, int start, int last)
    {
        if (start + 2 > last || text[start + 1] is not ('#' or '.') || !char.IsLetter(text[start + 2]))
            return -1;
        var close = text.IndexOf('}', start, last - start + 1);
        return close < 0 ? -1 : close + 1;
    }
}
