using System.Collections.Immutable;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace ReportBuilder.Templates;

/// <summary>A template as Scriban parsed it, with everything that is wrong with it. One with problems cannot be filled.</summary>
public sealed class ParsedTemplate
{
    private static readonly ParserOptions Parsing = new() { ExpressionDepthLimit = 40 };

    private ParsedTemplate(string path, ScriptPage? page, ImmutableArray<TemplateProblem> problems) => (Path, Page, Problems) = (path, page, problems);

    public string Path { get; }

    public ImmutableArray<TemplateProblem> Problems { get; }

    internal ScriptPage? Page { get; }

    /// <summary>Parses a template and looks for whatever it may not use. Never throws for what an author wrote.</summary>
    /// <param name="text">With line feeds only.</param>
    public static ParsedTemplate Parse(string path, string text, TemplateVocabulary vocabulary)
    {
        var tags = TagBalance.Problems(text);
        if (tags.Length > 0)
            return new(path, null, tags);
        var parsed = Template.Parse(text, path, Parsing, LexerOptions.Default);
        if (parsed.HasErrors || parsed.Page is null)
            return new(
                path,
                null,
                [
                    .. parsed
                        .Messages.Where(message => message.Type == ParserMessageType.Error)
                        .Select(Problem)
                        .DistinctBy(problem => (problem.Line, problem.Message)),
                ]
            );
        var problems = AllowedSyntax.Problems(parsed.Page, vocabulary);
        return new(path, problems.IsEmpty ? parsed.Page : null, problems);
    }

    /// <summary>Parses what stands between the braces of a call: one expression of the template language.</summary>
    /// <exception cref="TemplateFault">It is not one.</exception>
    public static ScriptExpression ParseCall(string text)
    {
        var parsed = Template.Parse(text, "", Parsing, LexerOptions.Default with { Mode = ScriptMode.ScriptOnly });
        if (parsed.HasErrors)
            throw new TemplateFault("", Problem(parsed.Messages.First(message => message.Type == ParserMessageType.Error)));
        return parsed.Page?.Body?.Statements is { Count: 1 } statements && statements[0] is ScriptExpressionStatement { Expression: { } expression }
            ? expression
            : throw new TemplateFault("", new(1, 1, "there is not one call between the braces", "write one call, for example: rank \"Hefei\""));
    }

    internal static TemplateProblem Problem(SourceSpan span, string message, string hint) => new(span.Start.Line + 1, span.Start.Column + 1, message, hint);

    private static TemplateProblem Problem(LogMessage message) =>
        Problem(message.Span, $"the tag cannot be read: {Clause(message.Message)}", "docs/templates-and-themes.md shows the tags; each 'if' and 'for' needs an 'end'");

    private static string Clause(string sentence)
    {
        var clause = sentence.TrimEnd('.', ' ');
        return clause.Length > 0 ? char.ToLowerInvariant(clause[0]) + clause[1..] : "it is no tag of the language";
    }
}
