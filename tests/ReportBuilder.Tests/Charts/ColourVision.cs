using System.Collections.Immutable;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Tests.Charts;

public enum Sight
{
    Usual,
    Protanopia,
    Deuteranopia,
    Tritanopia,
}

/// <summary>
/// How a colour looks to those who lack one kind of cone: G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, "A Physiologically-based Model for
/// Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15(6), 2009, the matrices of severity 1.0, on linear RGB.
/// </summary>
internal static class ColourVision
{
    private static readonly ImmutableSortedDictionary<Sight, double[]> Matrices = new Dictionary<Sight, double[]>
    {
        [Sight.Usual] = [1, 0, 0, 0, 1, 0, 0, 0, 1],
        [Sight.Protanopia] = [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
        [Sight.Deuteranopia] = [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
        [Sight.Tritanopia] = [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
    }.ToImmutableSortedDictionary();

    /// <summary>The distance of two colours in CIELAB (CIE 1976, D65), as seen. About 2.3 can just be noticed.</summary>
    public static double Distance(Rgb one, Rgb other, Sight sight)
    {
        var (a, b) = (Lab(Seen(one, sight)), Lab(Seen(other, sight)));
        return Math.Sqrt(a.Zip(b, (x, y) => (x - y) * (x - y)).Sum());
    }

    /// <summary>How much lighter the one is than the other, as seen: 1 for the same, 21 for black and white.</summary>
    public static double Lightness(Rgb one, Rgb other, Sight sight)
    {
        static double Luminance(double[] seen) => (0.2126 * seen[0]) + (0.7152 * seen[1]) + (0.0722 * seen[2]) + 0.05;
        var (a, b) = (Luminance(Seen(one, sight)), Luminance(Seen(other, sight)));
        return Math.Max(a, b) / Math.Min(a, b);
    }

    /// <summary>Linear red, green and blue.</summary>
    private static double[] Seen(Rgb colour, Sight sight)
    {
        double[] linear = [Linear(colour.Red), Linear(colour.Green), Linear(colour.Blue)];
        var matrix = Matrices[sight];
        return [.. Enumerable.Range(0, 3).Select(row => Math.Clamp(linear.Select((part, column) => part * matrix[(3 * row) + column]).Sum(), 0, 1))];
    }

    private static double[] Lab(double[] rgb)
    {
        var x = Root(((0.4124564 * rgb[0]) + (0.3575761 * rgb[1]) + (0.1804375 * rgb[2])) / 0.95047);
        var y = Root((0.2126729 * rgb[0]) + (0.7151522 * rgb[1]) + (0.0721750 * rgb[2]));
        var z = Root(((0.0193339 * rgb[0]) + (0.1191920 * rgb[1]) + (0.9503041 * rgb[2])) / 1.08883);
        return [(116 * y) - 16, 500 * (x - y), 200 * (y - z)];
    }

    private static double Root(double part) => part > 216.0 / 24389 ? Math.Cbrt(part) : ((24389.0 / 27 * part) + 16) / 116;

    private static double Linear(double part) => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
}
