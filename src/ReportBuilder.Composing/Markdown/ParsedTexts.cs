using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ReportBuilder.Model.Reuse;

namespace ReportBuilder.Composing.Markdown;

/// <summary>Parsed Markdown, by its text. A process that composes many times passes the same object each time. Nobody changes what was parsed.</summary>
public sealed class ParsedTexts
{
    private readonly Remembered<string, MarkdownDocument> texts = new(StringComparer.Ordinal);
    private readonly Remembered<string, ContainerInline> lines = new(StringComparer.Ordinal);

    /// <summary>As <see cref="ReportMarkdown.Parse(string)"/>.</summary>
    internal MarkdownDocument? Text(string markdown)
    {
        if (texts.Find(markdown) is { } known)
            return known;
        return ReportMarkdown.Parse(markdown) is { } parsed ? texts.Keep(markdown, parsed) : null;
    }

    /// <summary>As <see cref="ReportMarkdown.ParseLine"/>.</summary>
    internal ContainerInline? Line(string text)
    {
        if (lines.Find(text) is { } known)
            return known;
        return ReportMarkdown.ParseLine(text) is { } parsed ? lines.Keep(text, parsed) : null;
    }

    /// <summary>Drops what the report that was just composed did not use.</summary>
    internal void End()
    {
        texts.End();
        lines.End();
    }
}
