using System.Buffers;
using ReportBuilder.Html.Markup;

namespace ReportBuilder.Html.Svg;

/// <summary>Numbers and words as SVG writes them.</summary>
internal static class SvgText
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("&<>\"");

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
        var (tenths, rest) = Math.DivRem((int)part, 10);
        ReadOnlySpan<byte> decimals = [(byte)'.', (byte)('0' + tenths), (byte)('0' + rest)];
        return text.Raw(rest == 0 ? decimals[..2] : decimals);
    }

    /// <summary>Words in an element or a quoted attribute; a single quote may stand as it is.</summary>
    public static HtmlText Words(this HtmlText text, string words) => text.Escaped(words, Marks);
}
