namespace ReportBuilder.Charts.Kinds.Parts;

/// <summary>The petals of a flower: equal angles clockwise from the top, lengths in proportion to the values, tips rounded.</summary>
internal static class Petals
{
    /// <summary>Between neighbours, as a share of the flower's radius.</summary>
    private const double Gap = 0.034;

    /// <param name="radius">Of a petal whose share is 1, in points.</param>
    /// <param name="rows">The row that each petal stands for; none where all of them stand for one.</param>
    /// <param name="shares">Length of each petal as a share of the longest possible; 0 draws none.</param>
    public static void Draw(
        Sheet sheet,
        double x,
        double y,
        double radius,
        ImmutableArray<double> shares,
        Func<int, Ink> ink,
        ImmutableArray<ChartRow> rows = default
    )
    {
        for (var petal = 0; petal < shares.Length; petal++)
        {
            if (!rows.IsDefault)
                sheet.For(rows[petal]);
            if (shares[petal] > 0)
                sheet.Add(new PathMark(Outline(x, y, radius, shares[petal], petal, shares.Length), ink(petal)));
        }
    }

    /// <summary>The direction of a petal's middle, in radians clockwise from the top.</summary>
    public static double Angle(int petal, int count) => (petal + 0.5) * 2 * Math.PI / count;

    /// <summary>The point at a distance from the middle in a direction.</summary>
    public static (double X, double Y) Point(double x, double y, double angle, double distance) =>
        (x + (Math.Sin(angle) * distance), y - (Math.Cos(angle) * distance));

    private static ImmutableArray<PathStep> Outline(double x, double y, double radius, double share, int petal, int count)
    {
        var (middle, half, length) = (Angle(petal, count), Math.PI / count, radius * share);
        var gap = Math.Min(radius * Gap, length * Math.Sin(half) * 0.8) / 2;
        var inner = Point(x, y, middle, gap / Math.Sin(half));
        var reach = half - Math.Asin(Math.Min(1, gap / length));
        var corner = Math.Min(length * reach * 0.45, radius * 0.07);
        var turn = corner / length;
        var (left, right) = (Point(x, y, middle - reach, length), Point(x, y, middle + reach, length));
        return
        [
            Shapes.Move(inner.X, inner.Y),
            Shapes.Line(Toward(left, inner, corner).X, Toward(left, inner, corner).Y),
            Shapes.Curve(left, left, Point(x, y, middle - reach + turn, length)),
            Arc(x, y, length, middle - reach + turn, middle + reach - turn),
            Shapes.Curve(right, right, Toward(right, inner, corner)),
            Shapes.Close,
        ];
    }

    /// <summary>An arc of less than a quarter turn as one cubic curve.</summary>
    private static PathStep Arc(double x, double y, double radius, double from, double to)
    {
        var handle = 4.0 / 3 * Math.Tan((to - from) / 4) * radius;
        var (start, end) = (Point(x, y, from, radius), Point(x, y, to, radius));
        return Shapes.Curve(
            (start.X + (Math.Cos(from) * handle), start.Y + (Math.Sin(from) * handle)),
            (end.X - (Math.Cos(to) * handle), end.Y - (Math.Sin(to) * handle)),
            end);
    }

    private static (double X, double Y) Toward((double X, double Y) from, (double X, double Y) to, double distance)
    {
        var length = Math.Sqrt(((to.X - from.X) * (to.X - from.X)) + ((to.Y - from.Y) * (to.Y - from.Y)));
        var share = length == 0 ? 0 : Math.Min(0.5, distance / length);
        return (from.X + ((to.X - from.X) * share), from.Y + ((to.Y - from.Y) * share));
    }
}
