namespace ReportBuilder.Pictures.Icc;

/// <summary>
/// Four inks as a screen shows them. Decoders give what one ink takes away and black leaves, in which cyan glows and green is poison; these colours
/// become those of inks on coated paper, with paper as white and black ink as black.
/// </summary>
internal static class InksOnScreen
{
    /// <summary>How much larger a dot of a middle tone is on paper than on the plate.</summary>
    private const double DotGain = 0.05;

    /// <summary>From the light of D50 to that of sRGB (IEC 61966-2-1, Bradford).</summary>
    private static readonly double[] ToSrgb = [3.1338561, -1.6168667, -0.4906146, -0.9787684, 1.9161415, 0.0334540, 0.0719453, -0.2289914, 1.4052427];

    private static readonly Lazy<ColourCube> Cube = new(() => new(Shown));

    /// <summary>Dots as a decoder gives them, in sRGB.</summary>
    public static Raster Of(Raster decoded) => Cube.Value.Convert(decoded);

    private static (double Red, double Green, double Blue, double Opacity) Shown(int red, int green, int blue)
    {
        var most = Math.Max(red, Math.Max(green, blue));
        var light = most == 0
            ? InkModel.Light(new(0, 0, 0, 1))
            : InkModel.Light(new(Grown(1 - ((double)red / most)), Grown(1 - ((double)green / most)), Grown(1 - ((double)blue / most)), Grown(1 - (most / 255.0))));
        var black = InkModel.Light(new(0, 0, 0, 1));
        var (x, y, z) = (Above(light.X, black.X) * Lab.WhiteX, Above(light.Y, black.Y), Above(light.Z, black.Z) * Lab.WhiteZ);
        return (Part(0, x, y, z), Part(3, x, y, z), Part(6, x, y, z), 1);
    }

    private static double Grown(double tone) => tone + (4 * DotGain * tone * (1 - tone));

    private static double Above(double light, double black) => (light - black) / (1 - black);

    private static double Part(int row, double x, double y, double z) =>
        RgbProfile.Srgb.Nearest((ToSrgb[row] * x) + (ToSrgb[row + 1] * y) + (ToSrgb[row + 2] * z)) / 255.0;
}
