using System.Globalization;
using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Html.Pages;

/// <summary>Numbers as pages print them: the edition's mark between thousands, no decimals unless the scores have them.</summary>
internal static class PrintedNumbers
{
    private static readonly string[] Shares = [.. Enumerable.Range(0, 101).Select(percent => "v" + percent.ToString(CultureInfo.InvariantCulture))];

    public static string Score(double? value, Site site) => Score(value, site.Inputs.Style.Numbers);

    public static string Score(double? value, NumberStyle style) => value switch
    {
        // Most scores are whole and small, and written faster as such.
        >= 0 and < 1000 when value.Value == (int)value.Value => ((int)value.Value).ToString(CultureInfo.InvariantCulture),
        { } number => Marked(number.ToString("#,##0.##", CultureInfo.InvariantCulture), style),
        null => "\u2013",
    };

    /// <summary>The score of a unit in a part, with the decimals that the part prints with.</summary>
    public static string Score(Unit unit, FrameworkNode part, Site site) =>
        Score(site.Scores.Score(unit, part).Value, site.Scores.DecimalsOf(part), site.Inputs.Style.Numbers);

    public static string Score(double? value, int? decimals, NumberStyle style) =>
        value is { } number && decimals is { } places ? Print(number, places, style).Replace('-', '\u2212') : Score(value, style);

    /// <summary>With so many decimals, half away from zero.</summary>
    public static string Print(double value, int decimals, NumberStyle style) =>
        Marked(
            Math.Round(value, decimals, MidpointRounding.AwayFromZero)
                .ToString($"N{decimals.ToString(CultureInfo.InvariantCulture)}", CultureInfo.InvariantCulture),
            style
        );

    public static string Rank(int? rank) => rank?.ToString(CultureInfo.InvariantCulture) ?? "\u2013";

    public static int Percent(double? value, double of) =>
        value is { } number && of > 0 ? Math.Clamp((int)Math.Round(100 * number / of, MidpointRounding.AwayFromZero), 0, 100) : 0;

    /// <summary>The class that gives a bar its length: v0 to v100.</summary>
    public static string Share(double? value, double of) => Share(Percent(value, of));

    public static string Share(int percent) => percent < 0 ? $"v{percent}" : Shares[percent];

    /// <summary>A number of English with the marks of the edition.</summary>
    private static string Marked(string number, NumberStyle style) => style.Mark(number);
}
