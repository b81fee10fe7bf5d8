using ScottPlot;
using ScottPlot.Plottables;

namespace ReportBuilder.Charts.Plots.Renderers;

/// <summary>A line from point to point, broken where a value is not a number, with its markers above it.</summary>
internal static class ScatterRenderer
{
    public static void Draw(Scatter scatter, PlotCanvas canvas)
    {
        var points = scatter.Data.GetScatterPoints()
            .Select(point => canvas.At(scatter.Axes, new((point.X * scatter.ScaleX) + scatter.OffsetX, (point.Y * scatter.ScaleY) + scatter.OffsetY)))
            .ToArray();
        if (scatter.FillY)
            Fill(scatter, points, canvas);
        foreach (var run in Runs(points))
            Line(scatter, run, canvas);
        if (!scatter.MarkerStyle.IsVisible || scatter.MarkerStyle.Size == 0)
            return;
        foreach (var (x, y) in points.Where(IsReal))
            MarkerRenderer.Draw(canvas, x, y, scatter.MarkerStyle);
    }

    private static void Line(Scatter scatter, (double X, double Y)[] run, PlotCanvas canvas)
    {
        if (run.Length < 2 || !scatter.LineStyle.CanBeRendered)
            return;
        var corners = scatter.ConnectStyle switch
        {
            ConnectStyle.StepHorizontal => run.Zip(run.Skip(1)).SelectMany(pair => new[] { pair.First, (pair.Second.X, pair.First.Y) }).Append(run[^1]),
            ConnectStyle.StepVertical => run.Zip(run.Skip(1)).SelectMany(pair => new[] { pair.First, (pair.First.X, pair.Second.Y) }).Append(run[^1]),
            _ => run,
        };
        canvas.Path(scatter.SmoothTension > 0 ? Smooth(run) : Shapes.Polyline(corners), null, scatter.LineStyle);
    }

    /// <summary>Down to the value that the area is filled to.</summary>
    private static void Fill(Scatter scatter, (double X, double Y)[] points, PlotCanvas canvas)
    {
        var zero = canvas.Y(scatter.Axes, scatter.FillYValue);
        foreach (var run in Runs(points).Where(run => run.Length > 1))
        {
            var shape = run.Append((run[^1].X, zero)).Prepend((run[0].X, zero));
            canvas.Path(Shapes.Polyline(shape, closed: true), new FillStyle(scatter.FillYAboveColor), null);
        }
    }

    /// <summary>Level where it passes a point: no hump between two points that the data do not have.</summary>
    private static System.Collections.Immutable.ImmutableArray<PathStep> Smooth((double X, double Y)[] run) =>
    [
        Shapes.Move(run[0].X, run[0].Y),
        .. run.Zip(run.Skip(1)).Select(pair => Shapes.Curve(
            ((pair.First.X + pair.Second.X) / 2, pair.First.Y),
            ((pair.First.X + pair.Second.X) / 2, pair.Second.Y),
            pair.Second)),
    ];

    private static IEnumerable<(double X, double Y)[]> Runs((double X, double Y)[] points)
    {
        var start = 0;
        for (var at = 0; at <= points.Length; at++)
        {
            if (at < points.Length && IsReal(points[at]))
                continue;
            if (at > start)
                yield return points[start..at];
            start = at + 1;
        }
    }

    private static bool IsReal((double X, double Y) point) => double.IsFinite(point.X) && double.IsFinite(point.Y);
}
