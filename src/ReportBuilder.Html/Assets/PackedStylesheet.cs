using System.Text;

namespace ReportBuilder.Html.Assets;

/// <summary>A stylesheet without what only its authors read: remarks, and blanks and line ends that mean nothing. Words in quotes stay as they are.</summary>
/// <remarks>A plus between selectors needs no blanks; in a sum, which stands in brackets, it does.</remarks>
internal static class PackedStylesheet
{
    public static string Of(string css)
    {
        var (packed, brackets) = (new StringBuilder(css.Length), 0);
        for (var at = 0; at < css.Length; at++)
        {
            var letter = css[at];
            if (letter is '"' or '\'')
            {
                var end = EndOfWords(css, at);
                packed.Append(css, at, end - at);
                at = end - 1;
            }
            else if (letter == '/' && at + 1 < css.Length && css[at + 1] == '*')
            {
                at = css.IndexOf("*/", at + 2, StringComparison.Ordinal) is var end and >= 0 ? end + 1 : css.Length;
            }
            else if (!char.IsWhiteSpace(letter))
            {
                brackets += letter == '(' ? 1 : letter == ')' ? -1 : 0;
                if (letter is '{' or '}' or ';' or '>' or '!' || (letter == '+' && brackets == 0))
                    TrimEnd(packed, letter == '}');
                packed.Append(letter);
            }
            else if (packed.Length > 0 && packed[^1] is not (' ' or '{' or '}' or ';' or ':' or ',' or '>' or '(') && (packed[^1] != '+' || brackets > 0))
            {
                packed.Append(' ');
            }
        }

        return packed.Append('\n').ToString();
    }

    /// <summary>No blank stands before a brace, a semicolon and some other signs, and no semicolon before a closing brace.</summary>
    private static void TrimEnd(StringBuilder packed, bool withSemicolon)
    {
        while (packed.Length > 0 && (packed[^1] == ' ' || (withSemicolon && packed[^1] == ';')))
            packed.Length--;
    }

    private static int EndOfWords(string css, int at)
    {
        var end = at + 1;
        while (end < css.Length && css[end] != css[at])
            end += css[end] == '\\' ? 2 : 1;
        return Math.Min(end + 1, css.Length);
    }
}
