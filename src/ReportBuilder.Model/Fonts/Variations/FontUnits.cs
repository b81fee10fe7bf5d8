namespace ReportBuilder.Model.Fonts.Variations;

/// <summary>How values between two units of a font are rounded: halves go up, on both sides of zero (OpenType 1.9, "Font variations overview").</summary>
internal static class FontUnits
{
    public static double Nearest(double value) => Math.Floor(value + 0.5);
}
