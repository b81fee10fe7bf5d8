using Markdig.Syntax.Inlines;
using ReportBuilder.Composing.Prose.Parsers;

namespace ReportBuilder.Composing.Prose;

/// <summary>A call between two pairs of braces.</summary>
internal sealed class CallInline(string text) : LeafInline
{
    public string Text { get; } = text;
}

/// <summary>What stands in braces at the end of a heading: "variable" or "#an-id".</summary>
internal sealed class HeadingMark(string text) : LeafInline
{
    public string Text { get; } = text;
}

/// <summary>What somebody says of the words before it. Nothing of it is printed.</summary>
internal sealed class CriticComment(string text) : LeafInline
{
    public string Text { get; } = text;
}

/// <summary>A reference to a figure, a table or a part: "fig", "tab" or "sec", and its id.</summary>
internal sealed class CrossReferenceInline(string kind, string id) : LeafInline
{
    public string Kind { get; } = kind;

    public string Id { get; } = id;
}

/// <summary>Signs of another dialect of Markdown, as they stand in the text.</summary>
internal sealed class UnsupportedInline(string text) : LeafInline
{
    public string Text { get; } = text;
}

/// <summary>Where words that a comment is about begin or end.</summary>
internal sealed class CriticHighlight : LeafInline;

/// <summary>A sign of CriticMarkup that begins a change which nobody has settled, or a comment that does not end.</summary>
internal sealed class CriticChange(string sign) : LeafInline
{
    public string Sign { get; } = sign;
}

/// <summary>Bracketed text with a mark behind it.</summary>
internal sealed class MarkedSpan(SpanMark mark) : ContainerInline
{
    public SpanMark Mark { get; } = mark;
}

/// <summary>How the picture before it stands. Nothing of it is printed.</summary>
internal sealed class PictureMark(string text) : LeafInline
{
    public string Text { get; } = text;
}
