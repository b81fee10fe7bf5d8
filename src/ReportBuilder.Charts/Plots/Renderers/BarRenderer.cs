using ScottPlot;
using ScottPlot.Plottables;

namespace ReportBuilder.Charts.Plots.Renderers;

/// <summary>Each bar a rectangle, with its error as a stroke and its label beyond its end.</summary>
internal static class BarRenderer
{
    public static void Draw(BarPlot plot, PlotCanvas canvas) => Draw(plot.Bars, plot.Axes, plot.ValueLabelStyle, canvas);

    public static void Draw(Bars bars, PlotCanvas canvas) => Draw(bars.All, bars.Axes, null, canvas);

    private static void Draw(List<Bar> bars, IAxes axes, LabelStyle? labels, PlotCanvas canvas)
    {
        foreach (var bar in bars)
        {
            if (bar.IsVisible)
                Draw(bar, axes, labels, canvas);
        }
    }

    private static void Draw(Bar bar, IAxes axes, LabelStyle? labels, PlotCanvas canvas)
    {
        var rect = bar.Rect;
        var (left, right) = (canvas.X(axes, rect.Left), canvas.X(axes, rect.Right));
        var (bottom, top) = (canvas.Y(axes, rect.Bottom), canvas.Y(axes, rect.Top));
        canvas.Rectangle(left, top, right, bottom, bar.FillStyle, bar.LineStyle);
        foreach (var line in bar.Error != 0 ? bar.ErrorLines : [])
            canvas.Line(canvas.At(axes, line.Start), canvas.At(axes, line.End), bar.LineStyle);
        if (labels is not null && bar.Label.Length > 0)
            Label(bar, labels, canvas, (left + right) / 2, (top + bottom) / 2, bar.Orientation == Orientation.Vertical ? top : right);
    }

    private static void Label(Bar bar, LabelStyle style, PlotCanvas canvas, double x, double y, double end)
    {
        var below = bar.Value < bar.LabelInvertWhenValueBelow;
        if (bar.CenterLabel)
            TextRenderer.Draw(canvas, x, y, bar.Label, style, Alignment.MiddleCenter);
        else if (bar.Orientation == Orientation.Vertical)
            TextRenderer.Draw(
                canvas,
                x,
                end + (below ? bar.LabelOffset : -bar.LabelOffset),
                bar.Label,
                style,
                below ? Alignment.UpperCenter : Alignment.LowerCenter);
        else
            TextRenderer.Draw(
                canvas,
                end + (below ? -bar.LabelOffset : bar.LabelOffset),
                y,
                bar.Label,
                style,
                below ? Alignment.MiddleRight : Alignment.MiddleLeft);
    }
}
