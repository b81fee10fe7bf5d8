using System.Text;

namespace ReportBuilder.Model.Documents;

/// <summary>A stretch of a text in one language.</summary>
/// <param name="Language">BCP 47; empty for that of the text around it.</param>
public readonly record struct Passage(int From, int To, string Language);

/// <summary>
/// Finds Chinese, Japanese and Korean words in a text of another language by their script, so that they can say their language: a screen
/// reader then changes its voice, a browser its font.
/// </summary>
public static class EastAsianText
{
    /// <summary>Which script of Chinese it is, traditional or simplified, the characters alone do not say.</summary>
    public const string Chinese = "zh";
    private const string Japanese = "ja";
    private const string Korean = "ko";

    /// <summary>Whether a text in a language is one of these already, so that its words need not say so.</summary>
    public static bool IsLanguage(string language) =>
        language.StartsWith(Chinese, StringComparison.OrdinalIgnoreCase)
        || language.StartsWith(Japanese, StringComparison.OrdinalIgnoreCase)
        || language.StartsWith(Korean, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether texts of a language are set in squares of one em, without spaces: Chinese and Japanese, not Korean.</summary>
    public static bool IsSetInSquares(string language) => IsLanguage(language) && !language.StartsWith(Korean, StringComparison.OrdinalIgnoreCase);

    /// <summary>Marks that Latin has too, narrower: beside Chinese they come from its face.</summary>
    public static bool IsSharedMark(int codePoint) => codePoint is 0xB7 or 0x2014 or 0x2018 or 0x2019 or 0x201C or 0x201D or 0x2026;

    /// <summary>Signs that are set in a square: ideographs, kana, Hangul and their marks.</summary>
    public static bool IsSquare(int codePoint) => codePoint is >= 0x2E80 and (< 0xD800 or >= 0xF900 and <= 0xFFEF or >= 0x20000 and <= 0x3FFFF);

    public static bool IsIn(string text)
    {
        // Most texts are looked through at once.
        if (Ascii.IsValid(text))
            return false;
        foreach (var c in text)
        {
            if (IsWritten(c))
                return true;
        }

        return false;
    }

    /// <summary>The stretches of a text in turn. Chinese punctuation beside such words belongs to them.</summary>
    public static IEnumerable<Passage> Cut(string text)
    {
        for (var from = 0; from < text.Length;)
        {
            var own = Begins(text, from);
            var to = from + 1;
            while (to < text.Length && (own ? IsWritten(text[to]) || IsPunctuation(text[to]) : !Begins(text, to)))
                to++;
            yield return new(from, to, own ? LanguageOf(text.AsSpan(from, to - from)) : "");
            from = to;
        }
    }

    /// <summary>Kana are Japanese, syllables of Hangul Korean; ideographs without either are taken for Chinese.</summary>
    private static string LanguageOf(ReadOnlySpan<char> passage) =>
        passage.ContainsAnyInRange('\u3041', '\u30FF') ? Japanese
        : passage.ContainsAnyInRange('\uAC00', '\uD7A3') ? Korean
        : Chinese;

    private static bool Begins(string text, int at) => IsWritten(text[at]) || (IsOpening(text[at]) && at + 1 < text.Length && IsWritten(text[at + 1]));

    /// <summary>
    /// Ideographs, kana and Hangul; ideographs beyond the first plane by the first half of their pair, the second half goes with it.
    /// </summary>
    private static bool IsWritten(char c) =>
        c >= '\u2E80'
        && c
            is <= '\u2FDF'
                or '\u3005'
                or '\u3007'
                or (>= '\u3041' and <= '\u30FF')
                or (>= '\u3400' and <= '\u4DBF')
                or (>= '\u4E00' and <= '\u9FFF')
                or (>= '\uAC00' and <= '\uD7A3')
                or (>= '\uF900' and <= '\uFAFF')
                or (>= '\uD840' and <= '\uD8BF');

    private static bool IsPunctuation(char c) => char.IsLowSurrogate(c) || c is (>= '\u3001' and <= '\u3017') or (>= '\uFF01' and <= '\uFF5E');

    private static bool IsOpening(char c) => c is '\u3008' or '\u300A' or '\u300C' or '\u300E' or '\u3010' or '\u3014' or '\u3016' or '\uFF08';
}
