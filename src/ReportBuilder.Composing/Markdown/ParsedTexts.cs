using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ReportBuilder.Composing.Markdown;

/// <summary>Markdown as parsed, now or in the round before. What was parsed is only read, never changed.</summary>
internal sealed class ParsedTexts(ComposerMemory? memory)
{
    /// <summary>As <see cref="ReportMarkdown.Parse(string)"/>.</summary>
    public MarkdownDocument? Text(string markdown)
    {
        if (memory?.Texts.Find(markdown) is { } known)
            return known;
        var parsed = ReportMarkdown.Parse(markdown);
        return memory is null || parsed is null ? parsed : memory.Texts.Keep(markdown, parsed);
    }

    /// <summary>As <see cref="ReportMarkdown.ParseLine"/>.</summary>
    public ContainerInline? Line(string text)
    {
        if (memory?.Lines.Find(text) is { } known)
            return known;
        var parsed = ReportMarkdown.ParseLine(text);
        return memory is null || parsed is null ? parsed : memory.Lines.Keep(text, parsed);
    }
}
