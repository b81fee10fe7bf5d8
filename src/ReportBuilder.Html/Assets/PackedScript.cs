using System.Text;

namespace ReportBuilder.Html.Assets;

/// <summary>
/// A script without what only its authors read: remarks, blanks that part nothing, and the ends of lines after which it plainly goes on. Texts in quotes
/// and regular expressions stay as they are; a script with text over several lines stays as it is as a whole.
/// </summary>
internal static class PackedScript
{
    /// <summary>After these a statement cannot end, and before those none can begin.</summary>
    private const string GoesOnAfter = "{([,;=?:&|";
    private const string GoesOnBefore = "})].?:&|,;";

    /// <summary>A stroke after one of these begins a regular expression, and divides after anything else.</summary>
    private const string BeforeExpression = "({[,;=?:&|!";

    public static string Of(string script)
    {
        if (script.Contains('`', StringComparison.Ordinal))
            return script;
        var packed = new StringBuilder(script.Length);
        var gap = '\0';
        for (var at = 0; at < script.Length;)
        {
            var end = EndOf(script, at, packed);
            if (char.IsWhiteSpace(script[at]) || IsRemark(script, at))
                gap = script.AsSpan(at, end - at).Contains('\n') || gap == '\n' ? '\n' : ' ';
            else
            {
                if (packed.Length > 0 && Parts(packed[^1], gap, script[at]))
                    packed.Append(gap);
                packed.Append(script, at, end - at);
                gap = '\0';
            }

            at = end;
        }

        return packed.Append(gap == '\n' ? "\n" : "").ToString();
    }

    /// <summary>Where the piece ends that begins here: a text, a regular expression, a remark, blanks, or one character.</summary>
    private static int EndOf(string script, int at, StringBuilder before)
    {
        if (script[at] is '\'' or '"')
            return EndOfQuoted(script, at, script[at]);
        if (IsRemark(script, at))
            return script[at + 1] == '/' ? EndBefore(script, "\n", at, 0) : EndBefore(script, "*/", at + 2, 2);
        if (script[at] == '/' && (before.Length == 0 || BeforeExpression.Contains(before[^1], StringComparison.Ordinal) || EndsWithReturn(before)))
            return EndOfQuoted(script, at, '/');
        var end = at + 1;
        while (char.IsWhiteSpace(script[at]) && end < script.Length && char.IsWhiteSpace(script[end]))
            end++;
        return end;
    }

    private static bool IsRemark(string script, int at) => script[at] == '/' && at + 1 < script.Length && (script[at + 1] is '/' or '*');

    private static int EndBefore(string script, string mark, int from, int length) =>
        script.IndexOf(mark, from, StringComparison.Ordinal) is var end and >= 0 ? end + length : script.Length;

    /// <summary>Behind the closing mark; in square brackets of a regular expression a stroke closes nothing.</summary>
    private static int EndOfQuoted(string script, int at, char mark)
    {
        var inClass = false;
        for (var end = at + 1; end < script.Length; end++)
        {
            if (script[end] == '\\')
                end++;
            else if (script[end] == mark && !inClass)
                return end + 1;
            else if (script[end] == '\n')
                return at + 1;
            else if (mark == '/' && (script[end] is '[' or ']'))
                inClass = script[end] == '[';
        }

        return script.Length;
    }

    private static bool EndsWithReturn(StringBuilder before) => before.Length >= 6 && before.ToString(before.Length - 6, 6) == "return";

    /// <summary>Whether a gap between two characters means something.</summary>
    private static bool Parts(char before, char gap, char next) => gap switch
    {
        '\n' => !GoesOnAfter.Contains(before, StringComparison.Ordinal) && !GoesOnBefore.Contains(next, StringComparison.Ordinal),
        ' ' => (IsOfWord(before) && IsOfWord(next)) || (before == next && (before is '+' or '-' or '/')),
        _ => false,
    };

    private static bool IsOfWord(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '$' or '\\' or '#' or '@' || letter > 127;
}
