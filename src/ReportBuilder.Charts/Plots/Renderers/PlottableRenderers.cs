using ScottPlot;
using ScottPlot.Plottables;

namespace ReportBuilder.Charts.Plots.Renderers;

/// <summary>Which renderer draws which plottable. A subclass may render otherwise than its parent and has no renderer for that reason.</summary>
internal static class PlottableRenderers
{
    private static readonly Dictionary<Type, Action<IPlottable, PlotCanvas>> ByType = [];

    static PlottableRenderers()
    {
        Add<BarPlot>(BarRenderer.Draw);
        Add<Bars>(BarRenderer.Draw);
        Add<Scatter>(ScatterRenderer.Draw);
        Add<Markers>(MarkerRenderer.Draw);
        Add<Marker>(MarkerRenderer.Draw);
        Add<LinePlot>(LineRenderer.Draw);
        Add<Arrow>(ArrowRenderer.Draw);
        Add<LollipopPlot>(LollipopRenderer.Draw);
        Add<FillY>(PolygonRenderer.Draw);
        Add<Polygon>(PolygonRenderer.Draw);
        Add<Rectangle>(RectangleRenderer.Draw);
        Add<HorizontalLine>(AxisLineRenderer.Draw);
        Add<VerticalLine>(AxisLineRenderer.Draw);
        Add<HorizontalSpan>(AxisSpanRenderer.Draw);
        Add<VerticalSpan>(AxisSpanRenderer.Draw);
        Add<BoxPlot>(BoxRenderer.Draw);
        Add<ErrorBar>(ErrorBarRenderer.Draw);
        Add<Pie>(PieRenderer.Draw);
        Add<Radar>(RadarRenderer.Draw);
        Add<PolarAxis>(PolarAxisRenderer.Draw);
        Add<Heatmap>(HeatmapRenderer.Draw);
        Add<Ellipse>(EllipseRenderer.Draw);
        Add<Text>(TextRenderer.Draw);
        Add<Annotation>(TextRenderer.Draw);
    }

    public static IEnumerable<Type> Types => ByType.Keys;

    public static void Draw(IPlottable plottable, PlotCanvas canvas)
    {
        if (ByType.TryGetValue(plottable.GetType(), out var draw))
            draw(plottable, canvas);
        else
            SvgReadBack.Draw(plottable, canvas);
    }

    private static void Add<T>(Action<T, PlotCanvas> draw)
        where T : IPlottable => ByType.Add(typeof(T), (plottable, canvas) => draw((T)plottable, canvas));
}
