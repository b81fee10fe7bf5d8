using System.Collections.Concurrent;
using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Templates;

/// <summary>The templates of sections, each parsed once. Safe to ask from several sections at once.</summary>
/// <param name="own">The edition's own templates, by path; for others the program carries its own.</param>
internal sealed class ParsedTemplates(ImmutableSortedDictionary<string, TemplateText> own)
{
    private readonly ConcurrentDictionary<string, ParsedTemplate> parsed = new(StringComparer.Ordinal);

    /// <exception cref="ExpressionFault">The text is not a template.</exception>
    public ImmutableArray<TemplatePiece> Pieces(string path) => parsed.GetOrAdd(path, Parse).Pieces;

    private ParsedTemplate Parse(string path) => new(TemplateParser.Parse(own.TryGetValue(path, out var text) ? text.Text : CarriedTemplates.Text(path)));

    private sealed record ParsedTemplate(ImmutableArray<TemplatePiece> Pieces);
}
