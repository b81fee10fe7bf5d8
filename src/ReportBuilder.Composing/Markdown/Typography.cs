using System.Text;

namespace ReportBuilder.Composing.Markdown;

/// <summary>Sets typed text as a printer would: curly quotes, true apostrophes, dashes, and spaces that do not break before units.</summary>
internal static class Typography
{
    private const char NoBreakSpace = '\u00A0';
    private static readonly HashSet<string> Units = new(StringComparer.Ordinal)
    {
        "million", "billion", "trillion", "km", "km²", "m", "m²", "m³", "kg", "g", "t", "tonnes", "hectares", "ha", "per", "yuan", "points", "GW", "MW", "kW", "TWh", "GWh", "kWh",
        "EFLOPS", "PFLOPS", "mu", "nm", "TEU", "years", "pt", "mm", "cm", "hours", "minutes",
    };

    /// <param name="before">The character printed just before the text; '\0' at the start of a block.</param>
    public static string Set(string text, char before)
    {
        if (text.AsSpan().IndexOfAny("'\"-. ") < 0)
            return text;
        var set = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var previous = set.Length > 0 ? set[^1] : before;
            at += Append(set, text, at, previous);
        }

        return set.ToString();
    }

    /// <summary>Appends what the character at a place is set as; gives how many further characters that took.</summary>
    private static int Append(StringBuilder set, string text, int at, char previous)
    {
        switch (text[at])
        {
            case '"':
                set.Append(Opens(previous) ? '“' : '”');
                return 0;
            case '\'':
                set.Append(Opens(previous) && !IsDigit(text, at + 1) ? '‘' : '’');
                return 0;
            case '.' when Follows(text, at, ".."):
                set.Append('…');
                return 2;
            case '-' when Follows(text, at, "--"):
                set.Append('—');
                return 2;
            case '-' when Follows(text, at, "-"):
                set.Append('–');
                return 1;
            case '-' when previous == ' ' && Follows(text, at, " "):
                set.Append('–');
                return 0;
            case '-' when IsRange(text, at, previous):
                set.Append('–');
                return 0;
            case ' ' when char.IsAsciiDigit(previous) && Units.Contains(WordAt(text, at + 1)):
            case ' ' when IsDigit(text, at + 1) && EndsWithCurrency(set):
                set.Append(NoBreakSpace);
                return 0;
            default:
                set.Append(text[at]);
                return 0;
        }
    }

    private static bool Opens(char previous) => previous is '\0' or '(' or '[' or '/' or '—' or '–' or '“' or '‘' || char.IsWhiteSpace(previous);

    private static bool Follows(string text, int at, string rest) => string.CompareOrdinal(text, at + 1, rest, 0, rest.Length) == 0;

    private static bool IsDigit(string text, int at) => at < text.Length && char.IsAsciiDigit(text[at]);

    /// <summary>"2020-2024", but not "2025-06-30", "COVID-19" or "A-1": digits only on both sides, and one hyphen.</summary>
    private static bool IsRange(string text, int at, char previous)
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

    private static string WordAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] is '²' or '³'))
            end++;
        return text[at..end];
    }

    private static bool EndsWithCurrency(StringBuilder set) => EndsWith(set, "RMB") || EndsWith(set, "USD") || EndsWith(set, "HKD") || EndsWith(set, "CNY");

    private static bool EndsWith(StringBuilder set, string word)
    {
        if (set.Length < word.Length)
            return false;
        for (var at = 0; at < word.Length; at++)
        {
            if (set[set.Length - word.Length + at] != word[at])
                return false;
        }

        return true;
    }
}
