using System.Text.RegularExpressions;

namespace ReportBuilder.Model.Diagnostics;

/// <summary>A message as a person reads it in a terminal: what it says stays, and long quotations in it are cut.</summary>
public static partial class ShortText
{
    /// <summary>Characters of a message or a hint.</summary>
    public const int Longest = 300;

    /// <summary>Of a quotation in a message that is too long, so much stays at its beginning and at its end.</summary>
    private const int Head = 60, Tail = 30;

    public static string Of(string words)
    {
        if (words.Length <= Longest)
            return words;
        var cut = Quotation().Replace(words, quotation => Cut(quotation.Value, Head, Tail));
        return cut.Length <= Longest ? cut : Cut(cut, Longest * 2 / 3, (Longest / 3) - Gap.Length);
    }

    private const string Gap = " ... ";

    private static string Cut(string words, int head, int tail)
    {
        // A letter of two characters is not torn apart.
        var (start, end) = (char.IsHighSurrogate(words[head - 1]) ? head - 1 : head, words.Length - tail);
        return $"{words.AsSpan(0, start)}{Gap}{words.AsSpan(char.IsLowSurrogate(words[end]) ? end + 1 : end)}";
    }

    /// <summary>Words of an author in quotation marks, longer than what is left of them.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:'[^']{100,}'|""[^""]{100,}""|\u201c[^\u201c\u201d]{100,}\u201d|\u2018[^\u2018\u2019]{100,}\u2019)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quotation();
}
