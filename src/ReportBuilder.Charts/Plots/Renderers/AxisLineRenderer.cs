using ScottPlot;
using ScottPlot.Plottables;

namespace ReportBuilder.Charts.Plots.Renderers;

/// <summary>A line at one value from edge to edge, with its text at the end.</summary>
internal static class AxisLineRenderer
{
    public static void Draw(HorizontalLine line, PlotCanvas canvas)
    {
        var (y, area) = (canvas.Y(line.Axes, line.Y), canvas.Area);
        if (y < area.Top || y > area.Bottom)
            return;
        canvas.Line((area.Left, y), (area.Right, y), line.LineStyle);
        TextRenderer.Draw(canvas, area.Right, y - 1.5, line.LabelText, line.LabelStyle, Alignment.LowerRight, level: true);
    }

    public static void Draw(VerticalLine line, PlotCanvas canvas)
    {
        var (x, area) = (canvas.X(line.Axes, line.X), canvas.Area);
        if (x < area.Left || x > area.Right)
            return;
        canvas.Line((x, area.Top), (x, area.Bottom), line.LineStyle);
        TextRenderer.Draw(canvas, x + 2, area.Top, line.LabelText, line.LabelStyle, Alignment.UpperLeft, level: true);
    }
}
