namespace ReportBuilder.Pictures.Icc;

/// <summary>What red, green and blue mean: three curves and the light of each colour at its full.</summary>
public sealed class RgbProfile
{
    private readonly double[][] curves;
    private readonly double[] lights;

    private RgbProfile(double[][] curves, double[] lights) => (this.curves, this.lights) = (curves, lights);

    /// <summary>IEC 61966-2-1, with its colours brought from daylight to the white of profiles (Bradford).</summary>
    public static RgbProfile Srgb { get; } = new(
        [.. Enumerable.Repeat(Bytes(value => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4)), 3)],
        [0.43606567, 0.38514709, 0.14306641, 0.22248840, 0.71687317, 0.06060791, 0.01391602, 0.09707642, 0.71409607]);

    /// <summary>Of a profile of curves and colours; sRGB where it is none or of another kind.</summary>
    public static RgbProfile Of(byte[] profile)
    {
        var bytes = new IccBytes(profile);
        try
        {
            return profile.Length > 0
                && bytes.Tag("rXYZ"u8) is { } red && bytes.Tag("gXYZ"u8) is { } green && bytes.Tag("bXYZ"u8) is { } blue
                && bytes.Tag("rTRC"u8) is { } redCurve && bytes.Tag("gTRC"u8) is { } greenCurve && bytes.Tag("bTRC"u8) is { } blueCurve
                ? new(
                    [Curve(redCurve), Curve(greenCurve), Curve(blueCurve)],
                    [.. Enumerable.Range(0, 3).SelectMany(i => new[] { red.Fixed(8 + (4 * i)), green.Fixed(8 + (4 * i)), blue.Fixed(8 + (4 * i)) })])
                : Srgb;
        }
        catch (IccFault)
        {
            return Srgb;
        }
    }

    /// <param name="red">From 0 to 255, as the others.</param>
    public Lab Lab(int red, int green, int blue)
    {
        var (r, g, b) = (curves[0][red], curves[1][green], curves[2][blue]);
        return Icc.Lab.OfXyz(
            (lights[0] * r) + (lights[1] * g) + (lights[2] * b),
            (lights[3] * r) + (lights[4] * g) + (lights[5] * b),
            (lights[6] * r) + (lights[7] * g) + (lights[8] * b));
    }

    /// <summary>The red from 0 to 255 that has most nearly so much light.</summary>
    internal int Nearest(double light)
    {
        var at = Array.BinarySearch(curves[0], light);
        if (at >= 0)
            return at;
        var above = Math.Clamp(~at, 1, 255);
        return light - curves[0][above - 1] < curves[0][above] - light ? above - 1 : above;
    }

    private static double[] Curve(IccBytes bytes)
    {
        var curve = IccCurve.Read(bytes, out _);
        return Bytes(value => curve[value]);
    }

    /// <remarks>Rounded, as in <see cref="IccCurve"/>.</remarks>
    private static double[] Bytes(Func<double, double> curve) => [.. Enumerable.Range(0, 256).Select(value => Math.Round(curve(value / 255.0), 9))];
}
