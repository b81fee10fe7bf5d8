using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace ReportBuilder.Composing.Prose.Parsers;

/// <summary>Reads calls in double braces, and the mark at the end of a heading or a caption, before Markdown looks at their quotes and underscores.</summary>
internal sealed class BracesParser : InlineParser
{
    public BracesParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var start = slice.Start;
        if (slice.PeekChar() == '{')
            return MatchCall(processor, ref slice, start);
        if (processor.Block is not HeadingBlock && !TableReader.IsCaption(slice.Text, start))
            return false;
        var end = slice.Text.IndexOf('}', start, slice.End - start + 1);
        if (end < 0 || !string.IsNullOrWhiteSpace(slice.Text.Substring(end + 1, slice.End - end)))
            return false;
        processor.Inline = Placed(new HeadingMark(slice.Text[(start + 1)..end].Trim()), processor, start, end);
        slice.Start = end + 1;
        return true;
    }

    private static bool MatchCall(InlineProcessor processor, ref StringSlice slice, int start)
    {
        var end = Scan.EndOfCall(slice.Text, start + 2, slice.End);
        if (end < 0)
            return false;
        processor.Inline = Placed(new CallInline(slice.Text[(start + 2)..end].Trim()), processor, start, end + 1);
        slice.Start = end + 2;
        return true;
    }

    private static T Placed<T>(T inline, InlineProcessor processor, int start, int end)
        where T : Markdig.Syntax.Inlines.Inline
    {
        inline.Span = new(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(end));
        inline.Line = line;
        inline.Column = column;
        return inline;
    }
}
