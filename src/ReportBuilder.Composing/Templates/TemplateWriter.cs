using System.Collections.Immutable;
using System.Text;
using ReportBuilder.Composing.Expressions;

namespace ReportBuilder.Composing.Templates;

/// <summary>A template filled in: Markdown in which calls still stand as calls, and for each of its lines the line of the template.</summary>
internal sealed record FilledTemplate(string Markdown, ImmutableArray<int> Lines);

/// <summary>
/// Fills a template in. Values are put into the text; calls keep their braces and get the values as quoted names, so that the one evaluator
/// answers them later and the ledger shows them as an author would have written them.
/// </summary>
internal sealed class TemplateWriter
{
    private const string Markup = "\\`*_[]<{|";
    private readonly StringBuilder text = new();
    private readonly ImmutableArray<int>.Builder lines = ImmutableArray.CreateBuilder<int>();

    public static FilledTemplate Fill(ImmutableArray<TemplatePiece> pieces, TemplateScope scope)
    {
        var writer = new TemplateWriter();
        writer.Write(pieces, scope);
        writer.StartLine(writer.lines.Count > 0 ? writer.lines[^1] : 1);
        return new(writer.text.ToString(), writer.lines.DrainToImmutable());
    }

    private void Write(ImmutableArray<TemplatePiece> pieces, TemplateScope scope)
    {
        foreach (var piece in pieces)
        {
            switch (piece)
            {
                case TextPiece plain:
                    Append(plain.Text, plain.Line);
                    break;
                case CallPiece call:
                    Write(call, scope);
                    break;
                case BlockPiece block:
                    Write(block, scope);
                    break;
            }
        }
    }

    private void Write(BlockPiece block, TemplateScope scope)
    {
        var value = scope.Find(block.Name);
        if (block.Tag == BlockTag.Each && value is IReadOnlyList<TemplateScope> { Count: > 0 } list)
        {
            for (var at = 0; at < list.Count; at++)
                Write(block.Body, list[at].Inside(scope, isLast: at == list.Count - 1, isSecondLast: at == list.Count - 2));
            return;
        }

        var chosen = block.Tag == BlockTag.Each ? block.Else : TemplateScope.IsTrue(value) == (block.Tag == BlockTag.If) ? block.Body : block.Else;
        Write(chosen, scope);
    }

    private void Write(CallPiece piece, TemplateScope scope)
    {
        var call = piece.Call;
        if (call.Arguments.Length == 0 && scope.Find(call.Name) is string value)
        {
            Append(Escaped(value), piece.Line);
            return;
        }

        if (!HelperBook.Knows(call.Name))
            throw new ExpressionFault($"line {piece.Line}: '{call.Name}' is neither a value of this template nor a helper", "templates/README.md lists the values of each template");
        Append("{{", piece.Line);
        Write(call, scope, piece.Line);
        text.Append("}}");
    }

    /// <summary>A call, which has no line breaks of its own.</summary>
    private void Write(HelperCall call, TemplateScope scope, int line)
    {
        Append(call.Name, line);
        foreach (var argument in call.Arguments)
        {
            text.Append(' ');
            Write(argument, scope, line);
        }
    }

    private void Write(HelperArgument argument, TemplateScope scope, int line)
    {
        switch (argument)
        {
            case TextArgument quoted:
                Append(Quoted(quoted.Text), line);
                break;
            case NumberArgument number:
                Append(number.Text, line);
                break;
            case WordArgument word:
                Append(scope.Find(word.Word) is string value ? Quoted(value) : throw new ExpressionFault($"line {line}: this template has no value '{word.Word}'"), line);
                break;
            case CallArgument inner:
                text.Append('(');
                Write(inner.Call, scope, line);
                text.Append(')');
                break;
            default:
                throw new NotSupportedException(argument.GetType().Name);
        }
    }

    private static string Quoted(string text) => text.Contains('"', StringComparison.Ordinal) ? $"'{text}'" : $"\"{text}\"";

    private static string Escaped(string value)
    {
        if (value.AsSpan().IndexOfAny(Markup) < 0)
            return value;
        var escaped = new StringBuilder(value.Length + 8);
        foreach (var letter in value)
        {
            if (Markup.Contains(letter, StringComparison.Ordinal))
                escaped.Append('\\');
            escaped.Append(letter);
        }

        return escaped.ToString();
    }

    private void Append(string piece, int line)
    {
        for (var at = 0; at < piece.Length;)
        {
            if (text.Length == 0 || text[^1] == '\n')
                StartLine(line);
            var end = piece.IndexOf('\n', at) is >= 0 and var feed ? feed + 1 : piece.Length;
            text.Append(piece, at, end - at);
            line += piece[end - 1] == '\n' ? 1 : 0;
            at = end;
        }
    }

    /// <summary>Remembers the template's line for the line of text that starts here.</summary>
    private void StartLine(int line)
    {
        if (text.Length == 0 ? lines.Count == 0 : text[^1] == '\n')
            lines.Add(line);
    }
}
