using System.Collections.Immutable;

namespace ReportBuilder.Templates;

/// <summary>
/// Finds braces that open and do not close, which the parser would take for code to the end of the file, and blocks that nest without
/// bound.
/// </summary>
internal static class TagBalance
{
    /// <summary>Tags in one template. A hundred times what is sensible; a parser that is asked for more could run out of stack.</summary>
    private const int MostTags = 20_000;

    public static ImmutableArray<TemplateProblem> Problems(string text)
    {
        var (at, tags, open, isPlain, blocks) = (0, 0, 0, true, new Stack<int>());
        while ((open = text.IndexOf("{{", at, StringComparison.Ordinal)) >= 0)
        {
            if (++tags > MostTags)
                return [Problem(text, open, $"the template has more than {MostTags} tags", "split it into partials")];
            var close = End(text, open + 2);
            if (close < 0)
                return [Problem(text, open, "'{{' opens and does not close", "write }} behind the tag")];
            var inner = text.AsSpan(open + 2, close - open - 2).Trim("-~ \t\n");
            if (inner.IsEmpty)
                return [Problem(text, open, "there is nothing between the braces", "write a value, a call or a tag")];
            isPlain &= !HasSeveralStatements(inner);
            if (Opens(inner))
                blocks.Push(open);
            else if (inner is "end" && !blocks.TryPop(out _) && isPlain)
                return [Problem(text, open, "'{{ end }}' closes nothing", "take it out, or open a block with 'if' or 'for'")];
            if (blocks.Count > AllowedSyntax.DeepestNesting)
                return [Problem(text, open, $"blocks nest more than {AllowedSyntax.DeepestNesting} deep", "move the inner ones into a partial")];
            at = close + 2;
        }

        return isPlain && blocks.TryPop(out var unclosed) ? [Problem(text, unclosed, "the block that opens here is not closed", "write {{ end }} behind it")] : [];
    }

    /// <summary>Whether a block starts here that an "end" of its own closes.</summary>
    private static bool Opens(ReadOnlySpan<char> tag)
    {
        var word = tag[..(tag.IndexOf(' ') is >= 0 and var space ? space : tag.Length)];
        return word is "if" or "for" or "while" or "with" or "wrap" or "case" or "capture" or "func" or "tablerow";
    }

    /// <summary>Whether a tag holds more than one statement: its blocks may open and close in it, which only the parser knows.</summary>
    private static bool HasSeveralStatements(ReadOnlySpan<char> tag)
    {
        var quote = '\0';
        foreach (var letter in tag)
        {
            if (quote == '\0' && letter is ';' or '\n')
                return true;
            if (letter is '"' or '\'' or '`')
                quote = quote == '\0' ? letter : quote == letter ? '\0' : quote;
        }

        return false;
    }

    /// <summary>Where the tag closes, quotes and comments minded; -1 where it does not, or where another one opens first.</summary>
    private static int End(string text, int at)
    {
        var comment = text.AsSpan(at).TrimStart("-~ ").StartsWith("#");
        var quote = '\0';
        for (; at + 1 < text.Length; at++)
        {
            if (quote != '\0')
            {
                if (text[at] == '\\')
                    at++;
                else if (text[at] == quote)
                    quote = '\0';
            }
            else if (!comment && text[at] is '"' or '\'' or '`')
            {
                quote = text[at];
            }
            else if (text[at] == '}' && text[at + 1] == '}')
            {
                return at;
            }
            else if (text[at] == '{' && text[at + 1] == '{')
            {
                return -1;
            }
        }

        return -1;
    }

    private static TemplateProblem Problem(string text, int at, string message, string hint)
    {
        var start = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        return new(text.AsSpan(0, at).Count('\n') + 1, at - start + 1, message, hint);
    }
}
