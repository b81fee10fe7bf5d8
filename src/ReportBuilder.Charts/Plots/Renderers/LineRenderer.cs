using ScottPlot.Plottables;

namespace ReportBuilder.Charts.Plots.Renderers;

/// <summary>A straight line with a marker at each end.</summary>
internal static class LineRenderer
{
    public static void Draw(LinePlot line, PlotCanvas canvas)
    {
        var (from, to) = (canvas.At(line.Axes, line.Start), canvas.At(line.Axes, line.End));
        canvas.Line(from, to, line.LineStyle);
        MarkerRenderer.Draw(canvas, from.X, from.Y, line.MarkerStyle);
        MarkerRenderer.Draw(canvas, to.X, to.Y, line.MarkerStyle);
    }
}
