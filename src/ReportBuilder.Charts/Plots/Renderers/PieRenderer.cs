using ScottPlot;
using ScottPlot.Plottables;

namespace ReportBuilder.Charts.Plots.Renderers;

/// <summary>Sectors clockwise from where the pie begins; of a donut the hole is left out of them.</summary>
internal static class PieRenderer
{
    public static void Draw(Pie pie, PlotCanvas canvas)
    {
        var (x, y) = canvas.At(pie.Axes, Coordinates.Origin);
        var radius = Math.Min(Math.Abs(canvas.X(pie.Axes, pie.Radius) - x), Math.Abs(canvas.Y(pie.Axes, pie.Radius) - y));
        var (total, angle) = (pie.Slices.Sum(slice => slice.Value), pie.Rotation.Degrees);
        foreach (var slice in pie.Slices.Where(slice => slice.Value > 0))
        {
            var sweep = 360 * slice.Value / total;
            var middle = (angle + (sweep / 2)) * Math.PI / 180;
            var (across, down) = (Math.Cos(middle), Math.Sin(middle));
            var off = pie.ExplodeFraction * radius;
            canvas.Path(Arcs.Sector(x + (across * off), y + (down * off), radius, radius * pie.DonutFraction, angle, sweep), slice.Fill, pie.LineStyle);
            TextRenderer.Draw(
                canvas,
                x + (across * radius * pie.SliceLabelDistance / pie.Radius),
                y + (down * radius * pie.SliceLabelDistance / pie.Radius),
                slice.Label,
                slice.LabelStyle,
                slice.LabelStyle.Alignment);
            angle += sweep;
        }
    }
}
