using ScottPlot;
using ScottPlot.AxisPanels;
using FontWeight = ReportBuilder.Model.Drawings.FontWeight;

namespace ReportBuilder.Charts.Plots;

/// <summary>Where the plottables of one plot put their marks: it knows the area of the data, what the axes hold and the inks.</summary>
/// <param name="limits">Of the plot's own axes; a plottable may have axes of its own.</param>
internal sealed class PlotCanvas(PlotArea area, PlotLimits limits, MeasureText measure, Action<Mark> add)
{
    private readonly PixelRect rectangle = new((float)area.Left, (float)area.Right, (float)area.Bottom, (float)area.Top);

    public PlotLimits Limits => limits;

    public PlotArea Area => area;

    public void Add(Mark mark) => add(mark);

    /// <summary>Where a value stands across, in points. Exactly for the axes that the library brings, as the axis itself says for others.</summary>
    public double X(IAxes? axes, double value) => axes?.XAxis switch
    {
        null => area.Left + ((value - limits.Left) / (limits.Right - limits.Left) * area.Width),
        XAxisBase axis => area.Left + ((value - axis.Min) / (axis.Max - axis.Min) * area.Width),
        var own => own.GetPixel(value, rectangle),
    };

    /// <summary>Where a value stands downwards, in points.</summary>
    public double Y(IAxes? axes, double value) => axes?.YAxis switch
    {
        null => area.Bottom - ((value - limits.Bottom) / (limits.Top - limits.Bottom) * area.Height),
        YAxisBase axis => area.Bottom - ((value - axis.Min) / (axis.Max - axis.Min) * area.Height),
        var own => own.GetPixel(value, rectangle),
    };

    public (double X, double Y) At(IAxes? axes, Coordinates place) => (X(axes, place.X), Y(axes, place.Y));

    public double TextWidth(string text, FontWeight weight, double size) => measure(text, weight, size);

    /// <summary>A rectangle between two corners, filled and outlined as its styles say.</summary>
    public void Rectangle(double x1, double y1, double x2, double y2, FillStyle fill, LineStyle? line = null)
    {
        var (left, top, width, height) = (Math.Min(x1, x2), Math.Min(y1, y2), Math.Abs(x2 - x1), Math.Abs(y2 - y1));
        if (fill.CanBeRendered && width > 0 && height > 0)
            add(new RectMark(left, top, width, height, InkColours.Of(fill.Color)));
        if (line is { CanBeRendered: true })
            Path(Shapes.Polyline([(left, top), (left + width, top), (left + width, top + height), (left, top + height)], closed: true), null, line);
    }

    public void Line((double X, double Y) from, (double X, double Y) to, LineStyle style)
    {
        if (style.CanBeRendered)
            add(new LineMark(from.X, from.Y, to.X, to.Y, InkColours.Of(style.Color), Thickness(style), Dash(style)));
    }

    public void Path(ImmutableArray<PathStep> steps, FillStyle? fill, LineStyle? line)
    {
        Ink? inside = fill is { CanBeRendered: true } ? InkColours.Of(fill.Color) : null;
        Ink? edge = line is { CanBeRendered: true } ? InkColours.Of(line.Color) : null;
        if (inside is not null || edge is not null)
            add(new PathMark(steps, inside, edge, edge is null ? 0 : Thickness(line!), edge is null ? default : Dash(line!)));
    }

    public static double Thickness(LineStyle style) => style.Hairline ? Sizes.Hairline : Exact(style.Width);

    /// <summary>What was meant by a number that the library keeps as a single: 1.6, not 1.600000023841858.</summary>
    public static double Exact(float value) => Math.Round(value, 5);

    private static ImmutableArray<double> Dash(LineStyle style) =>
        style.Pattern.Intervals is { Length: > 0 } intervals ? [.. intervals.Select(Exact)] : default;
}
