using ScottPlot;
using ScottPlot.Plottables;

namespace ReportBuilder.Charts.Plots.Renderers;

/// <summary>A stroke over the range of each value, with caps at its ends.</summary>
internal static class ErrorBarRenderer
{
    public static void Draw(ErrorBar bars, PlotCanvas canvas)
    {
        for (var at = 0; at < bars.Xs.Count; at++)
        {
            var (x, y) = (bars.Xs[at], bars.Ys[at]);
            Stroke(bars, canvas, new(x - (bars.XErrorNegative?[at] ?? 0), y), new(x + (bars.XErrorPositive?[at] ?? 0), y));
            Stroke(bars, canvas, new(x, y - (bars.YErrorNegative?[at] ?? 0)), new(x, y + (bars.YErrorPositive?[at] ?? 0)));
        }
    }

    private static void Stroke(ErrorBar bars, PlotCanvas canvas, Coordinates low, Coordinates high)
    {
        if (low == high)
            return;
        var (from, to) = (canvas.At(bars.Axes, low), canvas.At(bars.Axes, high));
        canvas.Line(from, to, bars.LineStyle);
        var cap = PlotCanvas.Exact(bars.CapSize);
        var (across, down) = low.Y == high.Y ? (0.0, cap) : (cap, 0.0);
        foreach (var (x, y) in cap > 0 ? new[] { from, to } : [])
            canvas.Line((x - across, y - down), (x + across, y + down), bars.LineStyle);
    }
}
