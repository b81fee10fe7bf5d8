using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Pictures.Svg;

/// <summary>An element as a path.</summary>
/// <param name="Lines">How many lines it is made of.</param>
/// <param name="IsLine">It has no inside.</param>
internal sealed record SvgShape(ImmutableArray<PathStep> Steps, int Lines, bool IsLine = false);

/// <summary>Shapes as paths, at their place.</summary>
internal static class SvgShapes
{
    /// <summary>The shape, empty where it has no size; null where the element is none.</summary>
    public static SvgShape? Steps(XElement element, SvgLook look) => element.Name.LocalName switch
    {
        "path" => Path(element, element.Attribute("d")?.Value ?? "", look),
        "rect" => Path(element, Rect(element), look),
        "circle" => Path(element, Ellipse(element, Number(element, "r"), Number(element, "r")), look),
        "ellipse" => Path(element, Ellipse(element, Number(element, "rx"), Number(element, "ry")), look),
        "line" => Path(element, Text($"M{Number(element, "x1")} {Number(element, "y1")}L{Number(element, "x2")} {Number(element, "y2")}"), look, isLine: true),
        "polyline" => Path(element, Points(element), look),
        "polygon" => Path(element, Points(element) is { Length: > 0 } points ? points + "Z" : "", look),
        _ => null,
    };

    /// <summary>A rectangle or a circle that is still one where it comes to stand, without dashes, not painted yet; null for all else.</summary>
    public static Mark? Plain(XElement element, SvgLook look)
    {
        var place = look.Place;
        if (look.Dash != "none" || !place.KeepsShapes || look.FillOpacity != look.StrokeOpacity)
            return null;
        if (element.Name.LocalName == "circle" && Number(element, "r") is > 0 and var radius)
        {
            var (x, y) = place.At(Number(element, "cx"), Number(element, "cy"));
            return new CircleMark(x, y, radius * place.Scale, null);
        }

        if (element.Name.LocalName != "rect" || place.B != 0 || place.A <= 0 || element.Attribute("rx") is not null || element.Attribute("ry") is not null)
            return null;
        var (left, top) = place.At(Number(element, "x"), Number(element, "y"));
        var (width, height) = (Number(element, "width"), Number(element, "height"));
        return width > 0 && height > 0 ? new RectMark(left, top, width * place.A, height * place.A, default) : null;
    }

    /// <summary>A length of an element; 0 where it is not given.</summary>
    public static double Number(XElement element, string name)
    {
        if (element.Attribute(name) is not { } attribute)
            return 0;
        return SvgNumbers.Length(attribute.Value, 0, 16) ?? throw new SvgFault(attribute, $"'{attribute.Value}' is no length", "write a number");
    }

    private static SvgShape Path(XElement element, string data, SvgLook look, bool isLine = false)
    {
        var path = new SvgPathData(data, look.Place);
        return path.Read() is { } steps
            ? new(steps, path.Lines, isLine)
            : throw new SvgFault(element, "the path cannot be read", "save the drawing again");
    }

    private static string Points(XElement element)
    {
        var values = SvgNumbers.TryList(element.Attribute("points")?.Value ?? "")
            ?? throw new SvgFault(element, "the points cannot be read", "write pairs of numbers");
        return values.Count < 4 ? "" : Text($"M{string.Join(' ', values.Take(values.Count / 2 * 2).Select(value => Text($"{value}")))}");
    }

    private static string Rect(XElement element)
    {
        var (x, y, width, height) = (Number(element, "x"), Number(element, "y"), Number(element, "width"), Number(element, "height"));
        if (width <= 0 || height <= 0)
            return "";
        var (rx, ry) = (Number(element, "rx"), Number(element, "ry"));
        (rx, ry) = (Math.Min(rx > 0 ? rx : ry, width / 2), Math.Min(ry > 0 ? ry : rx, height / 2));
        return rx <= 0 || ry <= 0
            ? Text($"M{x} {y}h{width}v{height}h{-width}z")
            : Text(
                $"M{x + rx} {y}h{width - (2 * rx)}a{rx} {ry} 0 0 1 {rx} {ry}v{height - (2 * ry)}a{rx} {ry} 0 0 1 {-rx} {ry}h{(2 * rx) - width}a{rx} {ry} 0 0 1 {-rx} {-ry}v{(2 * ry) - height}a{rx} {ry} 0 0 1 {rx} {-ry}z"
            );
    }

    private static string Ellipse(XElement element, double rx, double ry)
    {
        var (x, y) = (Number(element, "cx"), Number(element, "cy"));
        return rx <= 0 || ry <= 0 ? "" : Text($"M{x + rx} {y}a{rx} {ry} 0 0 1 {-2 * rx} 0a{rx} {ry} 0 0 1 {2 * rx} 0z");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
