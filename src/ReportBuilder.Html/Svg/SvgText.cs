using System.Globalization;
using System.Text;

namespace ReportBuilder.Html.Svg;

/// <summary>Numbers and words as SVG writes them.</summary>
internal static class SvgText
{
    /// <summary>At most two decimals (a 7000th of an inch), no exponent, no negative zero.</summary>
    public static string Number(double value)
    {
        var rounded = Math.Round(value, 2, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("0.##", CultureInfo.InvariantCulture);
    }

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
            escaped.Append(character switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => character.ToString(),
            });

        return escaped.ToString();
    }
}
