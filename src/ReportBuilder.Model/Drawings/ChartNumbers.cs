using System.Globalization;

namespace ReportBuilder.Model.Drawings;

/// <summary>
/// The values of a chart in print, in the drawing and beside it: a true minus sign, the edition's mark between thousands, the unit.
/// </summary>
public static class ChartNumbers
{
    /// <summary>Whether the values are ranks, of which the least is the best: the unit says so, or the scale starts at 1 and has no unit.</summary>
    public static bool AreRanks(this ChartSpec spec) => spec.Unit is "rank" || (spec is { Unit: "", Minimum: 1, Decimals: 0 });

    /// <summary>The number alone, with the sign that belongs to every number ("%").</summary>
    public static string Print(this ChartSpec spec, double value) => spec.Print(value, spec.Decimals) + spec.PercentSign();

    public static string Print(this ChartSpec spec, double value, int decimals)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        var format = "N" + decimals.ToString(CultureInfo.InvariantCulture);
        return (rounded < 0 ? "\u2212" : "") + spec.Numbers.Mark(Math.Abs(rounded).ToString(format, CultureInfo.InvariantCulture));
    }

    /// <summary>The number with its unit: "58 points", "42%", "RMB 5.39 trillion", "rank 3".</summary>
    public static string WithUnit(this ChartSpec spec, double value)
    {
        var (number, wording) = (spec.Print(value), spec.Numbers.Wording);
        if (spec.AreRanks())
            return spec.Unit.Length == 0 ? number : wording.Say("chart.rank", ("rank", number));
        if (spec.Unit is "" or "%")
            return number;

        var parts = spec.Unit.Split(' ', 2);
        return IsCurrency(parts[0])
            ? wording.Say(
                "chart.currency",
                ("currency", parts[0]),
                ("number", number),
                ("has_of", parts.Length > 1 ? "yes" : "no"),
                ("of", parts.Length > 1 ? parts[1] : "")
            )
            : wording.Say("chart.with-unit", ("number", number), ("in", spec.Unit));
    }

    /// <summary>The sign that belongs to every number of the chart.</summary>
    public static string PercentSign(this ChartSpec spec) => spec.Unit == "%" ? spec.Numbers.Wording["number.percent"] : "";

    private static bool IsCurrency(string word) => word.Length == 3 && word.All(char.IsAsciiLetterUpper);
}
