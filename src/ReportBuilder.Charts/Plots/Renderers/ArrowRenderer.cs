using ScottPlot;
using ScottPlot.Plottables;

namespace ReportBuilder.Charts.Plots.Renderers;

/// <summary>A shaft and a filled head that ends at the tip.</summary>
internal static class ArrowRenderer
{
    private const double Head = 5;
    private const double HalfHead = 2.2;

    public static void Draw(Arrow arrow, PlotCanvas canvas)
    {
        var (from, to) = (canvas.At(arrow.Axes, arrow.Base), canvas.At(arrow.Axes, arrow.Tip));
        var length = Math.Sqrt(((to.X - from.X) * (to.X - from.X)) + ((to.Y - from.Y) * (to.Y - from.Y)));
        if (length == 0)
            return;
        var (across, down) = ((to.X - from.X) / length, (to.Y - from.Y) / length);
        var head = Math.Min(Head, length);
        var neck = (X: to.X - (across * head), Y: to.Y - (down * head));
        canvas.Line(from, neck, arrow.ArrowStyle.LineStyle);
        canvas.Path(
            Shapes.Polyline(
                [to, (neck.X - (down * HalfHead), neck.Y + (across * HalfHead)), (neck.X + (down * HalfHead), neck.Y - (across * HalfHead))],
                closed: true),
            new FillStyle(arrow.ArrowLineColor),
            null);
    }
}
