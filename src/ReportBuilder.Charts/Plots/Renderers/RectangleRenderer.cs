using ScottPlot.Plottables;

namespace ReportBuilder.Charts.Plots.Renderers;

internal static class RectangleRenderer
{
    public static void Draw(Rectangle rectangle, PlotCanvas canvas) => canvas.Rectangle(
        canvas.X(rectangle.Axes, rectangle.X1),
        canvas.Y(rectangle.Axes, rectangle.Y1),
        canvas.X(rectangle.Axes, rectangle.X2),
        canvas.Y(rectangle.Axes, rectangle.Y2),
        rectangle.FillStyle,
        rectangle.LineStyle);
}
