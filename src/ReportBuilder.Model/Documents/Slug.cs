using System.Globalization;
using System.Text;

namespace ReportBuilder.Model.Documents;

/// <summary>Words as part of an id, an address or a file name: small letters and figures joined by hyphens, accents taken off.</summary>
/// <remarks>Letters of other scripts stay as they are: "杭州" is itself.</remarks>
public static class Slug
{
    private const char LastOfLatin = '\u024F';
    private const string Undecomposed = "æœøłđðþßı";
    private static readonly string[] Plain = ["ae", "oe", "o", "l", "d", "d", "th", "ss", "i"];

    /// <summary>"R&amp;D and people" becomes "r-d-and-people", and "Évry" "evry"; empty where there is neither a letter nor a figure.</summary>
    public static string Of(string words)
    {
        var slug = new StringBuilder(words.Length);
        foreach (var rune in words.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (Written(rune) is { } letters)
                slug.Append(letters);
            else if (!IsSilent(rune) && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }

    /// <summary>As <see cref="Of(string)"/>, with a name of last resort.</summary>
    public static string Of(string words, string otherwise) => Of(words) is { Length: > 0 } slug ? slug : otherwise;

    /// <summary>A letter or figure as a slug has it; null for what is neither.</summary>
    public static string? Written(Rune rune)
    {
        if (!Rune.IsLetterOrDigit(rune))
            return null;
        rune = Rune.ToLowerInvariant(rune);
        if (rune.IsAscii || rune.Value > LastOfLatin && rune.Value is not (>= 0x1E00 and <= 0x1EFF))
            return rune.ToString();
        var at = rune.IsBmp ? Undecomposed.IndexOf((char)rune.Value, StringComparison.Ordinal) : -1;
        if (at >= 0)
            return Plain[at];
        var letter = rune.ToString().Normalize(NormalizationForm.FormD)[0];
        return char.IsAsciiLetterOrDigit(letter) ? letter.ToString() : null;
    }

    private static bool IsSilent(Rune rune) => rune.Value is '\'' or '\u2019' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark;
}
