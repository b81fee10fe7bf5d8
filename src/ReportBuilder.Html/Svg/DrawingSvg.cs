using ReportBuilder.Html.Markup;
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
    /// <param name="alternativeText">
    /// Read instead of the drawing; where empty, the drawing is hidden from screen readers (its words stand beside it).
    /// </param>
    /// <param name="idPrefix">Unique in the page; the description's id starts with it.</param>
    public static string Write(Drawing drawing, string alternativeText, string idPrefix)
    {
        using var svg = new HtmlText();
        Write(svg, new PlacedDrawing(drawing, alternativeText, idPrefix, ""));
        return svg.ToString();
    }

    /// <summary>The drawing as a file of its own.</summary>
    /// <param name="colours">The value of each token, for example "#0A6E8A".</param>
    /// <param name="fontFamily">Named in the file; the reader's own sans serif stands in where it is missing.</param>
    public static string WriteStandalone(Drawing drawing, string alternativeText, IReadOnlyDictionary<string, string> colours, string fontFamily = "Inter")
    {
        using var svg = new HtmlText();
        WriteFile(svg, new DrawingFile(drawing, alternativeText, new(colours), fontFamily));
        return svg.ToString();
    }

    internal static void Write(HtmlText svg, PlacedDrawing placed)
    {
        var (drawing, alternativeText, idPrefix, size) = placed;
        svg.Raw("<svg "u8)
            .Raw(size)
            .Raw("class=\"drawing"u8).Raw(placed.Marks.IsEmpty ? ""u8 : " live"u8)
            .Raw(placed.Name.Length > 0 ? " " + placed.Name : "")
            .Raw("\" viewBox=\"0 0 "u8)
            .Hundredths(drawing.Width)
            .Raw(" "u8)
            .Hundredths(drawing.Height);
        if (!placed.Marks.IsEmpty)
        {
            svg.Raw(placed.WalksAcross ? "\" data-walk=\"across"u8 : ""u8);
            LiveDrawing.Write(svg, placed);
            return;
        }

        if (alternativeText.Length == 0)
            svg.Raw("\" aria-hidden=\"true\" focusable=\"false\">\n"u8);
        else
            svg.Raw("\" role=\"img\" aria-labelledby=\""u8)
                .Words(idPrefix)
                .Raw("-desc\">\n<desc id=\""u8)
                .Words(idPrefix)
                .Raw("-desc\">"u8)
                .Words(alternativeText)
                .Raw("</desc>\n"u8);
        Close(svg, drawing, SvgInks.Classes);
    }

    internal static void WriteFile(HtmlText svg, DrawingFile file)
    {
        var (drawing, alternativeText, colours, fontFamily) = file;
        svg.Raw("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\""u8)
            .Hundredths(drawing.Width)
            .Raw("pt\" height=\""u8)
            .Hundredths(drawing.Height)
            .Raw("pt\" "u8);
        svg.Raw("viewBox=\"0 0 "u8).Hundredths(drawing.Width).Raw(" "u8).Hundredths(drawing.Height);
        svg.Raw("\" role=\"img\" font-family=\""u8).Words(fontFamily).Raw(", sans-serif\">\n<desc>"u8).Words(alternativeText).Raw("</desc>\n"u8);
        Close(svg, drawing, new SvgInks(colours));
    }

    private static void Close(HtmlText svg, Drawing drawing, SvgInks inks)
    {
        var marks = new SvgMarks(svg, inks, drawing.Width);
        foreach (var mark in drawing.Marks)
        {
            marks.Write(mark);
            svg.Raw("\n"u8);
        }

        svg.Raw("</svg>\n"u8);
    }
}
