using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;

namespace ReportBuilder.Composing.Prose.Parsers;

/// <summary>Reads <c>[@fig:an-id]</c>, <c>[@tab:an-id]</c> and <c>[@sec:an-id]</c>. What else begins so is a citation of another dialect.</summary>
internal sealed partial class CrossReferenceParser : InlineParser
{
    public CrossReferenceParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '@' || Reference().Match(slice.Text, slice.Start, slice.Length) is not { Success: true } match)
            return false;
        Markdig.Syntax.Inlines.LeafInline inline = match.Groups["kind"].Success
            ? new CrossReferenceInline(match.Groups["kind"].Value, match.Groups["id"].Value)
            : new UnsupportedInline(match.Value);
        var end = slice.Start + match.Length;
        inline.Span = new(processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(end - 1));
        (inline.Line, inline.Column) = (line, column);
        processor.Inline = inline;
        slice.Start = end;
        return true;
    }

    [GeneratedRegex(@"\G\[@(?:(?<kind>fig|tab|sec):(?<id>[\p{L}\p{N}_-]+)|[\p{L}\p{N}_:.-]+)\]", RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();
}
