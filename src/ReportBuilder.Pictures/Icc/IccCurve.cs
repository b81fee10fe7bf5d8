namespace ReportBuilder.Pictures.Icc;

/// <summary>A curve of a colour profile, from 0 to 1, as points at like distances.</summary>
internal sealed class IccCurve(double[] points)
{
    private const int PointsOfFormula = 4096;
    private const int MostPoints = 1 << 16;

    public static IccCurve Straight { get; } = new([0, 1]);

    public double this[double value]
    {
        get
        {
            var place = Math.Clamp(value, 0, 1) * (points.Length - 1);
            var at = Math.Min((int)place, points.Length - 2);
            return points[at] + ((points[at + 1] - points[at]) * (place - at));
        }
    }

    /// <summary>Curves that stand behind each other, each from a place that four divides.</summary>
    public static IccCurve[] Row(IccBytes bytes, int count)
    {
        var curves = new IccCurve[count];
        var at = 0;
        for (var i = 0; i < count; i++)
        {
            curves[i] = Read(bytes.From(at), out var length);
            at += (length + 3) & ~3;
        }

        return curves;
    }

    /// <summary>A curve of points ("curv") or of a formula ("para").</summary>
    public static IccCurve Read(IccBytes bytes, out int length)
    {
        if (bytes.Says(0, "para"u8))
            return OfFormula(bytes, out length);
        if (!bytes.Says(0, "curv"u8))
            throw new IccFault("a curve of it is of no known kind");
        var count = bytes.U32(8);
        if (count is < 0 or > MostPoints)
            throw new IccFault("a curve of it has no points");
        _ = bytes.Part(12, 2 * count);
        length = 12 + (2 * count);
        return count switch
        {
            0 => Straight,
            1 when bytes.U16(12) / 256.0 is var gamma => Of(x => Math.Pow(x, gamma)),
            _ => new([.. Enumerable.Range(0, count).Select(i => bytes.U16(12 + (2 * i)) / 65_535.0)]),
        };
    }

    /// <summary>Points of one or two bytes, as tables of lookups have them.</summary>
    public static IccCurve OfPoints(IccBytes bytes, int at, int count, int width)
    {
        if (count < 2)
            throw new IccFault("a curve of it has no points");
        var points = new double[count];
        for (var i = 0; i < count; i++)
            points[i] = width == 1 ? bytes.U8(at + i) / 255.0 : bytes.U16(at + (2 * i)) / 65_535.0;
        return new(points);
    }

    /// <summary>ICC.1:2010, 10.16.</summary>
    private static IccCurve OfFormula(IccBytes bytes, out int length)
    {
        var kind = bytes.U16(8);
        int[] counts = [1, 3, 4, 5, 7];
        if (kind >= counts.Length)
            throw new IccFault("a curve of it is of no known kind");
        length = 12 + (4 * counts[kind]);
        var p = new double[7];
        for (var i = 0; i < counts[kind]; i++)
            p[i] = bytes.Fixed(12 + (4 * i));
        var (g, a, b, c, d, e, f) = (p[0], p[1], p[2], p[3], p[4], p[5], p[6]);
        return kind switch
        {
            0 => Of(x => Math.Pow(x, g)),
            1 => Of(x => x >= -b / a ? Math.Pow((a * x) + b, g) : 0),
            2 => Of(x => x >= -b / a ? Math.Pow((a * x) + b, g) + c : c),
            3 => Of(x => x >= d ? Math.Pow((a * x) + b, g) : c * x),
            _ => Of(x => x >= d ? Math.Pow((a * x) + b, g) + e : (c * x) + f),
        };
    }

    /// <remarks>Powers differ in their last digits between machines: points are rounded, so that the colours do not.</remarks>
    private static IccCurve Of(Func<double, double> formula)
    {
        var points = new double[PointsOfFormula];
        for (var i = 0; i < points.Length; i++)
            points[i] = formula(i / (PointsOfFormula - 1.0)) is var value && double.IsFinite(value) ? Math.Round(Math.Clamp(value, 0, 1), 9) : 0;
        return new(points);
    }
}
