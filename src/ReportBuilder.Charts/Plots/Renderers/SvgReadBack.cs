using System.Globalization;
using System.Xml.Linq;
using ScottPlot;
using FontWeight = ReportBuilder.Model.Drawings.FontWeight;

namespace ReportBuilder.Charts.Plots.Renderers;

/// <summary>
/// A plottable that has no renderer here, drawn by the library alone into SVG and read back as marks. What the library turns into pixels (smoothed
/// bitmaps) cannot be read back, and is refused.
/// </summary>
internal static class SvgReadBack
{
    /// <exception cref="NotSupportedException">The plottable draws a bitmap.</exception>
    public static void Draw(IPlottable plottable, PlotCanvas canvas)
    {
        var root = XElement.Parse(Rendered(plottable, canvas));
        foreach (var element in root.Elements().Where(element => element.Name.LocalName != "rect"))
            Read(element, SvgTransform.None, canvas);
    }

    /// <summary>Alone on a plot without frame, ground and grid, in the same area with the same limits.</summary>
    private static string Rendered(IPlottable plottable, PlotCanvas canvas)
    {
        using var alone = new Plot();
        var (area, axes) = (canvas.Area, plottable.Axes);
        var (across, up) = (axes.XAxis, axes.YAxis);
        alone.PlottableList.Add(plottable);
        alone.Axes.Bottom.Range.Set(canvas.Limits.Left, canvas.Limits.Right);
        alone.Axes.Left.Range.Set(canvas.Limits.Bottom, canvas.Limits.Top);
        alone.HideGrid();
        alone.Axes.Frameless();
        alone.FigureBackground.Color = Colors.White;
        alone.Layout.Fixed(new PixelRect((float)area.Left, (float)area.Right, (float)area.Bottom, (float)area.Top));
        try
        {
            return alone.GetSvgXml((int)Math.Ceiling(area.Right + area.Left), (int)Math.Ceiling(area.Bottom + area.Top));
        }
        finally
        {
            // The library gives axes to a plottable that has none; it goes back as it came, and the plot for one goes without it.
            (axes.XAxis, axes.YAxis) = (across, up);
            alone.PlottableList.Clear();
        }
    }

    private static void Read(XElement element, SvgTransform outer, PlotCanvas canvas)
    {
        var place = outer.Then(SvgTransform.Parse(Text(element, "transform")));
        switch (element.Name.LocalName)
        {
            case "g":
                foreach (var child in element.Elements())
                    Read(child, place, canvas);
                break;
            case "path":
                Path(element, SvgPath.Parse(Text(element, "d"), place), place, canvas);
                break;
            case "rect":
                var (x, y, width, height) = (Number(element, "x"), Number(element, "y"), Number(element, "width"), Number(element, "height"));
                Path(
                    element,
                    Shapes.Polyline([place.At(x, y), place.At(x + width, y), place.At(x + width, y + height), place.At(x, y + height)], closed: true),
                    place,
                    canvas);
                break;
            case "ellipse":
                var centre = place.At(Number(element, "cx"), Number(element, "cy"));
                Path(element, Arcs.Ellipse(centre.X, centre.Y, Number(element, "rx") * place.Scale, Number(element, "ry") * place.Scale), place, canvas);
                break;
            case "text":
                Words(element, place, canvas);
                break;
            case "image":
                throw new NotSupportedException("The plottable draws a bitmap, which a drawing of marks cannot hold.");
        }
    }

    private static void Path(XElement element, ImmutableArray<PathStep> steps, SvgTransform place, PlotCanvas canvas)
    {
        var fill = Paint(Text(element, "fill") is { Length: > 0 } own ? own : "black", Number(element, "fill-opacity", 1));
        var stroke = Paint(Text(element, "stroke"), Number(element, "stroke-opacity", 1));
        if (steps.Length > 0 && (fill is not null || stroke is not null))
            canvas.Add(new PathMark(steps, fill, stroke, stroke is null ? 0 : Number(element, "stroke-width", 1) * place.Scale));
    }

    /// <summary>The library gives the place of every glyph in its own font: the first is kept, the rest is set by the font of the report.</summary>
    private static void Words(XElement element, SvgTransform place, PlotCanvas canvas)
    {
        var (x, y) = place.At(First(Text(element, "x")), First(Text(element, "y")));
        var weight = Text(element, "font-weight") is "bold" or "700" or "600" ? FontWeight.SemiBold : FontWeight.Regular;
        var ink = Paint(Text(element, "fill") is { Length: > 0 } fill ? fill : "black", 1) ?? new Ink("ink");
        canvas.Add(new TextMark(x, y, element.Value.Trim(), Number(element, "font-size", 12) * place.Scale, weight, ink));
    }

    private static Ink? Paint(string colour, double opacity) => colour switch
    {
        "" or "none" => null,
        "black" => new Ink("ink", opacity),
        "white" => new Ink("paper", opacity),
        _ when colour.StartsWith('#') => InkColours.Of(Color.FromHex(colour)) with { Opacity = Math.Round(opacity, 2) },
        _ => InkColours.Of(Named(colour)) with { Opacity = Math.Round(opacity, 2) },
    };

    /// <summary>The names that SVG knows and Skia writes for pure colours.</summary>
    private static Color Named(string name) => name switch
    {
        "red" => Colors.Red,
        "blue" => Colors.Blue,
        "lime" => Colors.Lime,
        "green" => Colors.Green,
        "yellow" => Colors.Yellow,
        "cyan" or "aqua" => Colors.Cyan,
        "magenta" or "fuchsia" => Colors.Magenta,
        _ => Colors.Gray,
    };

    private static string Text(XElement element, string name) => element.Attribute(name)?.Value ?? "";

    private static double Number(XElement element, string name, double otherwise = 0) =>
        double.TryParse(Text(element, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    private static double First(string list) =>
        double.TryParse(list.Split(',')[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
