using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout.Type;

/// <summary>How a run of text is set.</summary>
/// <param name="Size">Points.</param>
/// <param name="Leading">Points from baseline to baseline.</param>
/// <param name="Slant">Degrees of obliqueness.</param>
/// <param name="Tabular">Figures of one width.</param>
/// <param name="Tracking">Extra space after every glyph, in ems.</param>
/// <param name="Rise">Points above the baseline.</param>
internal sealed record TypeStyle(
    FontWeight Weight,
    double Size,
    double Leading,
    Rgb Colour,
    double Slant = 0,
    bool Tabular = false,
    double Tracking = 0,
    double Rise = 0)
{
    /// <summary>Inter has no italic here; its own italic leans by this angle.</summary>
    public const double ObliqueAngle = 9.4;

    /// <summary>From the top of a line's box to its baseline: capitals (0.727 em in Inter) stand in the middle of the box.</summary>
    public double Baseline => (Leading / 2) + (0.3635 * Size);

    public TypeStyle Bolder() => this with { Weight = Weight >= FontWeight.SemiBold ? FontWeight.Bold : FontWeight.SemiBold };

    /// <summary>Smaller or larger as a whole, but never below the least size of the report.</summary>
    public TypeStyle Scaled(double scale) => this with { Size = Math.Max(TypeScale.Least, Size * scale), Leading = Leading * scale };

    public TypeStyle Oblique() => this with { Slant = ObliqueAngle };
}

internal enum Alignment
{
    Start,
    Centre,
    End,
}
