using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Markdown;

namespace ReportBuilder.Composing.Templates;

/// <summary>Reads a template: Handlebars' tags for choosing and repeating; between other braces, calls as in content.</summary>
/// <exception cref="ExpressionFault">A tag does not close, or closes what is not open. The message names the line.</exception>
internal sealed class TemplateParser
{
    private const int DeepestNesting = 20;
    private readonly string text;
    private int at;
    private int line = 1;

    private TemplateParser(string text) => this.text = text;

    public static ImmutableArray<TemplatePiece> Parse(string text)
    {
        var parser = new TemplateParser(text);
        var pieces = parser.Pieces(0, out var end);
        return end.Length == 0 ? pieces : throw new ExpressionFault($"line {parser.line}: '{{{{{end}}}}}' closes nothing");
    }

    /// <summary>Pieces up to "else", a closing tag or the end; gives the tag that ended them.</summary>
    private ImmutableArray<TemplatePiece> Pieces(int depth, out string end)
    {
        if (depth > DeepestNesting)
            throw new ExpressionFault($"line {line}: the template nests too deeply");
        var pieces = ImmutableArray.CreateBuilder<TemplatePiece>();
        while (at < text.Length)
        {
            var open = text.IndexOf("{{", at, StringComparison.Ordinal);
            AddText(pieces, open < 0 ? text.Length : open);
            if (open < 0)
                break;
            var tag = Tag();
            if (tag is "else" || tag.StartsWith('/'))
            {
                end = tag;
                return pieces.DrainToImmutable();
            }

            if (tag.StartsWith('#'))
                pieces.Add(Block(tag, depth));
            else if (!tag.StartsWith('!'))
                pieces.Add(new CallPiece(HelperCall.Parse(tag), line));
        }

        end = "";
        return pieces.DrainToImmutable();
    }

    private void AddText(ImmutableArray<TemplatePiece>.Builder pieces, int end)
    {
        if (end > at)
            pieces.Add(new TextPiece(text[at..end], line));
        line += text.AsSpan(at, end - at).Count('\n');
        at = end;
    }

    /// <summary>The text of the tag at the current place. A tag that chooses, repeats or comments takes its line with it where it stands alone.</summary>
    private string Tag()
    {
        var close = Scan.EndOfCall(text, at + 2, text.Length - 1);
        if (close < 0)
            throw new ExpressionFault($"line {line}: '{{{{' opens and does not close");
        var tag = text[(at + 2)..close].Trim();
        var standsAlone = (tag is "else" || tag is ['#' or '/' or '!', ..]) && IsStartOfLine(at) && IsEndOfLine(close + 2);
        at = close + 2;
        if (standsAlone && at < text.Length)
        {
            at = text.IndexOf('\n', at) + 1;
            line++;
        }

        return tag;
    }

    private bool IsStartOfLine(int place) => place == 0 || text[place - 1] == '\n';

    private bool IsEndOfLine(int place) => place >= text.Length || text[place] == '\n';

    private BlockPiece Block(string tag, int depth)
    {
        var start = line;
        var words = tag[1..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != 2 || !Enum.TryParse<BlockTag>(words[0], ignoreCase: true, out var kind))
            throw new ExpressionFault($"line {line}: '{{{{{tag}}}}}' is not a tag", "the tags are {{#if name}}, {{#unless name}} and {{#each name}}");
        var body = Pieces(depth + 1, out var end);
        ImmutableArray<TemplatePiece> otherwise = [];
        if (end == "else")
            otherwise = Pieces(depth + 1, out end);
        return end == "/" + words[0]
            ? new(kind, words[1], body, otherwise, start)
            : throw new ExpressionFault($"line {start}: '{{{{{tag}}}}}' is not closed", $"write {{{{/{words[0]}}}}}");
    }
}
