using System.Runtime.CompilerServices;
using ScottPlot;
using ScottPlot.Plottables;

namespace ReportBuilder.Charts.Plots.Renderers;

/// <summary>A closed shape; the area between two lines is one.</summary>
internal static class PolygonRenderer
{
    public static void Draw(Polygon polygon, PlotCanvas canvas) => Draw(polygon.Coordinates, polygon.Axes, polygon.FillStyle, polygon.LineStyle, canvas);

    public static void Draw(FillY area, PlotCanvas canvas) => Draw(Shape(area).Coordinates, area.Axes, area.FillStyle, area.LineStyle, canvas);

    private static void Draw(Coordinates[] corners, IAxes axes, FillStyle fill, LineStyle line, PlotCanvas canvas)
    {
        if (corners.Length > 1)
            canvas.Path(Shapes.Polyline(corners.Select(corner => canvas.At(axes, corner)), closed: true), fill, line);
    }

    /// <summary>The library keeps the corners of an area to itself.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Poly")]
    private static extern Polygon Shape(FillY area);
}
