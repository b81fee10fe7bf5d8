using System.Text;

namespace ReportBuilder.Html.Assets;

/// <summary>
/// A script without what only its authors read: lines of remarks, empty lines, and the blanks that a line begins with. A script with text over
/// several lines stays as it is.
/// </summary>
internal static class PackedScript
{
    public static string Of(string script)
    {
        if (script.Contains('`', StringComparison.Ordinal))
            return script;
        var packed = new StringBuilder(script.Length);
        var isRemark = false;
        foreach (var line in script.AsSpan().EnumerateLines())
        {
            var words = line.Trim();
            isRemark = isRemark || (words.StartsWith("/*") && words.IndexOf("*/") is var end && (end < 0 || end == words.Length - 2));
            if (!isRemark && words.Length > 0)
                packed.Append(words).Append('\n');
            isRemark = isRemark && !words.EndsWith("*/");
        }

        return packed.ToString();
    }
}
