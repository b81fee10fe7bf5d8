using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ReportBuilder.Model.Reuse;

namespace ReportBuilder.Composing.Prose;

/// <summary>
/// Parsed Markdown, by its text. A process that composes many times passes the same object each time. Nobody changes what was parsed.
/// </summary>
public sealed class ParsedTexts
{
    private readonly Cache<string, MarkdownDocument?> texts = new(StringComparer.Ordinal);
    private readonly Cache<string, ContainerInline?> lines = new(StringComparer.Ordinal);

    /// <summary>As <see cref="ReportMarkdown.Parse(string)"/>.</summary>
    internal MarkdownDocument? Text(string markdown) => texts.Get(markdown, ReportMarkdown.Parse);

    /// <summary>As <see cref="ReportMarkdown.ParseLine"/>.</summary>
    internal ContainerInline? Line(string text) => lines.Get(text, ReportMarkdown.ParseLine);

    /// <summary>Drops what the report that was just composed did not use.</summary>
    internal void End()
    {
        texts.NextGeneration();
        lines.NextGeneration();
    }
}
