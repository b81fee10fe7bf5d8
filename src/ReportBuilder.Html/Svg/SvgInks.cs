using ReportBuilder.Html.Markup;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Html.Svg;

/// <summary>Turns inks into attributes: classes in a page, literal colours in a file of its own.</summary>
/// <param name="colours">The literal colours, or null for classes.</param>
internal sealed class SvgInks(Palette? colours)
{
    public static SvgInks Classes { get; } = new(null);

    /// <summary>Whether they are the inks of a page, not of a file of its own.</summary>
    public bool AreClasses => colours is null;

    /// <summary>Writes the attributes of a mark, each with a leading space. A mark without a fill says so: SVG would paint it black.</summary>
    public void Paint(HtmlText svg, Ink? fill, Ink? stroke)
    {
        if (colours is null)
            ClassNames(svg, fill, stroke);
        else
            Literals(svg, fill, stroke);
    }

    private static void ClassNames(HtmlText svg, Ink? fill, Ink? stroke)
    {
        if (IsLiteral(fill) || IsLiteral(stroke))
        {
            Own(svg, "fill"u8, fill);
            if (stroke is not null)
                Own(svg, "stroke"u8, stroke);
            return;
        }

        if (fill is not null || stroke is not null)
        {
            svg.Raw(" class=\""u8);
            if (fill is { } inside)
                svg.Raw("f-"u8).Raw(inside.Token);
            if (stroke is { } edge)
                svg.Raw(fill is null ? "s-"u8 : " s-"u8).Raw(edge.Token);
            svg.Raw("\""u8);
        }

        if (fill is null)
            svg.Raw(" fill=\"none\""u8);
        Opacity(svg, "fill"u8, fill);
        Opacity(svg, "stroke"u8, stroke);
    }

    /// <summary>A colour that an author's drawing brings; tokens beside one are named by variables of the stylesheet.</summary>
    private static bool IsLiteral(Ink? ink) => ink is { } some && some.Token.StartsWith('#');

    private static void Own(HtmlText svg, ReadOnlySpan<byte> attribute, Ink? ink)
    {
        svg.Raw(" "u8).Raw(attribute).Raw("=\""u8);
        if (ink is not { } some)
            svg.Raw("none"u8);
        else if (IsLiteral(ink))
            svg.Raw(some.Token);
        else
            svg.Raw("var(--"u8).Raw(some.Token).Raw(")"u8);
        svg.Raw("\""u8);
        Opacity(svg, attribute, ink);
    }

    private void Literals(HtmlText svg, Ink? fill, Ink? stroke)
    {
        Literal(svg, "fill"u8, fill);
        if (stroke is not null)
            Literal(svg, "stroke"u8, stroke);
    }

    private void Literal(HtmlText svg, ReadOnlySpan<byte> attribute, Ink? ink)
    {
        svg.Raw(" "u8).Raw(attribute).Raw("=\""u8).Raw(ink is { } some ? colours![some.Token] : "none").Raw("\""u8);
        Opacity(svg, attribute, ink);
    }

    private static void Opacity(HtmlText svg, ReadOnlySpan<byte> attribute, Ink? ink)
    {
        if (ink is not { Opacity: < 1 } some)
            return;
        svg.Raw(" "u8).Raw(attribute).Raw("-opacity=\""u8);
        svg.Hundredths(some.Opacity);
        svg.Raw("\""u8);
    }
}
