using System.Globalization;
using System.Text;

namespace ReportBuilder.Html.Markup;

/// <summary>Words as part of an address: lower-case letters and figures joined by hyphens, accents taken off.</summary>
internal static class Slug
{
    public static string Of(string words)
    {
        var slug = new StringBuilder(words.Length);
        foreach (var character in words.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(character))
                slug.Append(char.ToLowerInvariant(character));
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark && character is not ('\'' or '\u2019') && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        var trimmed = slug.ToString().Trim('-');
        return trimmed.Length == 0 ? "part" : trimmed;
    }
}
