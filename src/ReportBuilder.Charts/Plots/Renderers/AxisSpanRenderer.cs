using ScottPlot.Plottables;

namespace ReportBuilder.Charts.Plots.Renderers;

/// <summary>A band between two values from edge to edge.</summary>
internal static class AxisSpanRenderer
{
    public static void Draw(HorizontalSpan span, PlotCanvas canvas) =>
        canvas.Rectangle(canvas.X(span.Axes, span.X1), canvas.Area.Top, canvas.X(span.Axes, span.X2), canvas.Area.Bottom, span.FillStyle, span.LineStyle);

    public static void Draw(VerticalSpan span, PlotCanvas canvas) =>
        canvas.Rectangle(canvas.Area.Left, canvas.Y(span.Axes, span.Y1), canvas.Area.Right, canvas.Y(span.Axes, span.Y2), span.FillStyle, span.LineStyle);
}
