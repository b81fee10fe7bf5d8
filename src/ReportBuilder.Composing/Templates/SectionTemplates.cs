using System.Collections.Immutable;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Model.Documents;
using ReportBuilder.Templates;

namespace ReportBuilder.Composing.Templates;

/// <summary>Writes the parts that repeat from templates/document. A line of three hyphens ends the opening, where a template has one.</summary>
internal sealed class SectionTemplates(SectionDraft draft)
{
    public (ImmutableArray<Block> Opening, ImmutableArray<Block> Content) Write(string name, TemplateScope values)
    {
        var path = $"document/{name}.sbn";
        try
        {
            var filled = draft.Context.Templates.Fill(path, values);
            return Split(filled, new TextOrigin($"templates/{path}", filled));
        }
        catch (TemplateFault fault)
        {
            // What is wrong with the text of a template was told when it was parsed.
            if (draft.Context.Templates.IsSound(path))
                draft.Diagnostics.Add(DocumentTemplates.Told(fault.Path, fault.Problem));
            return ([], []);
        }
    }

    private (ImmutableArray<Block> Opening, ImmutableArray<Block> Content) Split(FilledTemplate filled, TextOrigin origin)
    {
        const string rule = "\n---\n";
        var at = filled.Markdown.IndexOf(rule, StringComparison.Ordinal);
        if (at < 0)
            return ([], Write(filled.Markdown, origin));
        var above = filled.Markdown[..at];
        var line = above.AsSpan().Count('\n') + 2;
        return (Write(above, origin), Write(filled.Markdown[(at + rule.Length)..], origin.Piece(line, 0)));
    }

    private ImmutableArray<Block> Write(string markdown, TextOrigin origin) =>
        new BlockWriter(draft, origin) { FromTemplate = true }.Write(markdown);
}
