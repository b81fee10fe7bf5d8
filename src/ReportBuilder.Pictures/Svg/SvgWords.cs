using System.Xml.Linq;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Pictures.Svg;

/// <summary>Text of a drawing as real text, in the face of the report.</summary>
internal sealed class SvgWords(SvgPaint paint, SvgRules rules, Action<Mark> add)
{
    private const double Turned = 0.01;

    public void Write(XElement text, SvgLook look)
    {
        var (x, y) = (First(text, "x", 0, look), First(text, "y", 0, look));
        if (!text.Elements().Any(HasOwnPlace))
        {
            Line(text, text.Value, x + First(text, "dx", 0, look), y + First(text, "dy", 0, look), look);
            return;
        }

        // Each line of a text is an element that says where it begins.
        if (text.Nodes().OfType<XText>().Any(words => !string.IsNullOrWhiteSpace(words.Value)))
            throw new SvgFault(text, "a text has words between its lines", "put each line into a tspan with x and y, or into a text of its own");
        foreach (var line in text.Elements())
        {
            var inside = look.Inside(line, rules);
            (x, y) = (First(line, "x", x, inside) + First(line, "dx", 0, inside), First(line, "y", y, inside) + First(line, "dy", 0, inside));
            Line(line, line.Value, x, y, inside);
        }
    }

    private static bool HasOwnPlace(XElement part) => part.Attributes().Any(attribute => attribute.Name.LocalName is "x" or "y" or "dx" or "dy");

    private void Line(XElement element, string words, double x, double y, SvgLook look)
    {
        var printed = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (printed.Length == 0 || look.Hidden || paint.Ink(look.Fill, look.FillOpacity * look.Opacity, look, element) is not { } ink)
            return;
        if (!look.Place.KeepsShapes)
            throw new SvgFault(element, "a text leans or is mirrored", "turn and scale texts only, or turn the text into paths");
        var (left, baseline) = look.Place.At(x, y);
        var rotation = Math.Abs(look.Place.Rotation) < Turned ? 0 : look.Place.Rotation;
        add(new TextMark(left, baseline, printed, look.FontSize * look.Place.Scale, Weight(look.FontWeight), ink, Anchor(look.Anchor), rotation));
    }

    private static double First(XElement element, string name, double otherwise, SvgLook look)
    {
        if (element.Attribute(name) is not { } attribute)
            return otherwise;
        var parts = attribute.Value.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 0 && SvgNumbers.Length(parts[0], 0, look.FontSize) is { } value
            ? value
            : throw new SvgFault(attribute, $"'{attribute.Value}' is no length", "write a number");
    }

    private static FontWeight Weight(string weight) => weight switch
    {
        "bold" or "bolder" or "700" or "800" or "900" => FontWeight.Bold,
        "600" => FontWeight.SemiBold,
        "500" => FontWeight.Medium,
        "100" or "200" or "300" or "lighter" => FontWeight.Light,
        _ => FontWeight.Regular,
    };

    private static TextAnchor Anchor(string anchor) => anchor switch
    {
        "middle" => TextAnchor.Middle,
        "end" => TextAnchor.End,
        _ => TextAnchor.Start,
    };
}
