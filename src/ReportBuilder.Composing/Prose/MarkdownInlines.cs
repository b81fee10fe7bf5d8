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

/// <summary>Bracketed text with a mark behind it: a claim, or "literal".</summary>
internal sealed class MarkedSpan(string claim) : ContainerInline
{
    /// <summary>The condition; empty for text that is meant literally.</summary>
    public string Claim { get; } = claim;

    public bool IsLiteral => Claim.Length == 0;
}
