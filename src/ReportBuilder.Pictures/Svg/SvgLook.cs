using System.Collections.Immutable;
using System.Xml.Linq;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Pictures.Svg;

/// <summary>What an element hands down to those in it: its paint, its text, its place.</summary>
internal sealed record SvgLook(SvgMatrix Place)
{
    public string Fill { get; init; } = "black";

    public string Stroke { get; init; } = "none";

    /// <summary>What "currentColor" means.</summary>
    public string Colour { get; init; } = "black";

    public double FillOpacity { get; init; } = 1;

    public double StrokeOpacity { get; init; } = 1;

    /// <summary>Of the element and all around it.</summary>
    public double Opacity { get; init; } = 1;

    public double StrokeWidth { get; init; } = 1;

    public string Dash { get; init; } = "none";

    public string FillRule { get; init; } = "nonzero";

    public string ClipRule { get; init; } = "nonzero";

    /// <summary>What cuts the element and all in it.</summary>
    public ImmutableArray<ClipShape> Clips { get; init; } = [];

    public double FontSize { get; init; } = 16;

    public string FontWeight { get; init; } = "400";

    public string Anchor { get; init; } = "start";

    public bool Hidden { get; init; }

    /// <summary>The look inside an element.</summary>
    public SvgLook Inside(XElement element, SvgRules rules)
    {
        string? Say(string property) => rules.Say(element, property) is { Length: > 0 } value and not "inherit" ? value : null;
        double Share(string property, double otherwise) =>
            Say(property) is { } text && SvgNumbers.Length(text, 1, 1) is { } value ? Math.Clamp(value, 0, 1) : otherwise;
        double Size(string property, double otherwise) =>
            Say(property) is { } text && SvgNumbers.Length(text, FontSize, FontSize) is { } value and >= 0 ? value : otherwise;
        return this with
        {
            Place = Place.Then(Moved(element)),
            Fill = Say("fill") ?? Fill,
            Stroke = Say("stroke") ?? Stroke,
            Colour = Say("color") ?? Colour,
            FillOpacity = Share("fill-opacity", FillOpacity),
            StrokeOpacity = Share("stroke-opacity", StrokeOpacity),
            Opacity = Opacity * Share("opacity", 1),
            StrokeWidth = Size("stroke-width", StrokeWidth),
            Dash = Say("stroke-dasharray") ?? Dash,
            FillRule = Say("fill-rule") ?? FillRule,
            ClipRule = Say("clip-rule") ?? ClipRule,
            FontSize = Size("font-size", FontSize),
            FontWeight = Say("font-weight") ?? FontWeight,
            Anchor = Say("text-anchor") ?? Anchor,
            Hidden = Hidden || Say("display") == "none" || Say("visibility") is "hidden" or "collapse",
        };
    }

    private static SvgMatrix Moved(XElement element)
    {
        if (element.Attribute("transform") is not { } transform)
            return SvgMatrix.None;
        return SvgMatrix.Parse(transform.Value)
            ?? throw new SvgFault(transform, $"'{transform.Value}' is no transform", "write it as translate, scale, rotate, skewX, skewY or matrix");
    }
}
