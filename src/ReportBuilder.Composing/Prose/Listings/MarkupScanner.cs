using System.Collections.Immutable;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Prose.Listings;

/// <summary>Finds tags, their attributes and comments in HTML and XML.</summary>
internal static class MarkupScanner
{
    public static ImmutableArray<CodeSpan> Scan(string text)
    {
        var spans = ImmutableArray.CreateBuilder<CodeSpan>();
        var at = 0;
        while ((at = text.IndexOf('<', at)) >= 0)
        {
            if (text.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal))
            {
                var end = text.IndexOf("-->", at, StringComparison.Ordinal) is var close and >= 0 ? close + 3 : text.Length;
                spans.Add(new(CodeKind.Comment, at, end - at));
                at = end;
            }
            else
            {
                at = Tag(text, at, spans);
            }
        }

        return spans.DrainToImmutable();
    }

    /// <summary>A tag is a keyword with its brackets; its attributes are names, and what they are set to is text.</summary>
    /// <returns>The place behind it.</returns>
    private static int Tag(string text, int start, ImmutableArray<CodeSpan>.Builder spans)
    {
        var at = start + 1;
        while (at < text.Length && text[at] is '/' or '!' or '?')
            at++;
        at = EndOfName(text, at);
        if (at == start + 1)
            return at;
        spans.Add(new(CodeKind.Keyword, start, at - start));
        while (at < text.Length && text[at] != '<')
        {
            var from = at;
            if (text[at] is '"' or '\'')
            {
                at = text.IndexOf(text[at], at + 1) is var close and >= 0 ? close + 1 : text.Length;
                spans.Add(new(CodeKind.Text, from, at - from));
            }
            else if (text[at] is '>' or '/' or '?')
            {
                var isLast = text[at++] == '>';
                spans.Add(new(CodeKind.Keyword, from, 1));
                if (isLast)
                    return at;
            }
            else if ((at = EndOfName(text, at)) > from)
            {
                spans.Add(new(CodeKind.Name, from, at - from));
            }
            else
            {
                at++;
            }
        }

        return at;
    }

    private static int EndOfName(string text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or ':' or '_' or '.'))
            at++;
        return at;
    }
}
