using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace ReportBuilder.Composing.Prose.Parsers;

/// <summary>Reads the braces right behind a picture, which say how it stands: <c>![...](...){width=wide crop=3:2}</c>.</summary>
internal sealed class PictureMarkParser : InlineParser
{
    public PictureMarkParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Inline is not LinkInline { IsImage: true } || slice.PeekChar() == '{' || slice.PeekCharExtra(-1) != ')')
            return false;
        var end = slice.Text.IndexOf('}', slice.Start, slice.End - slice.Start + 1);
        if (end < 0)
            return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new PictureMark(slice.Text[(slice.Start + 1)..end].Trim())
        {
            Span = new(start, processor.GetSourcePosition(end)),
            Line = line,
            Column = column,
        };
        slice.Start = end + 1;
        return true;
    }
}
