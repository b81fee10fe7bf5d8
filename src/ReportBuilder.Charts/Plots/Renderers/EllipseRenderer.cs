using ScottPlot.Plottables;

namespace ReportBuilder.Charts.Plots.Renderers;

/// <summary>Whole ellipses; what is turned, cut or hollow is left to the library.</summary>
internal static class EllipseRenderer
{
    public static void Draw(Ellipse ellipse, PlotCanvas canvas)
    {
        if (ellipse.Rotation.Degrees != 0 || ellipse.IsAnnulus || Math.Abs(ellipse.SweepAngle.Degrees) < 360)
        {
            SvgReadBack.Draw(ellipse, canvas);
            return;
        }

        var (x, y) = canvas.At(ellipse.Axes, ellipse.Center);
        var (across, down) = (Math.Abs(canvas.X(ellipse.Axes, ellipse.Center.X + ellipse.RadiusX) - x), Math.Abs(canvas.Y(ellipse.Axes, ellipse.Center.Y + ellipse.RadiusY) - y));
        canvas.Path(Arcs.Ellipse(x, y, across, down), ellipse.FillStyle, ellipse.LineStyle);
    }
}
