using ScottPlot;

namespace ReportBuilder.Charts.Plots;

/// <summary>
/// What stands around the data of a plot: grid, ticks, names of the axes, title. Each takes the room it needs, measured in the font it will
/// be set in.
/// </summary>
internal sealed record PlotFrame(Plot Plot, PlotArea Area, IReadOnlyList<Tick> Across, IReadOnlyList<Tick> Up)
{
    private const double Tick = 2.5;

    private static TextStyle Style => TextStyle.Axis;

    public static PlotFrame Fit(Plot plot, double width, double height, MeasureText measure)
    {
        var (bottom, left) = (plot.Axes.Bottom, plot.Axes.Left);
        var (across, up) = (bottom.IsVisible ? PlotTicks.Of(bottom, Math.Max(2, (int)(width / 50))) : [], left.IsVisible ? PlotTicks.Of(left, 5) : []);
        var line = Style.Leading;
        var under = (across.Count > 0 ? line + Tick + 1 : 2) + (bottom.Label.Text.Length > 0 ? line : 0);
        var beside = up.Select(tick => measure(tick.Label, Style.Weight, Style.Size)).Append(0).Max() + (up.Count > 0 ? Sizes.Gap : 2);
        var over = 5 + (Head(plot).Length > 0 ? line + 2 : 0) + (left.Label.Text.Length > 0 ? line + 2 : 0);
        return new(plot, new(beside, over, width - 5, height - under), across, up);
    }

    public void DrawGrid(PlotCanvas canvas)
    {
        foreach (var tick in Up)
            canvas.Add(new LineMark(Area.Left, canvas.Y(null, tick.Position), Area.Right, canvas.Y(null, tick.Position), new("hairline"), Sizes.Hairline));
    }

    /// <summary>The names of the axes stand level: the upright one above its axis.</summary>
    public void DrawAxes(PlotCanvas canvas, double width)
    {
        var (bottom, left) = (Plot.Axes.Bottom, Plot.Axes.Left);
        if (bottom.IsVisible)
            canvas.Add(new LineMark(Area.Left, Area.Bottom, Area.Right, Area.Bottom, new("muted"), Sizes.Rule));
        var end = double.NegativeInfinity;
        foreach (var tick in Across.OrderBy(tick => canvas.X(null, tick.Position)))
        {
            var (x, half) = (canvas.X(null, tick.Position), canvas.TextWidth(tick.Label, Style.Weight, Style.Size) / 2);
            canvas.Add(new LineMark(x, Area.Bottom, x, Area.Bottom + Tick, new("muted"), Sizes.Hairline));
            var middle = Math.Clamp(x, half, Math.Max(half, width - half));
            if (middle - half < end + Sizes.Gap)
                continue;
            Text(canvas, middle, Area.Bottom + Tick + 1 + Style.Ascent, tick.Label, Style, "muted", TextAnchor.Middle);
            end = middle + half;
        }

        foreach (var tick in Up)
            Text(canvas, Area.Left - Sizes.Gap, canvas.Y(null, tick.Position) + Style.HalfCap, tick.Label, Style, "muted", TextAnchor.End);
        Text(
            canvas,
            Area.Right,
            Area.Bottom + Tick + 1 + (Across.Count > 0 ? Style.Leading : 0) + Style.Ascent,
            bottom.Label.Text,
            TextStyle.AxisStrong,
            "ink",
            TextAnchor.End);
        Text(canvas, 0, Style.Ascent, Head(Plot), TextStyle.Strong, "ink", TextAnchor.Start);
        Text(canvas, 0, Area.Top - 5, left.Label.Text, TextStyle.AxisStrong, "ink", TextAnchor.Start);
    }

    private static string Head(Plot plot) => plot.Axes.Title.IsVisible ? plot.Axes.Title.Label.Text : "";

    private static void Text(PlotCanvas canvas, double x, double baseline, string text, TextStyle style, string token, TextAnchor anchor)
    {
        if (text.Length > 0)
            canvas.Add(new TextMark(x, baseline, text, style.Size, style.Weight, new(token), anchor));
    }
}
