namespace ReportBuilder.Model.Fonts.Outlines;

/// <summary>Contours of lines and cubic curves, kept and written as simple glyphs with quadratic curves (OpenType 1.9, 'glyf').</summary>
/// <param name="tolerance">How far a quadratic curve may stray from the cubic one, in units of the font.</param>
internal sealed class QuadraticContours(double tolerance)
{
    private const int OnCurve = 0x01;
    private const int ShortX = 0x02;
    private const int ShortY = 0x04;
    private const int SameOrPositiveX = 0x10;
    private const int SameOrPositiveY = 0x20;
    private const int MostParts = 16;

    private readonly List<(int X, int Y, bool On)> points = [];
    private readonly List<int> ends = [];
    private int start;
    private double penX;
    private double penY;

    public void Clear()
    {
        points.Clear();
        ends.Clear();
        start = 0;
    }

    public void MoveTo(double x, double y) => Add(x, y, on: true);

    public void LineTo(double x, double y) => Add(x, y, on: true);

    /// <summary>A cubic curve in as many parts as it takes: each is met by the quadratic curve with the same ends and like middle.</summary>
    public void CurveTo(double x1, double y1, double x2, double y2, double x3, double y3)
    {
        var (x0, y0) = (penX, penY);
        // How far a quadratic curve strays: the third difference, by the square root of three over 36, and by the cube of the number of parts.
        var stray = Math.Sqrt(3) / 36 * double.Hypot(x3 - (3 * x2) + (3 * x1) - x0, y3 - (3 * y2) + (3 * y1) - y0);
        var parts = Math.Clamp((int)Math.Ceiling(Math.Cbrt(stray / tolerance)), 1, MostParts);
        for (var part = 0; part < parts; part++)
        {
            var (from, to) = (part / (double)parts, (part + 1) / (double)parts);
            Part(x0, x1, x2, x3, from, to, out var controlX, out var endX);
            Part(y0, y1, y2, y3, from, to, out var controlY, out var endY);
            Add(controlX, controlY, on: false);
            Add(endX, endY, on: true);
        }
    }

    /// <summary>Ends the contour that is open. A point that comes back to the start is left out, as is a contour of less than three points.</summary>
    public void Close()
    {
        if (points.Count - start > 1 && points[^1].On && (points[^1].X, points[^1].Y) == (points[start].X, points[start].Y))
            points.RemoveAt(points.Count - 1);
        if (points.Count - start < 3)
            points.RemoveRange(start, points.Count - start);
        if (points.Count == start)
            return;
        // Outer contours run clockwise here and the other way there.
        points.Reverse(start, points.Count - start);
        start = points.Count;
        ends.Add(points.Count - 1);
    }

    /// <summary>Writes the glyph; nothing where nothing is drawn.</summary>
    public void Write(FontWriter writer)
    {
        if (ends.Count == 0)
            return;
        writer
            .I16(ends.Count)
            .I16(points.Min(point => point.X))
            .I16(points.Min(point => point.Y))
            .I16(points.Max(point => point.X))
            .I16(points.Max(point => point.Y));
        foreach (var end in ends)
            writer.U16(end);
        writer.U16(0);
        var (xs, ys) = (new FontWriter(), new FontWriter());
        var (x, y) = (0, 0);
        foreach (var point in points)
        {
            var flags = (point.On ? OnCurve : 0) | Coordinate(xs, point.X - x, ShortX, SameOrPositiveX) | Coordinate(ys, point.Y - y, ShortY, SameOrPositiveY);
            writer.Bytes([(byte)flags]);
            (x, y) = (point.X, point.Y);
        }

        writer.Bytes(xs.Span).Bytes(ys.Span).Pad(2);
    }

    private static int Coordinate(FontWriter writer, int difference, int isShort, int isSameOrPositive)
    {
        if (difference == 0)
            return isSameOrPositive;
        if (Math.Abs(difference) > byte.MaxValue)
        {
            writer.I16(difference);
            return 0;
        }

        writer.Bytes([(byte)Math.Abs(difference)]);
        return difference > 0 ? isShort | isSameOrPositive : isShort;
    }

    /// <summary>One coordinate of the quadratic curve over a part of a cubic one.</summary>
    private static void Part(double c0, double c1, double c2, double c3, double from, double to, out double control, out double end)
    {
        var begin = At(c0, c1, c2, c3, from);
        end = At(c0, c1, c2, c3, to);
        // The cubic curve's own control points over the part lie a third of its slopes away from its ends.
        var third = (to - from) / 3;
        var (first, second) = (begin + (third * Slope(c0, c1, c2, c3, from)), end - (third * Slope(c0, c1, c2, c3, to)));
        control = ((3 * (first + second)) - begin - end) / 4;
    }

    private static double At(double c0, double c1, double c2, double c3, double t) =>
        (Math.Pow(1 - t, 3) * c0) + (3 * (1 - t) * (1 - t) * t * c1) + (3 * (1 - t) * t * t * c2) + (Math.Pow(t, 3) * c3);

    private static double Slope(double c0, double c1, double c2, double c3, double t) =>
        3 * (((1 - t) * (1 - t) * (c1 - c0)) + (2 * (1 - t) * t * (c2 - c1)) + (t * t * (c3 - c2)));

    private void Add(double x, double y, bool on)
    {
        (penX, penY) = (x, y);
        points.Add((Rounded(x), Rounded(y), on));
    }

    private static int Rounded(double value) =>
        Math.Abs(value) <= short.MaxValue / 2
            ? (int)Math.Round(value)
            : throw new FontFormatException("the font's outlines are damaged: a glyph is larger than any can be");
}
