using ScottPlot;
using ScottPlot.Plottables;
using Box = ScottPlot.Box;

namespace ReportBuilder.Charts.Plots.Renderers;

/// <summary>A box with its middle line and its whiskers; unlike the library's own, level ones too.</summary>
internal static class BoxRenderer
{
    public static void Draw(BoxPlot plot, PlotCanvas canvas)
    {
        foreach (var box in plot.Boxes)
        {
            if (box.IsVisible)
                Draw(box, plot.Axes, canvas);
        }
    }

    private static void Draw(Box box, IAxes axes, PlotCanvas canvas)
    {
        var (low, high) = (box.Position - (box.Width / 2), box.Position + (box.Width / 2));
        var (start, end) = (At(box.BoxMin, low), At(box.BoxMax, high));
        Whisker(box.WhiskerMin, box.BoxMin);
        Whisker(box.WhiskerMax, box.BoxMax);
        canvas.Rectangle(start.X, start.Y, end.X, end.Y, box.FillStyle, box.LineStyle);
        if (box.BoxMiddle is { } middle)
            canvas.Line(At(middle, low), At(middle, high), box.LineStyle);

        (double X, double Y) At(double value, double position) =>
            canvas.At(axes, box.Orientation == Orientation.Vertical ? new(position, value) : new Coordinates(value, position));

        void Whisker(double? to, double from)
        {
            if (to is not { } value)
                return;
            canvas.Line(At(from, box.Position), At(value, box.Position), box.LineStyle);
            canvas.Line(At(value, box.Position - (box.WhiskerSize / 2)), At(value, box.Position + (box.WhiskerSize / 2)), box.LineStyle);
        }
    }
}
