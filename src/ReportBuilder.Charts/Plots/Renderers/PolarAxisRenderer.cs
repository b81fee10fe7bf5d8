using ScottPlot;
using ScottPlot.Plottables;

namespace ReportBuilder.Charts.Plots.Renderers;

/// <summary>Rings, straight from spoke to spoke or round, and the spokes on them.</summary>
internal static class PolarAxisRenderer
{
    public static void Draw(PolarAxis axis, PlotCanvas canvas)
    {
        foreach (var circle in axis.Circles)
            Ring(axis, circle, canvas);
        var centre = canvas.At(axis.Axes, Coordinates.Origin);
        foreach (var spoke in axis.Spokes)
        {
            canvas.Line(centre, canvas.At(axis.Axes, axis.GetCoordinates(spoke.Length, spoke.Angle)), spoke.LineStyle);
            var (x, y) = canvas.At(axis.Axes, axis.GetCoordinates(spoke.LabelLength, spoke.Angle));
            TextRenderer.Draw(canvas, x, y, spoke.LabelText ?? "", spoke.LabelStyle, Alignment.MiddleCenter);
        }
    }

    private static void Ring(PolarAxis axis, PolarAxisCircle circle, PlotCanvas canvas)
    {
        var (x, y) = canvas.At(axis.Axes, circle.Origin);
        var steps = axis.StraightLines
            ? Shapes.Polyline(axis.Spokes.Select(spoke => canvas.At(axis.Axes, axis.GetCoordinates(circle.Radius, spoke.Angle))), closed: true)
            : Arcs.Ellipse(
                x,
                y,
                Math.Abs(canvas.X(axis.Axes, circle.Origin.X + circle.Radius) - x),
                Math.Abs(canvas.Y(axis.Axes, circle.Origin.Y + circle.Radius) - y));
        canvas.Path(steps, null, circle.LineStyle);
        TextRenderer.Draw(
            canvas,
            canvas.X(axis.Axes, circle.Origin.X + circle.Radius),
            y,
            circle.LabelText ?? "",
            circle.LabelStyle,
            circle.LabelStyle.Alignment);
    }
}
