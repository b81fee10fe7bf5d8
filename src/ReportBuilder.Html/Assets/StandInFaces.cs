using System.Globalization;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Fonts;

namespace ReportBuilder.Html.Assets;

/// <summary>The reader's own sans serif, made as wide as the theme's face, so that lines do not break anew when the theme's face arrives.</summary>
internal static class StandInFaces
{
    public const string Family = "Stand-in";

    private const string Sample = "What a city recovers from its waste, what it spends on its environment and how clean its power is: the index looks at sixty cities";

    /// <summary>The width of the sample in Arial (and in Liberation Sans, which has the same widths), in em.</summary>
    private const double ArialRegular = 56.08;
    private const double ArialBold = 60.85;

    public static string Css(FontFamily family) =>
        Face(family, FontWeight.Regular, "400 500", ArialRegular, "Arial", "ArialMT", "Liberation Sans")
        + Face(family, FontWeight.Bold, "600 700", ArialBold, "Arial Bold", "Arial-BoldMT", "Liberation Sans Bold");

    private static string Face(FontFamily family, FontWeight weight, string weights, double arial, params string[] names)
    {
        var adjust = 100 * family.Measure(Sample, weight, 1) / arial;
        var sources = string.Join(',', names.Select(name => $"local(\"{name}\")"));
        return string.Create(CultureInfo.InvariantCulture, $"@font-face{{font-family:\"{Family}\";font-weight:{weights};src:{sources};size-adjust:{adjust:0.#}%}}\n");
    }
}
