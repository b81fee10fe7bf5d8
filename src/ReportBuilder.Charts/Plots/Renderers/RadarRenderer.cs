using ScottPlot.Plottables;

namespace ReportBuilder.Charts.Plots.Renderers;

/// <summary>Closed shapes over the web of a polar axis.</summary>
internal static class RadarRenderer
{
    public static void Draw(Radar radar, PlotCanvas canvas)
    {
        if (!radar.IsAxisAboveData)
            PolarAxisRenderer.Draw(radar.PolarAxis, canvas);
        foreach (var series in radar.Series)
        {
            var corners = radar.PolarAxis.GetCoordinates(series.Values).Select(corner => canvas.At(radar.Axes, corner));
            canvas.Path(Shapes.Polyline(corners, closed: true), series.FillStyle, series.LineStyle);
        }

        if (radar.IsAxisAboveData)
            PolarAxisRenderer.Draw(radar.PolarAxis, canvas);
    }
}
