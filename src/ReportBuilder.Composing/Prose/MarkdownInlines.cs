using Markdig.Syntax.Inlines;

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

/// <summary>Bracketed text with a mark behind it.</summary>
internal sealed class MarkedSpan(SpanMark mark) : ContainerInline
{
    public SpanMark Mark { get; } = mark;
}
