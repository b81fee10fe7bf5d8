using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace ReportBuilder.Composing.Prose.Parsers;

/// <summary>
/// Finds signs that mean something in other dialects of Markdown and nothing here: <c>++inserted++</c>, <c>{#id .class}</c>, <c>[!NOTE]</c>.
/// Their author is told, so that they are not printed as they are typed.
/// </summary>
internal sealed partial class UnsupportedParser : InlineParser
{
    private readonly bool linesOnly;

    /// <param name="linesOnly">The texts are single lines, which have no footnotes and no addresses below them.</param>
    public UnsupportedParser(bool linesOnly)
    {
        this.linesOnly = linesOnly;
        OpeningCharacters = ['+', '{', '[', '!', '?', '^', '\\', '%', ':'];
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var (text, start) = (slice.Text, slice.Start);
        var length = Length(text, start, slice.End);
        if (length <= 0 && text[start] == '[')
            length = Cited(text, start, slice.End, processor.Document);
        if (length <= 0 || (text[start] == '{' && (processor.Block is HeadingBlock || TableReader.IsCaption(text, start))))
            return false;
        var end = start + length;
        processor.Inline = new UnsupportedInline(text[start..end])
        {
            Span = new(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(end - 1)),
            Line = line,
            Column = column,
        };
        slice.Start = end;
        return true;
    }

    /// <summary>Of the signs that begin here; 0 where none do.</summary>
    private static int Length(string text, int start, int last)
    {
        var before = start == 0 ? '\n' : text[start - 1];
        var signs = text[start] switch
        {
            '+' => Inserted(),
            '{' when before is ']' or ')' => AttributesOfWords(),
            '{' => Attributes(),
            '[' => Bracketed(),
            '!' when start < last && text[start + 1] == '[' => Embedded(),
            '!' or '?' when before == '\n' => Admonition(),
            '^' => InlineNote(),
            '\\' when !char.IsLetterOrDigit(before) && before is not (':' or '\\') => Command(),
            '%' => Remark(),
            ':' when char.IsWhiteSpace(before) => Emoji(),
            _ => null,
        };
        return signs?.Match(text, start, last + 1 - start) is { Success: true } match ? match.Length : 0;
    }

    /// <summary>Of a footnote in a line that has none, and of words with the name of an address that is written nowhere.</summary>
    private int Cited(string text, int start, int last, MarkdownDocument document)
    {
        if (linesOnly && Footnote().Match(text, start, last + 1 - start) is { Success: true } footnote)
            return footnote.Length;
        if (start > 0 && char.IsLetterOrDigit(text[start - 1]) || Address().Match(text, start, last + 1 - start) is not { Success: true } address)
            return 0;
        var label = address.Groups["label"].Value is { Length: > 0 } named ? named : address.Groups["words"].Value;
        return document.TryGetLinkReferenceDefinition(label, out _) ? 0 : address.Length;
    }

    [GeneratedRegex(@"\G\[\^[^\]\s]+\]")]
    private static partial Regex Footnote();

    [GeneratedRegex(@"\G\[(?<words>[^\[\]\n^@][^\[\]\n]*)\]\[(?<label>[^\[\]\n^]?[^\[\]\n]*)\](?![(\[{:])")]
    private static partial Regex Address();

    [GeneratedRegex(@"\G\+\+[\p{L}\p{Nd}]([^\n]*?\S)?\+\+")]
    private static partial Regex Inserted();

    /// <summary>Also those of other programs: <c>{: .class}</c>, <c>{% raw %}</c>.</summary>
    [GeneratedRegex(@"\G\{([#.]\p{L}|:\s?[#.\w]|%)[^}\n]*\}")]
    private static partial Regex Attributes();

    [GeneratedRegex(@"\G\{([#.]\p{L}|:\s?[#.\w]|%|\s*[A-Za-z][\w-]*\s*=)[^}\n]*\}")]
    private static partial Regex AttributesOfWords();

    /// <summary>A kind of box, a page of a wiki, a list of contents; a bracket that is the words of a link is none.</summary>
    [GeneratedRegex(@"\G(\[![A-Za-z]+\][+-]?|\[\[[^\[\]\n]+\]\](?![(\[{])|\[(TOC|toc)\](?![(\[{:]))")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\G(!{3}|\?{3}\+?) ?[a-z]+")]
    private static partial Regex Admonition();

    [GeneratedRegex(@"\G!\[\[[^\[\]\n]+\]\]")]
    private static partial Regex Embedded();

    [GeneratedRegex(@"\G\^\[[^\]\n]+\]")]
    private static partial Regex InlineNote();

    [GeneratedRegex(@"\G\\[A-Za-z]{3,}\*?(\{[^}\n]*\}|(?=\s*(\n|$)))")]
    private static partial Regex Command();

    [GeneratedRegex(@"\G%%\s?\S[^\n]*?%%")]
    private static partial Regex Remark();

    [GeneratedRegex(@"\G:[a-z][a-z0-9_+-]+:(?![\p{L}\p{Nd}])")]
    private static partial Regex Emoji();
}
