using System.Globalization;
using ReportBuilder.Loading.Yaml;

namespace ReportBuilder.Loading.Report;

/// <summary>Lengths in points; written as 24mm, 2.4cm, 1in or 13pt.</summary>
internal static class Lengths
{
    public const double Millimetre = 72 / 25.4;
    private const double Most = 5000;

    public static double Read(MapReader map, string key, double otherwise, Findings findings)
    {
        if (map.TextAt(key) is not { } text)
            return otherwise;
        var unit = text.Text.Length > 2 ? text.Text[^2..] : "";
        var points = unit switch
        {
            "mm" => Millimetre,
            "cm" => 10 * Millimetre,
            "in" => 72,
            "pt" => 1.0,
            _ => 0,
        };
        if (
            points > 0
            && double.TryParse(text.Text[..^2], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number * points <= Most
        )
            return number * points;
        findings.Error("RB1108", text.Place, $"'{text.Text}' is not a length", "a number and mm, cm, in or pt: 24mm");
        return otherwise;
    }
}
