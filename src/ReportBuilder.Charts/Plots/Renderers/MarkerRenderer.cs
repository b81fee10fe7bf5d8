using ScottPlot;
using ScottPlot.Plottables;

namespace ReportBuilder.Charts.Plots.Renderers;

/// <summary>A circle, square, diamond or triangle, or the strokes of a cross.</summary>
internal static class MarkerRenderer
{
    public static void Draw(Marker marker, PlotCanvas canvas)
    {
        var (x, y) = canvas.At(marker.Axes, marker.Location);
        Draw(canvas, x, y, marker.MarkerStyle);
    }

    public static void Draw(Markers markers, PlotCanvas canvas)
    {
        foreach (var point in markers.Data.GetScatterPoints())
        {
            var (x, y) = canvas.At(markers.Axes, point);
            Draw(canvas, x, y, markers.MarkerStyle);
        }
    }

    public static void Draw(PlotCanvas canvas, double x, double y, MarkerStyle style)
    {
        if (!style.IsVisible || style.Size <= 0 || !double.IsFinite(x) || !double.IsFinite(y))
            return;
        var radius = PlotCanvas.Exact(style.Size) / 2;
        switch (style.Shape)
        {
            case MarkerShape.None:
                break;
            case MarkerShape.FilledCircle:
                Circle(canvas, x, y, radius, style.FillStyle, style.OutlineStyle);
                break;
            case MarkerShape.OpenCircle:
                Circle(canvas, x, y, radius, null, style.LineStyle);
                break;
            case MarkerShape.Cross:
                Strokes(canvas, style, (x - radius, y, x + radius, y), (x, y - radius, x, y + radius));
                break;
            case MarkerShape.VerticalBar:
                Strokes(canvas, style, (x, y - radius, x, y + radius));
                break;
            case MarkerShape.HorizontalBar:
                Strokes(canvas, style, (x - radius, y, x + radius, y));
                break;
            case MarkerShape.Eks or MarkerShape.Asterisk or MarkerShape.HashTag or MarkerShape.TriUp or MarkerShape.TriDown:
                Strokes(canvas, style, (x - radius, y - radius, x + radius, y + radius), (x - radius, y + radius, x + radius, y - radius));
                break;
            default:
                var open = style.Shape is MarkerShape.OpenDiamond or MarkerShape.OpenSquare or MarkerShape.OpenTriangleUp or MarkerShape.OpenTriangleDown;
                canvas.Path(
                    Shapes.Polyline(Corners(style.Shape, x, y, radius), closed: true),
                    open ? null : style.FillStyle,
                    open ? style.LineStyle : style.OutlineStyle);
                break;
        }
    }

    private static void Circle(PlotCanvas canvas, double x, double y, double radius, FillStyle? fill, LineStyle line)
    {
        Ink? inside = fill is { CanBeRendered: true } ? InkColours.Of(fill.Color) : null;
        Ink? edge = line.CanBeRendered ? InkColours.Of(line.Color) : null;
        if (inside is not null || edge is not null)
            canvas.Add(new CircleMark(x, y, radius, inside, edge, edge is null ? 0 : PlotCanvas.Thickness(line)));
    }

    private static void Strokes(PlotCanvas canvas, MarkerStyle style, params (double X1, double Y1, double X2, double Y2)[] strokes)
    {
        foreach (var (x1, y1, x2, y2) in strokes)
            canvas.Line((x1, y1), (x2, y2), style.LineStyle);
    }

    private static (double X, double Y)[] Corners(MarkerShape shape, double x, double y, double radius) => shape switch
    {
        MarkerShape.FilledSquare or MarkerShape.OpenSquare =>
            [(x - radius, y - radius), (x + radius, y - radius), (x + radius, y + radius), (x - radius, y + radius)],
        MarkerShape.FilledTriangleUp or MarkerShape.OpenTriangleUp => [(x, y - radius), (x + radius, y + radius), (x - radius, y + radius)],
        MarkerShape.FilledTriangleDown or MarkerShape.OpenTriangleDown => [(x, y + radius), (x + radius, y - radius), (x - radius, y - radius)],
        _ => [(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)],
    };
}
