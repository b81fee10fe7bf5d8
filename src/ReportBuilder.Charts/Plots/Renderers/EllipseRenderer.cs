using ScottPlot.Plottables;

namespace ReportBuilder.Charts.Plots.Renderers;

/// <summary>
/// Ellipses, whole or as sectors; of a circle rings too. What is turned, or a cut or hollow ellipse that is no circle, is left to the
/// library.
/// </summary>
internal static class EllipseRenderer
{
    public static void Draw(Ellipse ellipse, PlotCanvas canvas)
    {
        var (x, y) = canvas.At(ellipse.Axes, ellipse.Center);
        var (across, down) = (Reach(ellipse.RadiusX), Math.Abs(canvas.Y(ellipse.Axes, ellipse.Center.Y + ellipse.RadiusY) - y));
        var sweep = Math.Abs(ellipse.SweepAngle.Degrees);
        if (ellipse.Rotation.Degrees == 0 && !ellipse.IsAnnulus && sweep >= 360)
            canvas.Path(Arcs.Ellipse(x, y, across, down), ellipse.FillStyle, ellipse.LineStyle);
        else if (ellipse.Rotation.Degrees == 0 && ellipse.IsSector && Math.Abs(across - down) < 1e-6)
            canvas.Path(
                Arcs.Sector(x, y, across, Reach(ellipse.InnerRadiusX), -ellipse.StartAngle.Degrees, -ellipse.SweepAngle.Degrees),
                ellipse.FillStyle,
                ellipse.LineStyle);
        else
            SvgReadBack.Draw(ellipse, canvas);

        double Reach(double radius) => Math.Abs(canvas.X(ellipse.Axes, ellipse.Center.X + radius) - x);
    }
}
