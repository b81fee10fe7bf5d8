using System.Text;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Html.Svg;

/// <summary>Turns inks into attributes: classes in a page, literal colours in a file of its own.</summary>
/// <param name="value">The literal colour of a token, or null for classes.</param>
internal sealed class SvgInks(Func<string, string>? value)
{
    public static SvgInks Classes { get; } = new(null);

    /// <summary>Writes the attributes of a mark, each with a leading space. A mark without a fill says so: SVG would paint it black.</summary>
    public void Paint(StringBuilder svg, Ink? fill, Ink? stroke)
    {
        if (value is null)
            ClassNames(svg, fill, stroke);
        else
            Literals(svg, fill, stroke);
    }

    private static void ClassNames(StringBuilder svg, Ink? fill, Ink? stroke)
    {
        if (fill is not null || stroke is not null)
        {
            svg.Append(" class=\"");
            if (fill is { } inside)
                svg.Append("f-").Append(inside.Token);
            if (stroke is { } edge)
                svg.Append(fill is null ? "s-" : " s-").Append(edge.Token);
            svg.Append('"');
        }

        if (fill is null)
            svg.Append(" fill=\"none\"");
        Opacity(svg, "fill", fill);
        Opacity(svg, "stroke", stroke);
    }

    private void Literals(StringBuilder svg, Ink? fill, Ink? stroke)
    {
        Literal(svg, "fill", fill);
        if (stroke is not null)
            Literal(svg, "stroke", stroke);
    }

    private void Literal(StringBuilder svg, string attribute, Ink? ink)
    {
        svg.Append(' ').Append(attribute).Append("=\"").Append(ink is { } some ? value!(some.Token) : "none").Append('"');
        Opacity(svg, attribute, ink);
    }

    private static void Opacity(StringBuilder svg, string attribute, Ink? ink)
    {
        if (ink is not { Opacity: < 1 } some)
            return;
        svg.Append(' ').Append(attribute).Append("-opacity=\"");
        SvgText.Number(svg, some.Opacity);
        svg.Append('"');
    }
}
