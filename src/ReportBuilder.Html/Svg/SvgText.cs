using System.Text;

namespace ReportBuilder.Html.Svg;

/// <summary>Numbers and words as SVG writes them.</summary>
internal static class SvgText
{
    /// <summary>At most two decimals (a 7000th of an inch), no exponent, no negative zero.</summary>
    public static string Number(double value)
    {
        var text = new StringBuilder();
        Number(text, value);
        return text.ToString();
    }

    /// <summary>Written from whole hundredths: a drawing is mostly numbers, and custom formats are slow.</summary>
    public static void Number(StringBuilder text, double value)
    {
        var hundredths = (long)Math.Round(value * 100, MidpointRounding.AwayFromZero);
        if (hundredths < 0)
            text.Append('-');
        var (whole, part) = Math.DivRem(Math.Abs(hundredths), 100);
        text.Append(whole);
        if (part == 0)
            return;
        text.Append('.').Append((char)('0' + (part / 10)));
        if (part % 10 != 0)
            text.Append((char)('0' + (part % 10)));
    }

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        Escape(escaped, text);
        return escaped.ToString();
    }

    public static void Escape(StringBuilder escaped, string text)
    {
        foreach (var character in text)
        {
            _ = character switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                _ => escaped.Append(character),
            };
        }
    }
}
