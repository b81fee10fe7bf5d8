using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace ReportBuilder.Composing.Prose.Parsers;

/// <summary>
/// Reads the closing bracket of <c>[text]{claim="..."}</c>, <c>[text]{literal="..."}</c> and <c>[text]{lang=fr}</c>; other
/// brackets are left to Markdown's links.
/// </summary>
internal sealed class MarkedSpanParser : InlineParser
{
    public MarkedSpanParser() => OpeningCharacters = [']'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '{')
            return false;
        var (mark, end) = SpanMark.Read(slice.Text, slice.Start + 1, slice.End);
        var opening = processor.Inline?.FirstParentOfType<LinkDelimiterInline>();
        if (end < 0 || opening is not { IsActive: true, IsImage: false })
            return false;
        var span = new MarkedSpan(mark)
        {
            Span = new(opening.Span.Start, processor.GetSourcePosition(end - 1)),
            Line = opening.Line,
            Column = opening.Column,
        };
        opening.ReplaceBy(span);
        processor.Inline = span;
        processor.PostProcessInlines(0, span, null, false);
        span.IsClosed = true;
        slice.Start = end;
        return true;
    }
}
