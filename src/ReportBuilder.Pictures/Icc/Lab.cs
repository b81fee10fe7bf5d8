namespace ReportBuilder.Pictures.Icc;

/// <summary>A colour as people see it (CIELAB, D50, white the paper): lightness from 0 to 100, red against green, yellow against blue.</summary>
public readonly record struct Lab(double L, double A, double B)
{
    /// <summary>The white of profiles.</summary>
    internal const double WhiteX = 0.9642;
    internal const double WhiteZ = 0.8249;

    internal static Lab OfXyz(double x, double y, double z)
    {
        var (fx, fy, fz) = (Root(x / WhiteX), Root(y), Root(z / WhiteZ));
        return new((116 * fy) - 16, 500 * (fx - fy), 200 * (fy - fz));
    }

    /// <summary>Its light, each part against that of white.</summary>
    internal (double X, double Y, double Z) Light()
    {
        var y = (L + 16) / 116;
        return (Cube(y + (A / 500)), Cube(y), Cube(y - (B / 200)));
    }

    /// <remarks>Found by steps of plain arithmetic, which come out the same on every machine.</remarks>
    private static double Root(double value)
    {
        if (value <= 216.0 / 24389)
            return ((24389.0 / 27 * value) + 16) / 116;
        var root = 0.5 + (value / 2);
        for (var i = 0; i < 12; i++)
            root -= (root - (value / (root * root))) / 3;
        return root;
    }

    private static double Cube(double value) => value > 6.0 / 29 ? value * value * value : ((116 * value) - 16) * 27 / 24389;
}
