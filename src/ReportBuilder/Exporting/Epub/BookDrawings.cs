using System.Globalization;
using System.Xml.Linq;
using ReportBuilder.Html.Svg;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Exporting.Epub;

/// <summary>Drawings as SVG inside the pages of a book, so that their words take the book's faces.</summary>
/// <param name="colours">"#0A6E8A" by token.</param>
internal sealed class BookDrawings(Dictionary<string, string> colours, string fontFamily)
{
    private const int Edge = 10;

    public string? Colour(string token) => colours.GetValueOrDefault(token);

    /// <summary>The drawing on a page. What is drawn in white for the ground of an opener brings its ground along.</summary>
    public XElement OnPage(Figure figure)
    {
        var svg = Bare(figure);
        if (figure.Spec.OnColour)
            PutOnGround(svg, figure);
        return svg;
    }

    /// <summary>The drawing without any ground.</summary>
    public XElement Bare(Figure figure) => Bare(figure.Drawing, figure.AlternativeText);

    public XElement Bare(Drawing drawing, string alternative)
    {
        var svg = XElement.Parse(DrawingSvg.WriteStandalone(drawing, alternative, colours, fontFamily), LoadOptions.None);
        svg.SetAttributeValue("width", null);
        svg.SetAttributeValue("height", null);
        svg.Elements(svg.Name.Namespace + "desc").Remove();
        if (alternative.Length > 0)
        {
            svg.SetAttributeValue("aria-label", alternative);
            return svg;
        }

        // An ornament, or a drawing whose words stand beside it.
        svg.SetAttributeValue("role", null);
        svg.SetAttributeValue("aria-hidden", "true");
        return svg;
    }

    private void PutOnGround(XElement svg, Figure figure)
    {
        var (width, height) = (figure.Drawing.Width + (2 * Edge), figure.Drawing.Height + (2 * Edge));
        svg.SetAttributeValue("viewBox", string.Create(CultureInfo.InvariantCulture, $"{-Edge} {-Edge} {width:0.##} {height:0.##}"));
        svg.AddFirst(new XElement(
            svg.Name.Namespace + "rect",
            new XAttribute("x", -Edge),
            new XAttribute("y", -Edge),
            new XAttribute("width", width.ToString("0.##", CultureInfo.InvariantCulture)),
            new XAttribute("height", height.ToString("0.##", CultureInfo.InvariantCulture)),
            new XAttribute("fill", Colour(figure.Spec.AccentToken) ?? Colour("ink") ?? "#16202E")));
    }
}
