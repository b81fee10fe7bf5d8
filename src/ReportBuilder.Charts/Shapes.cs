namespace ReportBuilder.Charts;

/// <summary>Paths that several kinds share.</summary>
internal static class Shapes
{
    public static PathMark Diamond(double x, double y, double radius, Ink fill, Ink stroke) =>
        new([Move(x, y - radius), Line(x + radius, y), Line(x, y + radius), Line(x - radius, y), Close], fill, stroke, 1);

    /// <summary>Straight lines from point to point.</summary>
    public static ImmutableArray<PathStep> Polyline(IEnumerable<(double X, double Y)> points, bool closed = false)
    {
        var steps = new List<PathStep>();
        foreach (var (x, y) in points)
            steps.Add(steps.Count == 0 ? Move(x, y) : Line(x, y));
        if (closed)
            steps.Add(Close);
        return [.. steps];
    }

    public static PathStep Move(double x, double y) => new(PathVerb.MoveTo, x, y);

    public static PathStep Line(double x, double y) => new(PathVerb.LineTo, x, y);

    public static PathStep Curve((double X, double Y) one, (double X, double Y) two, (double X, double Y) to) =>
        new(PathVerb.CurveTo, to.X, to.Y, one.X, one.Y, two.X, two.Y);

    public static PathStep Close { get; } = new(PathVerb.Close);
}
