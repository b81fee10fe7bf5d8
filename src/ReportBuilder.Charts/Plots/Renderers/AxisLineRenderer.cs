using ScottPlot;
using ScottPlot.Plottables;

namespace ReportBuilder.Charts.Plots.Renderers;

/// <summary>A line at one value from edge to edge, with its text at the end.</summary>
internal static class AxisLineRenderer
{
    public static void Draw(HorizontalLine line, PlotCanvas canvas)
    {
        if (!canvas.Up(line.Axes).Range.Contains(line.Y))
            return;
        var (y, area) = (canvas.Y(line.Axes, line.Y), canvas.Area);
        canvas.Line((area.Left, y), (area.Right, y), line.LineStyle);
        TextRenderer.Draw(canvas, area.Right, y - 1.5, line.LabelText, line.LabelStyle, Alignment.LowerRight, level: true);
    }

    public static void Draw(VerticalLine line, PlotCanvas canvas)
    {
        if (!canvas.Across(line.Axes).Range.Contains(line.X))
            return;
        var (x, area) = (canvas.X(line.Axes, line.X), canvas.Area);
        canvas.Line((x, area.Top), (x, area.Bottom), line.LineStyle);
        TextRenderer.Draw(canvas, x + 2, area.Top, line.LabelText, line.LabelStyle, Alignment.UpperLeft, level: true);
    }
}
