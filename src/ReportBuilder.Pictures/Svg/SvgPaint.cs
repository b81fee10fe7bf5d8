using System.Xml.Linq;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Pictures.Svg;

/// <summary>Turns paint into inks. A gradient becomes the mean of its colours.</summary>
internal sealed class SvgPaint(IReadOnlyDictionary<string, XElement> named, SvgRules rules, IReadOnlyCollection<string> tokens)
{
    private readonly Dictionary<string, SvgFault> simplified = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Ink?> means = new(StringComparer.Ordinal);

    public IEnumerable<SvgFault> Simplified => simplified.Values;

    /// <summary>The ink, or null where nothing is painted.</summary>
    public Ink? Ink(string value, double opacity, SvgLook look, XElement element)
    {
        if (value is "none" or "")
            return null;
        if (value.StartsWith("url(", StringComparison.Ordinal))
            return Gradient(value, opacity, element);
        if (SvgColours.Read(value.Equals("currentColor", StringComparison.OrdinalIgnoreCase) ? look.Colour : value, tokens) is not { } colour)
            throw new SvgFault(element, $"'{value}' is no colour", "write #RRGGBB, rgb(...), a name, or var(--token, #RRGGBB)");
        var whole = Math.Round(opacity * colour.Opacity, 2);
        return whole <= 0 ? null : new Ink(colour.Token, whole);
    }

    private Ink? Gradient(string value, double opacity, XElement element)
    {
        var id = value[4..].TrimEnd(')').Trim(' ', '"', '\'').TrimStart('#');
        if (!named.TryGetValue(id, out var gradient) || gradient.Name.LocalName is not ("linearGradient" or "radialGradient"))
            throw new SvgFault(element, $"'{value}' is no paint that is drawn", "paint with flat colours");
        if (!means.TryGetValue(id, out var mean))
            means[id] = mean = Mean(id, gradient);
        return mean is { } ink && Math.Round(opacity * ink.Opacity, 2) is > 0 and var whole ? ink with { Opacity = whole } : null;
    }

    /// <summary>The mean of its colours, each by its opacity; null where it has none.</summary>
    private Ink? Mean(string id, XElement gradient)
    {
        var stops = Stops(gradient, 0);
        if (stops.Count == 0)
            return null;
        simplified.TryAdd(
            id,
            new(gradient, "a gradient is printed as the mean of its colours", "paint with flat colours, or save the drawing as PNG")
        );
        double red = 0, green = 0, blue = 0, alpha = 0;
        foreach (var (token, share) in stops)
        {
            red += share * Convert.ToInt32(token[1..3], 16);
            green += share * Convert.ToInt32(token[3..5], 16);
            blue += share * Convert.ToInt32(token[5..7], 16);
            alpha += share;
        }

        return alpha <= 0 ? null : new Ink(SvgColours.Token(red / alpha, green / alpha, blue / alpha), alpha / stops.Count);
    }

    /// <summary>The stops of a gradient, or of the one it refers to.</summary>
    private List<(string Token, double Opacity)> Stops(XElement gradient, int depth)
    {
        var stops = gradient.Elements().Where(stop => stop.Name.LocalName == "stop").ToList();
        var other = gradient.Attribute("href") ?? gradient.Attribute(XName.Get("href", "http://www.w3.org/1999/xlink"));
        if (stops.Count == 0 && other is not null && depth < 8 && named.TryGetValue(other.Value.TrimStart('#'), out var from))
            return Stops(from, depth + 1);
        return
        [
            .. stops.Select(stop =>
                SvgColours.Read(rules.Say(stop, "stop-color") ?? "black", []) is { } colour
                    ? (
                        colour.Token,
                        colour.Opacity
                            * (
                                rules.Say(stop, "stop-opacity") is { } said && SvgNumbers.Length(said, 1, 1) is { } share
                                    ? Math.Clamp(share, 0, 1)
                                    : 1
                            )
                    )
                    : throw new SvgFault(stop, "the stop of a gradient has no colour", "write #RRGGBB")
            ),
        ];
    }
}
