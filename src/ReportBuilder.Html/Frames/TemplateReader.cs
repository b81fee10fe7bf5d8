using System.Collections.Immutable;
using System.Text;

namespace ReportBuilder.Html.Frames;

/// <summary>
/// Reads a page template. The language is the part of Handlebars that pages need: values, values that are markup already, the blocks if, unless, each and
/// with, partials, comments, and one helper: permalink. A tag that only chooses, repeats, includes or comments takes its line with it where it stands alone.
/// </summary>
/// <remarks>There is nothing that computes: a template can say what the page's values say, and read nothing else.</remarks>
internal sealed class TemplateReader
{
    /// <summary>Blocks inside blocks.</summary>
    public const int DeepestNesting = 20;

    private const string Permalink = "permalink ";

    private readonly string text;
    private readonly ImmutableSortedSet<string> partials;
    private int at;
    private int line = 1;

    private TemplateReader(string text, ImmutableSortedSet<string> partials) => (this.text, this.partials) = (text, partials);

    /// <exception cref="TemplateFault">A tag does not close, closes what is not open, or names what there is not.</exception>
    public static Template Read(string text, ImmutableSortedSet<string> partials)
    {
        var reader = new TemplateReader(text, partials);
        var pieces = reader.Pieces(0, out var end);
        return end.Length == 0 ? new(pieces) : throw new TemplateFault(reader.line, $"'{{{{{end}}}}}' closes nothing");
    }

    /// <summary>Pieces up to "else", a closing tag or the end; gives the tag that ended them.</summary>
    private ImmutableArray<TemplatePiece> Pieces(int depth, out string end)
    {
        if (depth > DeepestNesting)
            throw new TemplateFault(line, $"blocks nest more than {DeepestNesting} deep", "move the inner ones into a partial");
        var pieces = ImmutableArray.CreateBuilder<TemplatePiece>();
        while (NextTag(pieces) is { } tag)
        {
            if (tag.Text is "else" || tag.Text.StartsWith('/'))
            {
                end = tag.Text;
                return pieces.ToImmutable();
            }

            if (tag.Text.StartsWith('#'))
                pieces.Add(Block(tag, depth));
            else if (tag.Text.StartsWith('>'))
                pieces.Add(Partial(tag));
            else if (tag.Text.StartsWith(Permalink, StringComparison.Ordinal))
                pieces.Add(Link(tag));
            else if (!tag.Text.StartsWith('!'))
                pieces.Add(new ValuePiece(Path(tag.Text, tag.Line), tag.IsMarkup, tag.Line));
        }

        end = "";
        return pieces.ToImmutable();
    }

    /// <summary>Adds the text before the next tag and passes over both; null at the end of the template.</summary>
    private Tag? NextTag(ImmutableArray<TemplatePiece>.Builder pieces)
    {
        var open = text.IndexOf("{{", at, StringComparison.Ordinal);
        if (open < 0)
        {
            AddText(pieces, text.Length);
            return null;
        }

        var (close, inner, isMarkup) = Extent(open);
        var standsAlone = inner is "else" or ['#' or '/' or '!' or '>', ..] && StandsAlone(open, close);
        AddText(pieces, standsAlone ? LineStart(open) : open);
        var tag = new Tag(inner, isMarkup, line);
        Skip(close);
        if (standsAlone)
            Skip(text.IndexOf('\n', at) is var end and >= 0 ? end + 1 : text.Length);
        return tag;
    }

    private (int Close, string Inner, bool IsMarkup) Extent(int open)
    {
        var (opens, closes) = text.AsSpan(open).StartsWith("{{{") ? (3, "}}}") : text.AsSpan(open).StartsWith("{{!--") ? (2, "--}}") : (2, "}}");
        var close = text.IndexOf(closes, open + opens, StringComparison.Ordinal);
        var fault = line + text.AsSpan(at, open - at).Count('\n');
        if (close < 0)
            throw new TemplateFault(fault, $"'{text.AsSpan(open, opens)}' opens and does not close");
        var inner = text[(open + opens)..close].Trim();
        return inner.Length > 0 ? (close + closes.Length, inner, opens == 3) : throw new TemplateFault(fault, "there is nothing between the braces");
    }

    private void AddText(ImmutableArray<TemplatePiece>.Builder pieces, int end)
    {
        if (end > at)
            pieces.Add(new TextPiece([.. Encoding.UTF8.GetBytes(text[at..end])], line));
        Skip(end);
    }

    private void Skip(int end)
    {
        line += text.AsSpan(at, end - at).Count('\n');
        at = end;
    }

    private bool StandsAlone(int open, int close)
    {
        var start = LineStart(open);
        if (start < at || !text.AsSpan(start, open - start).IsWhiteSpace())
            return false;
        var end = text.IndexOf('\n', close);
        return text.AsSpan(close, (end < 0 ? text.Length : end) - close).IsWhiteSpace();
    }

    private int LineStart(int place) => place == 0 ? 0 : text.LastIndexOf('\n', place - 1) + 1;

    private BlockPiece Block(Tag tag, int depth)
    {
        var words = tag.Text[1..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        BlockTag? kind = words is [var name, _] ? name switch { "if" => BlockTag.If, "unless" => BlockTag.Unless, "each" => BlockTag.Each, "with" => BlockTag.With, _ => null } : null;
        if (kind is not { } known)
            throw new TemplateFault(tag.Line, $"'{{{{{tag.Text}}}}}' is not a tag", "the tags are {{#if name}}, {{#unless name}}, {{#each name}} and {{#with name}}");
        var path = Path(words[1], tag.Line);
        var body = Pieces(depth + 1, out var end);
        ImmutableArray<TemplatePiece> otherwise = [];
        if (end == "else")
            otherwise = Pieces(depth + 1, out end);
        return end == "/" + words[0]
            ? new(known, path, body, otherwise, tag.Line)
            : throw new TemplateFault(tag.Line, $"'{{{{{tag.Text}}}}}' is not closed", $"write {{{{/{words[0]}}}}}");
    }

    private PartialPiece Partial(Tag tag)
    {
        var words = tag.Text[1..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is not (1 or 2) || !partials.Contains(words[0]))
            throw new TemplateFault(tag.Line, $"there is no partial '{string.Join(' ', words)}'", $"the partials are {string.Join(", ", partials)}");
        return new(words[0], words.Length == 2 ? Path(words[1], tag.Line) : null, tag.Line);
    }

    private static PermalinkPiece Link(Tag tag)
    {
        List<TemplateWord> words = [];
        for (var rest = tag.Text[Permalink.Length..].TrimStart(); rest.Length > 0; rest = rest.TrimStart())
        {
            var quoted = rest[0] is '"' or '\'';
            var end = rest.IndexOf(quoted ? rest[0] : ' ', 1);
            if (quoted && end < 0)
                break;
            var word = rest[..(end < 0 ? rest.Length : end)];
            words.Add(quoted ? new(word[1..], null) : new("", Path(word, tag.Line)));
            rest = rest[Math.Min(rest.Length, word.Length + (quoted ? 1 : 0))..];
        }

        return words is [var id, var name]
            ? new(id, name, tag.Line)
            : throw new TemplateFault(tag.Line, $"'{{{{{tag.Text}}}}}' has not two words", "write {{permalink \"id\" \"name\"}}");
    }

    private static ValuePath Path(string written, int start)
    {
        var rest = written;
        var outwards = 0;
        for (; rest.StartsWith("../", StringComparison.Ordinal); outwards++)
            rest = rest[3..];
        if (rest is "this" or "." or "..")
            return new(rest == ".." ? outwards + 1 : outwards, []);
        var names = rest.Split('.').ToImmutableArray();
        foreach (var name in names)
        {
            if (!TemplateNames.Has(name))
                throw new TemplateFault(start, $"'{written}' is neither a value of a page nor a tag", "templates/README.md lists the values; the only helper is permalink");
        }

        return new(outwards, names);
    }

    private sealed record Tag(string Text, bool IsMarkup, int Line);
}
