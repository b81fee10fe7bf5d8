namespace ReportBuilder.Composing.Prose;

/// <summary>Sets typed text as a printer would: curly quotes, true apostrophes, dashes, and spaces that do not break before units.</summary>
internal static class Typography
{
    private const char NoBreakSpace = '\u00A0';
    private static readonly WordSet Units = new(StringComparison.Ordinal,
    [
        "million", "billion", "trillion", "km", "km²", "m", "m²", "m³", "kg", "g", "t", "tonnes", "hectares", "ha", "per", "yuan", "points", "GW", "MW", "kW", "TWh", "GWh", "kWh",
        "EFLOPS", "PFLOPS", "mu", "nm", "TEU", "years", "pt", "mm", "cm", "hours", "minutes",
    ]);

    /// <summary>Texts up to here are set without anything on the heap but the result.</summary>
    private const int Short = 512;

    /// <param name="before">The character printed just before the text; '\0' at the start of a block.</param>
    public static string Set(string text, char before)
    {
        if (text.AsSpan().IndexOfAny("'\"-. ") < 0)
            return text;
        Span<char> set = text.Length <= Short ? stackalloc char[Short] : new char[text.Length];
        var length = Set(text, set, before);
        return set[..length].SequenceEqual(text) ? text : new(set[..length]);
    }

    public static string Set(ReadOnlySpan<char> text, char before)
    {
        Span<char> set = text.Length <= Short ? stackalloc char[Short] : new char[text.Length];
        return new(set[..Set(text, set, before)]);
    }

    /// <summary>Gives the length of what was set, which is never more than the text's.</summary>
    private static int Set(ReadOnlySpan<char> text, Span<char> set, char before)
    {
        var length = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var (letter, further) = LetterAt(text, at, length > 0 ? set[length - 1] : before, set[..length]);
            set[length++] = letter;
            at += further;
        }

        return length;
    }

    /// <summary>What the character at a place is set as, and how many further characters that takes.</summary>
    private static (char Letter, int Further) LetterAt(ReadOnlySpan<char> text, int at, char previous, ReadOnlySpan<char> set) => text[at] switch
    {
        '"' => (Opens(previous) ? '“' : '”', 0),
        '\'' => (Opens(previous) && !IsDigit(text, at + 1) ? '‘' : '’', 0),
        '.' when Follows(text, at, "..") => ('…', 2),
        '-' when Follows(text, at, "--") => ('—', 2),
        '-' when Follows(text, at, "-") => ('–', 1),
        '-' when previous == ' ' && Follows(text, at, " ") => ('–', 0),
        '-' when IsRange(text, at, previous) => ('–', 0),
        ' ' when char.IsAsciiDigit(previous) && Units.Contains(WordAt(text, at + 1)) => (NoBreakSpace, 0),
        ' ' when IsDigit(text, at + 1) && EndsWithCurrency(set) => (NoBreakSpace, 0),
        var letter => (letter, 0),
    };

    private static bool Opens(char previous) => previous is '\0' or '(' or '[' or '/' or '—' or '–' or '“' or '‘' || char.IsWhiteSpace(previous);

    private static bool Follows(ReadOnlySpan<char> text, int at, string rest) => text[(at + 1)..].StartsWith(rest, StringComparison.Ordinal);

    private static bool IsDigit(ReadOnlySpan<char> text, int at) => at < text.Length && char.IsAsciiDigit(text[at]);

    /// <summary>"2020-2024", but not "2025-06-30", "COVID-19" or "A-1": digits only on both sides, and one hyphen.</summary>
    private static bool IsRange(ReadOnlySpan<char> text, int at, char previous)
    {
        if (!char.IsAsciiDigit(previous) || !IsDigit(text, at + 1))
            return false;
        var left = at;
        while (left > 0 && (char.IsAsciiDigit(text[left - 1]) || text[left - 1] is '.' or ','))
            left--;
        var right = at + 1;
        while (right < text.Length && (char.IsAsciiDigit(text[right]) || text[right] is '.' or ','))
            right++;
        return (left == 0 || !(char.IsLetter(text[left - 1]) || text[left - 1] is '-')) && (right == text.Length || !(char.IsLetter(text[right]) || text[right] is '-'));
    }

    private static ReadOnlySpan<char> WordAt(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] is '²' or '³'))
            end++;
        return text[at..end];
    }

    private static bool EndsWithCurrency(ReadOnlySpan<char> set) =>
        set.EndsWith("RMB", StringComparison.Ordinal)
        || set.EndsWith("USD", StringComparison.Ordinal)
        || set.EndsWith("HKD", StringComparison.Ordinal)
        || set.EndsWith("CNY", StringComparison.Ordinal);
}
