using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ReportBuilder.Tests.Charts;

/// <summary>The left and top of the marks of an SVG, read from its attributes.</summary>
internal static partial class SvgCorners
{
    /// <summary>Numbers in an SVG have two decimals; the corner of a circle is the sum of two of them.</summary>
    public const double Precision = 0.0101;

    public static (double X, double Y) Of(XElement mark) => mark.Name.LocalName switch
    {
        "rect" => (Number(mark, "x"), Number(mark, "y")),
        "circle" => (Number(mark, "cx") - Number(mark, "r"), Number(mark, "cy") - Number(mark, "r")),
        "line" => (Math.Min(Number(mark, "x1"), Number(mark, "x2")), Math.Min(Number(mark, "y1"), Number(mark, "y2"))),
        "path" => Path(mark.Attribute("d")!.Value),
        var name => throw new ArgumentOutOfRangeException(nameof(mark), name, "Drawings have no such element."),
    };

    /// <summary>Of the points that a path goes through; those that bend it do not count.</summary>
    private static (double X, double Y) Path(string steps)
    {
        var points = Step().Matches(steps).Select(step => step.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(numbers => (X: Parse(numbers[^2]), Y: Parse(numbers[^1]))).ToArray();
        return (points.Min(point => point.X), points.Min(point => point.Y));
    }

    private static double Number(XElement mark, string name) => Parse(mark.Attribute(name)!.Value);

    private static double Parse(string number) => double.Parse(number, CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<=[MLC])[-0-9. ]+")]
    private static partial Regex Step();
}
