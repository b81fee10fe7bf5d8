using ScottPlot;
using ScottPlot.Plottables;

namespace ReportBuilder.Charts.Plots.Renderers;

/// <summary>A rectangle a cell, so that it stays sharp at any size; a cell without a value is left out.</summary>
internal static class HeatmapRenderer
{
    public static void Draw(Heatmap map, PlotCanvas canvas)
    {
        var (rows, columns, extent, range) = (map.Intensities.GetLength(0), map.Intensities.GetLength(1), map.GetAlignedExtent(), map.GetRange());
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var value = map.Intensities[map.FlipVertically ? rows - 1 - row : row, map.FlipHorizontally ? columns - 1 - column : column];
                if (double.IsNaN(value))
                    continue;
                var (left, top) = (extent.Left + (column * extent.Width / columns), extent.Top - (row * extent.Height / rows));
                canvas.Rectangle(
                    canvas.X(map.Axes, left),
                    canvas.Y(map.Axes, top),
                    canvas.X(map.Axes, left + (extent.Width / columns)),
                    canvas.Y(map.Axes, top - (extent.Height / rows)),
                    new FillStyle(map.Colormap.GetColor(value, range)));
            }
        }
    }
}
