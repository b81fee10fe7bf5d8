using ScottPlot;

namespace ReportBuilder.Charts.Plots;

/// <summary>The library's bars without its labels for them: these ask the machine for its fonts as soon as there are any.</summary>
internal sealed class Bars : IPlottable
{
    public List<Bar> All { get; } = [];

    public bool IsVisible { get; set; } = true;

    public IAxes Axes { get; set; } = new Axes();

    public IEnumerable<LegendItem> LegendItems => [];

    public AxisLimits GetAxisLimits()
    {
        var limits = new ExpandingAxisLimits();
        foreach (var bar in All)
            limits.Expand(bar.AxisLimits);
        return limits.AxisLimits;
    }

    public void Render(RenderPack rp)
    {
        foreach (var bar in All)
            bar.RenderBody(rp, Axes);
    }
}
