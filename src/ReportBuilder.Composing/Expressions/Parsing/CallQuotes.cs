using System.Text;

namespace ReportBuilder.Composing.Expressions.Parsing;

/// <summary>
/// Quotation marks of a call in the one form that the template language reads: authors may curl them, and names such as Xi'an may stand
/// between single ones.
/// </summary>
internal static class CallQuotes
{
    /// <summary>The call with straight marks around its names; an apostrophe or backslash inside a name is escaped.</summary>
    public static string Straight(string call)
    {
        if (call.AsSpan().IndexOfAny('\'', '\\') < 0 && call.AsSpan().IndexOfAnyInRange('‘', '”') < 0)
            return call;
        var straight = new StringBuilder(call.Length + 4);
        var closing = '\0';
        for (var at = 0; at < call.Length; at++)
        {
            var letter = call[at];
            if (closing == '\0')
            {
                closing = letter switch { '"' => '"', '\'' => '\'', '“' => '”', '‘' => '’', _ => '\0' };
                straight.Append(closing == '\0' ? letter : '"');
            }
            else if (letter == closing && !(closing is '\'' or '’' && at + 1 < call.Length && char.IsLetterOrDigit(call[at + 1])))
            {
                closing = '\0';
                straight.Append('"');
            }
            else
            {
                straight.Append(letter is '"' or '\\' ? "\\" : "").Append(letter);
            }
        }

        return straight.ToString();
    }
}
