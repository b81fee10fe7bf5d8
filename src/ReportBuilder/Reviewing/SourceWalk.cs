using System.Net;
using ReportBuilder.Model.Inputs.Review;
using ReportBuilder.Word;

namespace ReportBuilder.Reviewing;

/// <summary>
/// Reads an author's text and its printed form side by side, letter by letter: which letter was printed from which. It matches
/// whole or not at all.
/// </summary>
/// <param name="callAt">The call that stands at an offset of the source.</param>
internal sealed class SourceWalk(string source, Func<int, SentCall?> callAt)
{
    private const string Marks = "*_`~[";
    private const int LongestEntity = 12;

    /// <summary>How far on the end of an address, an element or a claim may be.</summary>
    private const int LongestMark = 4_000;

    private readonly List<TextUnit> units = [];
    private int at;
    private int printedAt;

    /// <summary>How much the last match looked at.</summary>
    public int Read => printedAt + 1;

    /// <summary>The units and the end, or null where the printed text does not begin here.</summary>
    public (IReadOnlyList<TextUnit> Units, int End)? Match(int start, string printed)
    {
        (at, printedAt) = (start, 0);
        units.Clear();
        while (printedAt < printed.Length)
        {
            if (at >= source.Length || !Step(printed))
                return null;
        }

        Trail();
        return IsEnd() ? (units.ToArray(), at) : null;
    }

    private bool Step(string printed)
    {
        var (letter, wanted) = (source[at], printed[printedAt]);
        if (Follows("{{"))
            return Call(printed);
        if (letter == '\\' && at + 1 < source.Length)
            return source[at + 1] == '\n' ? Take(wanted == '\n', 2) : Take(IsSame(source[at + 1], wanted), 2);
        if (letter is ' ' or '\n')
            return Space(wanted);
        if (letter == '&' && Entity(wanted))
            return true;
        if ((wanted == '—' && Follows("---")) || (wanted == '…' && Follows("...")))
            return Take(true, 3);
        if (wanted == '–' && Follows("--"))
            return Take(true, 2);
        return IsSame(letter, wanted) ? Take(true, 1) : Mark(letter);
    }

    private bool Follows(string text) => string.CompareOrdinal(source, at, text, 0, text.Length) == 0;

    private bool Take(bool matches, int length)
    {
        if (!matches)
            return false;
        units.Add(new(printedAt++, 1, at, length, null));
        at += length;
        return true;
    }

    /// <summary>A new line of the source is a space in print, or a new line where two spaces stand before it.</summary>
    private bool Space(char wanted)
    {
        var end = at;
        while (end < source.Length && source[end] is ' ' or '\n')
            end++;
        var lines = source.AsSpan(at, end - at).Count('\n');
        if (lines > 1)
            return false;
        if (lines == 1 && end < source.Length && source[end] == '>')
            end += end + 1 < source.Length && source[end + 1] == ' ' ? 2 : 1;
        if (wanted is ' ' or '\u00A0' || (wanted == '\n' && lines == 1))
            return Take(true, lines == 1 ? end - at : 1);
        at = end;
        return true;
    }

    private bool Entity(char wanted)
    {
        var end = source.IndexOf(';', at, Math.Min(LongestEntity, source.Length - at));
        return end > 0 && WebUtility.HtmlDecode(source[at..(end + 1)]) is [var decoded] && decoded == wanted && Take(true, end + 1 - at);
    }

    private bool Call(string printed)
    {
        if (callAt(at) is not { } call || EndOfCall(source, at) is not (> 0 and var end))
            return false;
        var length = Printed(call.Value, printed, printedAt);
        if (length < 0)
            return false;
        units.Add(new(printedAt, length, at, end - at, call));
        (at, printedAt) = (end, printedAt + length);
        return true;
    }

    /// <summary>
    /// How much of the printed text a value takes, printers' quotes and dashes allowed for; -1 where it does not stand there.
    /// </summary>
    private static int Printed(string value, string printed, int from)
    {
        var to = from;
        for (var at = 0; at < value.Length; at++, to++)
        {
            if (to >= printed.Length)
                return -1;
            var rest = value.AsSpan(at);
            if (IsSame(value[at], printed[to]) && !(printed[to] == '–' && rest.StartsWith("--")))
                continue;
            if ((printed[to] == '—' && rest.StartsWith("---")) || (printed[to] == '…' && rest.StartsWith("...")))
                at += 2;
            else if (printed[to] == '–' && rest.StartsWith("--"))
                at++;
            else
                return -1;
        }

        return to - from;
    }

    /// <summary>A mark prints nothing.</summary>
    private bool Mark(char letter)
    {
        if (Marks.Contains(letter, StringComparison.Ordinal))
            at++;
        else if (letter == ']')
            at = AfterBracket();
        else if (Follows(CriticMarks.Comment) && Next(CriticMarks.CommentEnd, at) is > 0 and var said)
            at = said + CriticMarks.CommentEnd.Length;
        else if (Follows(CriticMarks.Highlight) || Follows(CriticMarks.HighlightEnd))
            at += CriticMarks.Highlight.Length;
        else if (letter == '<' && Next(">", at) is > 0 and var end)
            at = Follows("<!--") && Next("-->", at) is > 0 and var comment ? comment + 3 : end + 1;
        else
            return false;
        return at > 0;
    }

    /// <summary>Behind the claim or the address that a closing bracket carries.</summary>
    private int AfterBracket()
    {
        var next = at + 1 < source.Length ? source[at + 1] : '\0';
        if (next == '(')
            return Next(")", at) is > 0 and var close ? close + 1 : at + 1;
        if (next != '{')
            return at + 1;
        var quote = Follows("]{claim=") ? at + "]{claim=".Length : Follows("]{literal=") ? at + "]{literal=".Length : -1;
        var end = quote > 0 && quote + 1 < source.Length && source[quote] is '"' or '\''
            ? Next($"{source[quote]}}}", quote + 1) + 1
            : Next("}", at);
        return end > at ? end + 1 : at + 1;
    }

    /// <summary>Where the sign stands next, not too far on; -1 where it does not.</summary>
    private int Next(string sign, int from) =>
        from >= source.Length ? -1 : source.IndexOf(sign, from, Math.Min(LongestMark, source.Length - from), StringComparison.Ordinal);

    /// <summary>Marks and calls that print nothing after the last letter.</summary>
    private void Trail()
    {
        while (at < source.Length)
        {
            if (Follows("{{") && callAt(at) is { Value: "" } && EndOfCall(source, at) is > 0 and var end)
                at = end;
            else if (source[at] == ' ' && IsCitation())
                at++;
            else if (source[at] is '*' or '_' or '`')
                at++;
            else if (Follows(CriticMarks.HighlightEnd))
                at += CriticMarks.HighlightEnd.Length;
            else if (Follows(CriticMarks.Comment) && Next(CriticMarks.CommentEnd, at) is > 0 and var said)
                at = said + CriticMarks.CommentEnd.Length;
            else if (source[at] == ']')
                at = AfterBracket();
            else
                return;
        }
    }

    private bool IsCitation()
    {
        var next = at;
        while (next < source.Length && source[next] == ' ')
            next++;
        return callAt(next) is { Value: "" };
    }

    private bool IsEnd()
    {
        var next = at;
        while (next < source.Length && source[next] is ' ' or '\r')
            next++;
        return next >= source.Length || source[next] is '\n' or '|' or ':' or '{' or '"' or '\'';
    }

    private static int EndOfCall(string text, int start)
    {
        var quote = '\0';
        for (var at = start + 2; at < text.Length - 1; at++)
        {
            var letter = text[at];
            var isApostrophe = letter == '\'' && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]);
            if (quote != '\0')
                quote = letter == quote && !isApostrophe ? '\0' : quote;
            else if (letter is '"' or '\'' && !isApostrophe)
                quote = letter;
            else if (letter == '}' && text[at + 1] == '}')
                return at + 2;
        }

        return -1;
    }

    private static bool IsSame(char source, char printed) =>
        source == printed || (source, printed) is ('\'', '’' or '‘') or ('"', '“' or '”') or ('-', '–') or (' ', '\u00A0');
}
