using System.Globalization;
using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Planning;
using ReportBuilder.Html.Svg;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Html.Assets;

/// <summary>
/// The picture that goes with a link to a page: its title on its own ground, with the flower or the strip of its opener. 1200 by 630.
/// </summary>
/// <remarks>Previews need a whole address, so they are written only when the edition says where it is published.</remarks>
internal static class PreviewImage
{
    private const int Width = 1200;
    private const int Height = 630;
    private const int Margin = 72;
    private const double TitleSize = 72;

    public static string PathOf(SitePage page) => $"previews/{page.Path[..^".html".Length]}.svg";

    public static void Write(HtmlText svg, Site site, SitePage page)
    {
        var (edition, colours) = (site.Document.Edition, site.Colours);
        var ground = colours.Find(page.ColourToken is "" or "ink" ? "night" : page.ColourToken) ?? "#0E1826";
        var picture = Picture(page);
        var beside = picture?.Spec.Kind is ChartKind.Flower or ChartKind.FlowerField;
        svg.Raw("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" height=\"630\" viewBox=\"0 0 1200 630\" font-family=\""u8)
            .Text(site.Inputs.Fonts.Name)
            .Raw(", sans-serif\" fill=\"#FFFFFF\">\n<rect width=\"1200\" height=\"630\" fill=\""u8)
            .Text(ground)
            .Raw("\"/>\n"u8);
        Line(
            svg,
            112,
            26,
            600,
            page.Section is { Number.Length: > 0 } numbered && page.Kind == PageKind.Dimension
                ? site.Wording.Say("site.preview.part", ("kind", edition.Kind), ("number", numbered.Number))
                : edition.Kind
        );
        var y = 200.0;
        foreach (var line in site.Inputs.Fonts.Lines(page.Title, FontWeight.Bold, TitleSize, beside ? 600 : Width - (2 * Margin)))
        {
            Line(svg, y, TitleSize, 700, line);
            y += TitleSize * 1.1;
        }

        Line(svg, Height - Margin, 26, 400, site.Title);
        if (picture is not null)
            svg.Raw(Placed(picture, colours, beside));
        svg.Raw("</svg>\n"u8);
    }

    private static Figure? Picture(SitePage page) =>
        page.Section?.Opening.OfType<Figure>().FirstOrDefault(figure => figure.Spec.Kind is ChartKind.Flower or ChartKind.FlowerField or ChartKind.Strip);

    private static void Line(HtmlText svg, double y, double size, int weight, string words) =>
        svg.Raw(string.Create(CultureInfo.InvariantCulture, $"<text x=\"{Margin}\" y=\"{y:0.#}\" font-size=\"{size:0.#}\" font-weight=\"{weight}\">"))
            .Text(words)
            .Raw("</text>\n"u8);

    private static string Standalone(Figure figure, Palette colours)
    {
        using var svg = new HtmlText();
        DrawingSvg.WriteFile(svg, new(figure.Drawing, figure.AlternativeText, colours));
        return svg.ToString();
    }

    /// <summary>The drawing as a picture inside the picture: beside the title, or along the foot.</summary>
    private static string Placed(Figure figure, Palette colours, bool beside)
    {
        var whole = Standalone(figure, colours);
        var place = beside ? "x=\"704\" y=\"95\" width=\"440\" height=\"440\"" : "x=\"72\" y=\"400\" width=\"1056\" height=\"130\"";
        var box = whole.IndexOf("viewBox", StringComparison.Ordinal);
        return $"<svg {place} {whole[box..]}";
    }
}
