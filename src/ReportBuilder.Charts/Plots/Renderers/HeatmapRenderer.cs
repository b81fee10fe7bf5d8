using ScottPlot;
using ScottPlot.Plottables;

namespace ReportBuilder.Charts.Plots.Renderers;

/// <summary>
/// A rectangle a cell, so that it stays sharp at any size, with a seam to its neighbours where cells are large enough for one. A cell
/// without a value is left out.
/// </summary>
internal static class HeatmapRenderer
{
    private const double Seam = 0.8;
    private const double LeastCell = 6;

    public static void Draw(Heatmap map, PlotCanvas canvas)
    {
        var (rows, columns, extent) = (map.Intensities.GetLength(0), map.Intensities.GetLength(1), map.GetAlignedExtent());
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var value = map.Intensities[map.FlipVertically ? rows - 1 - row : row, map.FlipHorizontally ? columns - 1 - column : column];
                if (double.IsNaN(value))
                    continue;
                var (left, top) = (extent.Left + (column * extent.Width / columns), extent.Top - (row * extent.Height / rows));
                Cell(
                    canvas,
                    map,
                    value,
                    canvas.At(map.Axes, new(left, top)),
                    canvas.At(map.Axes, new(left + (extent.Width / columns), top - (extent.Height / rows))));
            }
        }
    }

    private static void Cell(PlotCanvas canvas, Heatmap map, double value, (double X, double Y) from, (double X, double Y) to)
    {
        var seam = Math.Min(Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y)) >= LeastCell ? Seam / 2 : 0;
        var (across, down) = (Math.Sign(to.X - from.X) * seam, Math.Sign(to.Y - from.Y) * seam);
        canvas.Rectangle(from.X + across, from.Y + down, to.X - across, to.Y - down, new FillStyle(map.Colormap.GetColor(value, map.GetRange())));
    }
}
