using ScottPlot;
using ScottPlot.Plottables;

namespace ReportBuilder.Charts.Plots.Renderers;

/// <summary>A stem from zero to each value, and a marker at its end.</summary>
internal static class LollipopRenderer
{
    public static void Draw(LollipopPlot plot, PlotCanvas canvas)
    {
        foreach (var tip in plot.Coordinates)
        {
            var foot = plot.Orientation == Orientation.Vertical ? new Coordinates(tip.X, 0) : new Coordinates(0, tip.Y);
            var (x, y) = canvas.At(plot.Axes, tip);
            canvas.Line(canvas.At(plot.Axes, foot), (x, y), plot.LineStyle);
            MarkerRenderer.Draw(canvas, x, y, plot.MarkerStyle);
        }
    }
}
