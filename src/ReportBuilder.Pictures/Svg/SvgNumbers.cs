using System.Globalization;

namespace ReportBuilder.Pictures.Svg;

/// <summary>Numbers as SVG writes them: "10", "-.5", "1e3", with a unit behind them in lengths.</summary>
internal static class SvgNumbers
{
    /// <summary>No number of a drawing is larger: what is would only be there to do harm.</summary>
    private const double Largest = 1e6;

    /// <summary>A number and where it ends, or null.</summary>
    public static double? Read(string text, ref int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == ','))
            at++;
        var start = at;
        if (at < text.Length && text[at] is '+' or '-')
            at++;
        var point = false;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] == '.' && !point)))
            point |= text[at++] == '.';
        if (
            at < text.Length - 1
            && text[at] is 'e' or 'E'
            && (char.IsAsciiDigit(text[at + 1]) || (at < text.Length - 2 && text[at + 1] is '-' or '+' && char.IsAsciiDigit(text[at + 2])))
        )
        {
            at += 2;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
                at++;
        }

        return
            double.TryParse(text.AsSpan(start, at - start), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && Math.Abs(value) <= Largest
            ? value
            : null;
    }

    /// <summary>Numbers up to the end, or null.</summary>
    public static List<double>? TryList(string text)
    {
        var values = new List<double>();
        text = text.TrimEnd(' ', ',', '\t', '\n', '\r');
        for (var at = 0; at < text.Length;)
        {
            if (Read(text, ref at) is not { } value)
                return null;
            values.Add(value);
        }

        return values;
    }

    /// <summary>A length in user units; a unit of print counts as CSS has it, an em as the size of the text.</summary>
    /// <param name="whole">What 100 per cent are.</param>
    public static double? Length(string text, double whole, double em)
    {
        var at = 0;
        if (Read(text, ref at) is not { } value)
            return null;
        double? unit = text[at..].Trim() switch
        {
            "" or "px" => 1,
            "pt" => 96 / 72.0,
            "pc" => 16,
            "mm" => 96 / 25.4,
            "cm" => 96 / 2.54,
            "in" => 96,
            "em" => em,
            "%" => whole / 100,
            _ => null,
        };
        return value * unit;
    }
}
