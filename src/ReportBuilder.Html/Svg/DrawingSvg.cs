using System.Globalization;
using System.Text;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Html.Svg;

/// <summary>Writes a drawing as SVG, one mark a line, text as text.</summary>
/// <remarks>
/// <para>
/// Inside a page nothing is styled in place, so that a policy without inline styles holds and dark mode needs no second drawing: every mark names
/// its colours by class. <c>f-TOKEN</c> fills and <c>s-TOKEN</c> strokes, TOKEN being one of <see cref="ThemeInks.Tokens"/>. The stylesheet defines,
/// for each token, <c>--TOKEN</c>, <c>.f-TOKEN { fill: var(--TOKEN) }</c> and <c>.s-TOKEN { stroke: var(--TOKEN) }</c>. Two more classes:
/// <c>drawing</c> on the svg element (size it there: it carries only its own proportions) and the font family for <c>.drawing text</c>.
/// Marks that are not filled say fill="none"; weights, sizes, dashes and opacities are plain attributes.
/// </para>
/// <para>The standalone form carries its colours as literal values: for downloads and for looking at one drawing alone.</para>
/// </remarks>
public static class DrawingSvg
{
    /// <summary>The drawing as an element of an HTML page.</summary>
    /// <param name="alternativeText">Read instead of the drawing; where empty, the drawing is hidden from screen readers (its words stand beside it).</param>
    /// <param name="idPrefix">Unique in the page; the description's id starts with it.</param>
    public static string Write(Drawing drawing, string alternativeText, string idPrefix)
    {
        var svg = new StringBuilder();
        var id = $"{idPrefix}-desc";
        var said = alternativeText.Length == 0 ? "aria-hidden=\"true\" focusable=\"false\"" : $"role=\"img\" aria-labelledby=\"{SvgText.Escape(id)}\"";
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"drawing\" viewBox=\"0 0 {Size(drawing)}\" {said}>\n");
        if (alternativeText.Length > 0)
            svg.Append(CultureInfo.InvariantCulture, $"<desc id=\"{SvgText.Escape(id)}\">{SvgText.Escape(alternativeText)}</desc>\n");

        return Close(svg, drawing, SvgInks.Classes);
    }

    /// <summary>The drawing as a file of its own.</summary>
    /// <param name="colours">The value of each token, for example "#0A6E8A".</param>
    /// <param name="fontFamily">Named in the file; the reader's own sans serif stands in where it is missing.</param>
    public static string WriteStandalone(Drawing drawing, string alternativeText, IReadOnlyDictionary<string, string> colours, string fontFamily = "Inter")
    {
        var svg = new StringBuilder();
        var (width, height) = (SvgText.Number(drawing.Width), SvgText.Number(drawing.Height));
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}pt\" height=\"{height}pt\" viewBox=\"0 0 {Size(drawing)}\"");
        svg.Append(CultureInfo.InvariantCulture, $" role=\"img\" font-family=\"{SvgText.Escape(fontFamily)}, sans-serif\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<desc>{SvgText.Escape(alternativeText)}</desc>\n");
        return Close(svg, drawing, new SvgInks(token => colours.TryGetValue(token, out var value) ? value : throw UnknownToken(token)));
    }

    private static string Close(StringBuilder svg, Drawing drawing, SvgInks inks)
    {
        var marks = new SvgMarks(svg, inks);
        foreach (var mark in drawing.Marks)
        {
            marks.Write(mark);
            svg.Append('\n');
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static string Size(Drawing drawing) => $"{SvgText.Number(drawing.Width)} {SvgText.Number(drawing.Height)}";

    private static ArgumentException UnknownToken(string token) => new($"There is no colour for the token '{token}'.", nameof(token));
}
