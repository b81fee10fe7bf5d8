using System.Globalization;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Fonts;

namespace ReportBuilder.Html.Assets;

/// <summary>
/// The reader's own sans serif, made as wide and as high as the theme's face, so that a page that is read before the theme's face has come has
/// the lines and the tables that it has afterwards, and nothing moves. Which one a device has depends on its system: each is a family of its own,
/// one behind the other.
/// </summary>
internal static class StandInFaces
{
    private const string Sample = "What a city recovers from its waste, what it spends on its environment and how clean its power is: the index looks at sixty cities";

    /// <summary>What they stand in for: Latin text and its signs. Other scripts are set by the edition's fallbacks.</summary>
    private const string Range = "U+0-24F,U+2000-22FF";

    /// <summary>The widths are those of the sample, in em. Liberation Sans has those of Arial; Android has Roboto, and a bare Linux DejaVu Sans.</summary>
    private static readonly (string Family, double Regular, double Bold, string[] RegularNames, string[] BoldNames)[] Known =
    [
        ("Like-Arial", 56.08, 60.85, ["Arial", "ArialMT", "Liberation Sans"], ["Arial Bold", "Arial-BoldMT", "Liberation Sans Bold"]),
        ("Like-Roboto", 56.28, 57.06, ["Roboto"], ["Roboto Bold"]),
        ("Like-DejaVu", 64.32, 72.87, ["DejaVu Sans"], ["DejaVu Sans Bold"]),
    ];

    /// <summary>The families, as a list of CSS.</summary>
    public static string Families { get; } = string.Join(',', Known.Select(known => known.Family));

    public static string Css(FontFamily family) =>
        string.Concat(Known.Select(known =>
            Face(family, known.Family, FontWeight.Regular, "400 500", known.Regular, known.RegularNames)
            + Face(family, known.Family, FontWeight.Bold, "600 700", known.Bold, known.BoldNames)));

    private static string Face(FontFamily family, string name, FontWeight weight, string weights, double width, string[] names)
    {
        var (face, adjust) = (family.Face(weight), 100 * family.Measure(Sample, weight, 1) / width);
        // As high above and below the line as the theme's face: its signs stand beside those of other faces, and a line is as high as both need.
        double Height(int units) => 10_000.0 * units / face.UnitsPerEm / adjust;
        var sources = string.Join(',', names.Select(source => $"local(\"{source}\")"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"@font-face{{font-family:{name};font-weight:{weights};src:{sources};"
            + $"size-adjust:{adjust:0.#}%;"
            + $"ascent-override:{Height(face.Ascent):0.#}%;descent-override:{Height(Math.Abs(face.Descent)):0.#}%;line-gap-override:0%;unicode-range:{Range}}}\n"
        );
    }
}
