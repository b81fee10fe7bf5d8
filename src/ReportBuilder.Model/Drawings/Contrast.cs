using ReportBuilder.Model.Pages;

namespace ReportBuilder.Model.Drawings;

/// <summary>Contrast between two colours as WCAG 2.2 defines it (relative luminance, success criteria 1.4.3 and 1.4.11).</summary>
public static class Contrast
{
    /// <summary>What text of the usual size needs on its ground (1.4.3).</summary>
    public const double OfText = 4.5;

    /// <summary>From 1 (the same) to 21 (black on white); the order of the colours does not matter.</summary>
    public static double Ratio(Rgb a, Rgb b)
    {
        var (one, other) = (Luminance(a), Luminance(b));
        return (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);
    }

    /// <summary>Relative luminance, 0 for black and 1 for white.</summary>
    public static double Luminance(Rgb colour) => (0.2126 * Linear(colour.Red)) + (0.7152 * Linear(colour.Green)) + (0.0722 * Linear(colour.Blue));

    private static double Linear(double part) => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
}
