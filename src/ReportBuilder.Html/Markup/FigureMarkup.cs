using System.Globalization;
using ReportBuilder.Html.Assets;
using ReportBuilder.Html.Svg;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Html.Markup;

/// <summary>Writes a chart with its finding, its drawing, its source and its data; the drawing and the data can be taken away as files.</summary>
internal static class FigureMarkup
{
    public static void Write(HtmlText html, Figure figure, PageScope scope)
    {
        var id = scope.Claim(figure.Id.Length > 0 ? figure.Id : figure.Number > 0 ? $"figure-{figure.Number}" : "drawing");
        if (figure.Number == 0)
        {
            WritePicture(html, figure, id);
            return;
        }

        scope.Passages.Add(new Passage(id, $"Figure {figure.Number}", $"{figure.Finding}. {figure.Measures}"));
        html.Raw("<figure class=\"chart").Raw(figure.Wide ? " wide" : "").Raw("\"").Attribute("id", id).Raw(">\n<figcaption><p class=\"finding\">");
        html.Text(figure.Finding).WritePermalink(id, $"figure {figure.Number}").Raw("</p>\n<p class=\"measures\"><span class=\"figure-number\">Figure ");
        html.Number(figure.Number).Raw("</span> ").Text(figure.Measures).Raw("</p></figcaption>\n");
        WriteDrawing(html, figure, id);
        if (figure.SourceLine.Length > 0)
            html.Raw("<p class=\"source\">").Text(figure.SourceLine).Raw("</p>\n");
        WriteFiles(html, figure, id, scope);
        html.Raw("</figure>\n");
    }

    /// <summary>A picture without a number: a strip, a flower. It has alternative text and nothing else.</summary>
    private static void WritePicture(HtmlText html, Figure figure, string id)
    {
        html.Raw("<div class=\"picture picture-").Raw(Slug.Of(figure.Spec.Kind.ToString())).Raw("\"").Attribute("id", id).Raw(">");
        WriteDrawing(html, figure, id);
        html.Raw("</div>\n");
    }

    /// <summary>A wide drawing scrolls sideways on narrow screens, where its words would be too small to read; the keyboard can scroll it too.</summary>
    private static void WriteDrawing(HtmlText html, Figure figure, string id)
    {
        var scrolls = figure.Drawing.Width * Enlarged > 620 && figure.Spec.Kind != ChartKind.FlowerField;
        html.Raw(scrolls ? "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Drawing, scrolls sideways where it does not fit\">" : "");
        DrawingSvg.Write(html, figure.Drawing, figure.AlternativeText, id, Size(figure));
        html.Raw(scrolls ? "</div>\n" : "");
    }

    /// <remarks>Charts are drawn for a printed column; a screen shows them larger, but their words no larger than the text.</remarks>
    private static string Size(Figure figure) =>
        string.Create(CultureInfo.InvariantCulture, $"width=\"{figure.Drawing.Width * Enlarged:0}\" height=\"{figure.Drawing.Height * Enlarged:0}\" ");

    private const double Enlarged = 1.9;

    private static void WriteFiles(HtmlText html, Figure figure, string id, PageScope scope)
    {
        var (csv, svg) = (scope.FileFor("figures", figure.Id, id, "csv"), scope.FileFor("figures", figure.Id, id, "svg"));
        var start = html.Length;
        DataFiles.WriteCsv(html, figure.Spec);
        scope.Files.Add(new SiteFile(csv, html.TakeSince(start)));
        DrawingSvg.WriteStandalone(html, figure.Drawing, figure.AlternativeText, scope.Site.Colours);
        scope.Files.Add(new SiteFile(svg, html.TakeSince(start)));
        html.Raw("<details class=\"figure-data\"><summary>Data<span class=\"unseen\"> of figure ").Number(figure.Number).Raw("</span></summary>\n");
        WriteData(html, figure, id);
        html.Raw("<p class=\"downloads\">");
        WriteDownload(html, scope.Page.Root + csv, "CSV", figure.Number);
        html.Raw(" ");
        WriteDownload(html, scope.Page.Root + svg, "SVG", figure.Number);
        html.Raw("</p>\n</details>\n");
    }

    private static void WriteDownload(HtmlText html, string href, string format, int number) =>
        html.Raw("<a download").Attribute("href", href).Raw(">Download ").Raw(format).Raw("<span class=\"unseen\"> of figure ").Number(number).Raw("</span></a>");

    private static void WriteData(HtmlText html, Figure figure, string id)
    {
        var spec = figure.Spec;
        html.Raw("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\"").Attribute("aria-labelledby", id + "-data").Raw("><table class=\"compact\"><caption").Attribute("id", id + "-data").Raw(">Data of figure ").Number(figure.Number).Raw("</caption>\n<thead><tr><th scope=\"col\" class=\"name\">");
        html.Text(spec.Subject.Length > 0 ? Capital(spec.Subject) : "Label").Raw("</th>");
        foreach (var series in spec.Series)
            html.Raw("<th scope=\"col\" class=\"n\">").Text(Heading(series, spec)).Raw("</th>");
        html.Raw("</tr></thead>\n<tbody>\n");
        foreach (var row in spec.Rows)
        {
            html.Raw("<tr><th scope=\"row\" class=\"name\">").Text(row.Label).Raw("</th>");
            foreach (var value in row.Values)
                html.Raw("<td class=\"n\">").Text(value is { } number ? Printed(number, spec) : "\u2013").Raw("</td>");
            html.Raw("</tr>\n");
        }

        html.Raw("</tbody></table></div>\n");
    }

    private static string Heading(ChartSeries series, ChartSpec spec) =>
        series.Name.Length > 0 ? series.Name : spec.Unit.Length > 0 ? Capital(spec.Unit) : "Value";

    /// <summary>At most two decimals and a true minus sign: the CSV has every digit.</summary>
    private static string Printed(double number, ChartSpec spec) =>
        number.ToString("#,##0.##", CultureInfo.InvariantCulture).Replace(",", spec.Thousands, StringComparison.Ordinal).Replace('-', '\u2212');

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
