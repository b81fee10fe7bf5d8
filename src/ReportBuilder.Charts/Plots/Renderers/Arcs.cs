namespace ReportBuilder.Charts.Plots.Renderers;

/// <summary>Pieces of circles as curves. Angles in degrees, clockwise from the right.</summary>
internal static class Arcs
{
    /// <summary>A sector of a circle, of a ring where there is an inner radius; the whole of it for a whole turn.</summary>
    public static ImmutableArray<PathStep> Sector(double x, double y, double radius, double inner, double from, double sweep)
    {
        var steps = new List<PathStep>();
        var whole = Math.Abs(sweep) >= 360 - 1e-9;
        Arc(steps, x, y, radius, radius, from, sweep, Shapes.Move);
        if (inner <= 0 && !whole)
            steps.Add(Shapes.Line(x, y));
        if (inner > 0 && whole)
            steps.Add(Shapes.Close);
        if (inner > 0)
            Arc(steps, x, y, inner, inner, from + sweep, -sweep, whole ? Shapes.Move : Shapes.Line);
        steps.Add(Shapes.Close);
        return [.. steps];
    }

    public static ImmutableArray<PathStep> Ellipse(double x, double y, double across, double down)
    {
        var steps = new List<PathStep>();
        Arc(steps, x, y, across, down, 0, 360, Shapes.Move);
        steps.Add(Shapes.Close);
        return [.. steps];
    }

    /// <summary>A curve each quarter turn at most: no one sees that it is not a circle.</summary>
    private static void Arc(
        List<PathStep> steps,
        double x,
        double y,
        double across,
        double down,
        double from,
        double sweep,
        Func<double,
        double,
        PathStep> begin)
    {
        var pieces = Math.Max(1, (int)Math.Ceiling(Math.Abs(sweep) / 90 - 1e-9));
        var step = sweep / pieces * Math.PI / 180;
        var reach = 4.0 / 3 * Math.Tan(step / 4);
        var angle = from * Math.PI / 180;
        (double X, double Y) At(double turn, double off) => (
            x + (across * (Math.Cos(turn) - (off * Math.Sin(turn)))),
            y + (down * (Math.Sin(turn) + (off * Math.Cos(turn)))));
        steps.Add(At(angle, 0) is var start ? begin(start.X, start.Y) : default);
        for (var piece = 0; piece < pieces; piece++, angle += step)
            steps.Add(Shapes.Curve(At(angle, reach), At(angle + step, -reach), At(angle + step, 0)));
    }
}
