using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Templates;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ReportBuilder.Composing.Templates;

/// <summary>
/// Fills a template of the document. Values are put into the text, escaped as Markdown; calls keep their braces. Each line of what comes
/// out knows its line of the template, each call its place.
/// </summary>
internal sealed class DocumentContext : ClosedContext
{
    /// <summary>Characters of a part of the report. A hundred times what is sensible, but not endless.</summary>
    public const int Longest = 8_000_000;

    private const string Markup = "\\`*_[]<{|";

    private readonly StringBuilder text = new();
    private readonly ImmutableArray<SourcePlace>.Builder lines = ImmutableArray.CreateBuilder<SourcePlace>();
    private readonly ImmutableArray<PlacedCall>.Builder calls = ImmutableArray.CreateBuilder<PlacedCall>();
    private readonly NumberStyle numbers;
    private SourceSpan statement;
    private int lineStart;

    /// <param name="functions">Of <see cref="FunctionsWith"/>.</param>
    public DocumentContext(NumberStyle numbers, ScriptObject functions)
        : base(functions)
    {
        this.numbers = numbers;
        PushOutput(new OwnText(this));
    }

    /// <exception cref="TemplateFault">It grows without end, or a filter does not fit its value.</exception>
    public FilledTemplate Filled(ParsedTemplate template, TemplateScope values, Func<string, ParsedTemplate?> partials)
    {
        text.Clear();
        (statement, lineStart) = (default, 0);
        Fill(template, ConditionFollows.Before(values), partials);
        StartLine(lines.Count > 0 ? lines[^1] : PlaceOf(template.Path, 1));
        return new(text.ToString(), lines.DrainToImmutable(), calls.DrainToImmutable());
    }

    public TemplateFault NotAnArgument(SourceSpan span, string function) =>
        Fault(
            span,
            $"'{function}' is given something that is no name and no number",
            "give it a name in quotes, a value that is a text, or a call in brackets"
        );

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (scriptNode is ScriptExpressionStatement)
            statement = scriptNode.Span;
        return base.Evaluate(scriptNode, aliasReturnedFunction);
    }

    /// <summary>A value, or a call.</summary>
    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null:
                break;
            case ConditionFollows:
                throw Fault(
                    span,
                    $"'{ConditionFollows.Word}' stands alone",
                    "it stands in a call, before a condition: value \"TABLE\" \"COLUMN\" where \"CONDITION\""
                );
            case Said said:
                said.Write(new SaidText(this, span));
                break;
            case CallValue call:
                Append("{{", call.Span.Start.Line + 1);
                var written = PlaceOf(call.Path, call.Span.Start.Line + 1, call.Span.Start.Column + 1);
                calls.Add(new(lines.Count - 1, text.Length - 2 - lineStart, written, call.Call));
                text.Append(call.Call.Written()).Append("}}");
                break;
            default:
                Append(Escaped(Words(textAsObject)), statement.Start.Line + 1);
                break;
        }

        return this;
    }

    /// <summary>Calls and filters, for all templates of an edition.</summary>
    public static ScriptObject FunctionsWith(NumberStyle numbers, Wording wording)
    {
        var functions = new Dictionary<string, IScriptCustomFunction>(StringComparer.Ordinal)
        {
            [SayFunction.Name] = new SayFunction(wording),
            [StandingsFunction.Name] = new StandingsFunction(wording),
        };
        foreach (var name in FunctionTable.Names)
        {
            functions.Add(name, new CallFunction(name));
            functions.Add(Printing.Capital(name), new CallFunction(Printing.Capital(name)));
        }

        // "list" is a helper too: of a text it is a call, of a list of the template's it prints its items.
        foreach (var (name, filter) in TemplateFilters.Of((number, decimals) => Printing.Number(number, decimals, numbers), wording))
            functions[name] = name == "list" ? new ListFunction(filter) : filter;
        return Functions(functions);
    }

    private static SourcePlace PlaceOf(string path, int line, int column = 1) => new($"templates/{path}", line, column);

    private string Words(object value) => value switch
    {
        string words => words,
        bool truth => truth ? "true" : "false",
        DateOnly date => numbers.Wording.Date(date),
        int or double => Printing.Number(Convert.ToDouble(value, CultureInfo.InvariantCulture), null, numbers),
        System.Collections.IEnumerable list => numbers.Wording.List([.. list.Cast<object?>().Select(item => item?.ToString() ?? "")]),
        _ => value.ToString() ?? "",
    };

    private static string Escaped(string value)
    {
        var escaped = default(StringBuilder);
        for (var at = 0; at < value.Length; at++)
        {
            if (Markup.Contains(value[at], StringComparison.Ordinal))
                (escaped ??= new(value, 0, at, value.Length + 8)).Append('\\');
            escaped?.Append(value[at]);
        }

        return escaped?.ToString() ?? value;
    }

    private void Append(string piece, int line)
    {
        if (text.Length + piece.Length > Longest)
            throw Fault(statement, $"the text grows beyond {Longest / 1_000_000} million characters", "see what repeats here");
        for (var at = 0; at < piece.Length;)
        {
            if (text.Length == 0 || text[^1] == '\n')
                StartLine(PlaceOf(CurrentPath, line));
            var end = piece.IndexOf('\n', at) is >= 0 and var feed ? feed + 1 : piece.Length;
            text.Append(piece, at, end - at);
            line += piece[end - 1] == '\n' ? 1 : 0;
            at = end;
        }
    }

    /// <summary>Remembers the line of the template for the line of text that starts here.</summary>
    private void StartLine(SourcePlace line)
    {
        if (text.Length == 0 ? lines.Count != 0 : text[^1] != '\n')
            return;
        lines.Add(line);
        lineStart = text.Length;
    }

    /// <summary>Words of a phrase are Markdown; what stands in its places is written as any value is.</summary>
    private sealed class SaidText(DocumentContext context, SourceSpan span) : IPhraseWriter
    {
        public void Words(ReadOnlySpan<char> words) => context.Append(words.ToString(), context.statement.Start.Line + 1);

        public void Place(object? value) => context.Write(span, value);
    }

    /// <summary>Takes the template's own text, stretch by stretch of the whole of it.</summary>
    private sealed class OwnText(DocumentContext context) : IScriptOutput
    {
        private readonly Dictionary<string, int[]> lineEnds = new(ReferenceEqualityComparer.Instance);

        public void Write(string text, int offset, int count) => context.Append(text.Substring(offset, count), LineOf(text, offset));

        /// <summary>The line of a place, from 1. The ends of lines of a template are looked for once.</summary>
        private int LineOf(string text, int offset)
        {
            if (!lineEnds.TryGetValue(text, out var ends))
                lineEnds.Add(text, ends = [.. Enumerable.Range(0, text.Length).Where(at => text[at] == '\n')]);
            var found = Array.BinarySearch(ends, offset);
            return (found < 0 ? ~found : found) + 1;
        }

        public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
        {
            Write(text, offset, count);
            return ValueTask.CompletedTask;
        }
    }
}
