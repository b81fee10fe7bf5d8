using System.Text;
using System.Text.RegularExpressions;

namespace ReportBuilder.Composing.Prose.Footnotes;

/// <summary>
/// A block between colons is a text of its own. What it cites of the text around it, footnotes, addresses of links and abbreviations, is written
/// below it, on the same line as where it stands.
/// </summary>
internal static partial class LentDefinitions
{
    /// <param name="line">Of the text around, on which the text inside begins.</param>
    public static string Below(string inside, string around, int line)
    {
        if (!around.Contains("]:", StringComparison.Ordinal))
            return inside;
        var text = new StringBuilder(inside);
        var next = inside.AsSpan().Count('\n') + 1;
        foreach (Match found in Definition().Matches(around))
        {
            if (!Cites(inside, found))
                continue;
            // Behind a text that ends here a line more is needed for any to stand alone.
            var at = Math.Max(next + 1, around.AsSpan(0, found.Index).Count('\n') - line);
            text.Append('\n', at - next + 1).Append(found.Value);
            next = at + found.ValueSpan.Count('\n') + 1;
        }

        return text.ToString();
    }

    private static bool Cites(string inside, Match found)
    {
        var (label, isAbbreviation) = (found.Groups["label"].Value, found.Groups["star"].Success);
        return inside.Contains(isAbbreviation ? label : $"[{label}]", StringComparison.OrdinalIgnoreCase)
            && !inside.Contains($"[{label}]:", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>With the lines that go on: those up to the next empty one, and such as are set in by four spaces.</summary>
    [GeneratedRegex(@"^[ ]{0,3}(?<star>\*)?\[(?<label>\^?[^\]\s^][^\]\n]*)\]:.*(\n(?![ \t]*$)(?![ ]{0,3}\*?\[[^\]\n]+\]:).+|\n([ \t]*\n)+([ ]{4}|\t).+)*", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Definition();
}
