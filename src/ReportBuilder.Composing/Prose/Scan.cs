namespace ReportBuilder.Composing.Prose;

/// <summary>Looks ahead in a line of the author's text. It knows quotes.</summary>
internal static class Scan
{
    /// <summary>Where the "}}" of a call stands, quotes minded; -1 where the call does not close in this block.</summary>
    public static int EndOfCall(string text, int at, int last)
    {
        var quote = '\0';
        for (; at < last; at++)
        {
            var letter = text[at];
            if (quote != '\0')
                quote = letter == quote && !IsApostrophe(text, at, last) ? '\0' : quote;
            else if (letter is '"' or '\'' && !IsApostrophe(text, at, last))
                quote = letter;
            else if (letter == '}' && text[at + 1] == '}')
                return at;
        }

        return -1;
    }

    /// <summary>The first colon before a space or the end that is not inside double braces; -1 where there is none.</summary>
    public static int ColonOutsideCalls(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '{' && at + 1 < text.Length && text[at + 1] == '{' && EndOfCall(text, at + 2, text.Length - 1) is >= 0 and var end)
                at = end + 1;
            else if (text[at] == ':' && (at + 1 == text.Length || text[at + 1] == ' '))
                return at;
        }

        return -1;
    }

    private static bool IsApostrophe(string text, int at, int last) =>
        text[at] == '\'' && at > 0 && char.IsLetterOrDigit(text[at - 1]) && at < last && char.IsLetterOrDigit(text[at + 1]);

    /// <summary>
    /// Reads a quotation that starts at a place and is followed by a closing brace. The end is the index behind the brace, or -1 where
    /// there is none.
    /// </summary>
    public static (string Text, int End) QuotedBeforeBrace(string text, int quote, int last)
    {
        if (quote > last || text[quote] is not ('"' or '\''))
            return ("", -1);
        var close = quote + 1;
        while (close <= last && (text[close] != text[quote] || IsApostrophe(text, close, last) || !(close < last && text[close + 1] == '}')))
            close++;
        return close < last ? (text[(quote + 1)..close].Replace('\n', ' ').Trim(), close + 2) : ("", -1);
    }

    public static bool StartsWith(string text, int at, int last, string start) =>
        at + start.Length - 1 <= last && string.CompareOrdinal(text, at, start, 0, start.Length) == 0;
}
