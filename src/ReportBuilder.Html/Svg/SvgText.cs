using ReportBuilder.Html.Markup;

namespace ReportBuilder.Html.Svg;

/// <summary>Numbers and words as SVG writes them.</summary>
internal static class SvgText
{
    /// <summary>At most two decimals (a 7000th of an inch), no exponent, no negative zero.</summary>
    /// <remarks>Written from whole hundredths: a drawing is mostly numbers, and custom formats are slow.</remarks>
    public static HtmlText Hundredths(this HtmlText text, double value)
    {
        var hundredths = (long)Math.Round(value * 100, MidpointRounding.AwayFromZero);
        if (hundredths < 0)
            text.Raw("-"u8);
        var (whole, part) = Math.DivRem(Math.Abs(hundredths), 100);
        text.Number(whole);
        if (part == 0)
            return text;
        text.Raw(".").Number(part / 10);
        return part % 10 == 0 ? text : text.Number(part % 10);
    }

    /// <summary>Words in an element or a quoted attribute; a single quote may stand as it is.</summary>
    public static HtmlText Words(this HtmlText text, string words) => text.Escaped(words, "&<>\"");
}
