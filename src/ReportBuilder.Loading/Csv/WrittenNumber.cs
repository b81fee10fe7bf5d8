using System.Text;
using System.Text.RegularExpressions;

namespace ReportBuilder.Loading.Csv;

/// <summary>A number as people and programs write it, taken apart.</summary>
/// <param name="WithPoint">Its plain form where a point is its decimal mark ("1234.5"); null where it cannot be read so.</param>
/// <param name="WithComma">The same with a comma as decimal mark.</param>
/// <param name="Mark">A sign of per cent or of a currency; empty for none.</param>
/// <param name="IsProof">Two different marks, or one mark twice: nobody writes the number so in another convention.</param>
/// <param name="HasFlag">A letter stands behind it: "12.5 p".</param>
internal readonly partial record struct WrittenNumber(string? WithPoint, string? WithComma, string Mark, bool IsProof, bool HasFootnote, bool HasFlag)
{
    private const string GroupMarks = ".,'’ \u00A0\u2009\u202F";

    /// <summary>What stands around the figures, a number sign in their place: "€ #", "#%", "#*".</summary>
    public string Around { get; private init; } = "#";

    /// <summary>The figures as they stand there: "1.234,50".</summary>
    public string Figures { get; private init; } = "";

    /// <summary>Whether both conventions read it, and not as the same number.</summary>
    public bool IsUnclear => WithPoint is not null && WithComma is not null && WithPoint != WithComma;

    /// <summary>The number, or null where the text is none in any convention.</summary>
    public static WrittenNumber? Of(string text)
    {
        // So short a text needs no limit of time, and one would stop a build on a machine that paused for a second.
        if (text.Length is 0 or > 64 || Shape().Match(Narrow(text)) is not { Success: true } match)
            return null;
        var digits = match.Groups["digits"].Value.Trim(' ', '\u00A0', '\u2009', '\u202F');
        var sign = match.Groups["sign"].Value.Trim() is "-" or "−" or "–" || match.Groups["behind"].Length > 0 ? "-" : "";
        var exponent = match.Groups["exponent"].Value;
        var (point, comma) = (Plain(digits, '.'), Plain(digits, ','));
        var (before, after) = (match.Groups["before"].Value, match.Groups["after"].Value);
        if ((point ?? comma) is null || (before.Length > 0 && after.Length > 0))
            return null;
        return new(
            point is null ? null : sign + point + exponent,
            comma is null ? null : sign + comma + exponent,
            before + after,
            digits.Count(letter => letter is '.' or ',') > 1,
            match.Groups["foot"].Length > 0,
            match.Groups["flag"].Length > 0)
        {
            Around = $"{text[match.Groups["sign"].Length..match.Groups["digits"].Index]}#{Behind(text, match, digits)}",
            Figures = digits,
        };
    }

    private static string Behind(string text, Match match, string digits)
    {
        var end = match.Groups["digits"].Index + digits.Length;
        return match.Groups["exponent"].Length + match.Groups["behind"].Length is var more and > 0
            ? text[(end + more)..]
            : text[end..];
    }

    /// <summary>The digits with a point before the decimals and no marks between thousands, or null where the marks do not stand so.</summary>
    private static string? Plain(string digits, char decimalMark)
    {
        var cut = digits.IndexOf(decimalMark, StringComparison.Ordinal);
        if (cut != digits.LastIndexOf(decimalMark))
            return null;
        var (whole, decimals) = cut < 0 ? (digits, "") : (digits[..cut], digits[(cut + 1)..]);
        if (!decimals.All(char.IsAsciiDigit) || (whole.Length == 0 && decimals.Length == 0))
            return null;
        var grouping = whole.IndexOfAny([.. GroupMarks]);
        if (grouping >= 0 && !IsGrouped(whole, whole[grouping]))
            return null;
        var plain = new StringBuilder(digits.Length);
        foreach (var letter in whole.Where(char.IsAsciiDigit))
            plain.Append(letter);
        if (plain.Length == 0)
            plain.Append('0');
        return decimals.Length == 0 ? plain.ToString() : plain.Append('.').Append(decimals).ToString();
    }

    /// <summary>One mark, three figures behind each, one to three before the first, and not a single nought there.</summary>
    private static bool IsGrouped(string whole, char mark)
    {
        var groups = whole.Split(mark);
        return groups[0].Length is >= 1 and <= 3
            && groups[0][0] != '0'
            && groups.All(group => group.All(char.IsAsciiDigit))
            && groups.Skip(1).All(group => group.Length == 3);
    }

    /// <summary>Figures and marks of full width, as Chinese and Japanese keyboards give them, in the usual width.</summary>
    private static string Narrow(string text) =>
        text.Any(letter => letter is >= '\uFF01' and <= '\uFF5E')
            ? string.Concat(text.Select(letter => letter is >= '\uFF01' and <= '\uFF5E' ? (char)(letter - 0xFEE0) : letter))
            : text;

    [GeneratedRegex(
        """
        ^(?<sign>[-−–+]\s?)?
        (?<before>(?:US|HK|A|C|R)?\$|[€£¥￥₹₽₩]|EUR|USD|GBP|CNY|RMB|JPY|CHF)?\s?
        (?<digits>[0-9][0-9.,'’\x20\u00A0\u2009\u202F]*|[.,][0-9]+)
        (?<exponent>[eE][+-]?[0-9]{1,3})?(?<behind>-)?\s?
        (?<after>[%‰€£¥￥₹₽₩$元]|EUR|USD|GBP|CNY|RMB|JPY|CHF)?\s?
        (?:(?<foot>[*†‡§¹²³⁰⁴-⁹]+|\[[0-9A-Za-z]{1,2}\]|\(?[0-9a-z]{1,2}\))|(?<=\s)(?<flag>[befinpruz]))?$
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture,
        Timeout.Infinite)]
    private static partial Regex Shape();
}
