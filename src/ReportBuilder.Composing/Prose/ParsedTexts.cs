using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Reuse;

namespace ReportBuilder.Composing.Prose;

/// <summary>
/// Parsed Markdown and parsed calls, by their text. A process that composes many times passes the same object each time. Nobody changes what
/// was parsed.
/// </summary>
public sealed class ParsedTexts
{
    private readonly Cache<string, MarkdownDocument?>? texts;
    private readonly Cache<string, ContainerInline?> lines = new(StringComparer.Ordinal);
    private readonly Cache<string, FunctionCall> calls = new(StringComparer.Ordinal);

    public ParsedTexts()
        : this(new(StringComparer.Ordinal))
    {
    }

    private ParsedTexts(Cache<string, MarkdownDocument?>? texts) => this.texts = texts;

    /// <summary>Keeps no whole texts, for a process that composes once: few stand in a report twice, and of thousands of units they are much.</summary>
    internal static ParsedTexts None => new(null);

    /// <summary>As <see cref="ReportMarkdown.Parse(string)"/>.</summary>
    internal MarkdownDocument? Text(string markdown) => texts is null ? ReportMarkdown.Parse(markdown) : texts.Get(markdown, ReportMarkdown.Parse);

    /// <summary>As <see cref="ReportMarkdown.ParseLine"/>.</summary>
    internal ContainerInline? Line(string text) => lines.Get(text, ReportMarkdown.ParseLine);

    /// <summary>As <see cref="FunctionCall.Parse"/>.</summary>
    /// <exception cref="ExpressionFault">The text is not a call.</exception>
    internal FunctionCall Call(string text) => calls.Get(text, FunctionCall.Parse);

    /// <summary>Drops what the report that was just composed did not use.</summary>
    internal void End()
    {
        texts?.NextGeneration();
        lines.NextGeneration();
        calls.NextGeneration();
    }
}
