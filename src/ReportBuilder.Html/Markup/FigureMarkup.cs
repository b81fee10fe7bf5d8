using System.Globalization;
using ReportBuilder.Html.Assets;
using ReportBuilder.Html.Pages;
using ReportBuilder.Html.Svg;
using ReportBuilder.Html.Templates;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Html.Markup;

/// <summary>Writes a chart with its finding, its drawing, its source and its data; the drawing and the data can be taken away as files.</summary>
internal static class FigureMarkup
{
    public static void Write(HtmlText html, Figure figure, PageScope scope)
    {
        var id = scope.Claim(figure.Id.Length > 0 ? figure.Id : figure.Number > 0 ? $"figure-{figure.Number}" : "drawing");
        if (figure.Number == 0)
        {
            WritePicture(html, figure, id, scope);
            return;
        }

        var wording = scope.Site.Wording;
        scope.Passages.Add(
            new Passage(
                id,
                wording.Say("site.figure.number", ("number", figure.Number)),
                wording.Say("site.figure.passage", ("finding", figure.Finding), ("measures", figure.Measures))
            )
            {
                Kind = Passage.OfFigure,
            }
        );
        var start = html.Length;
        html.Raw("<figure class=\"chart"u8)
            .Raw(figure.Wide ? " wide"u8 : ""u8)
            .Raw("\""u8)
            .Attribute("id"u8, id)
            .Raw(">\n<figcaption>"u8);
        // A script has the chart and its table take turns; the button stands there from the start, so that nothing moves.
        if (!scope.Page.StandsAlone)
            html.Raw("<button type=\"button\" class=\"turn needs-script\">"u8).Say(wording, "site.figure.as-table").Raw("</button>"u8);
        html.Raw("<p class=\"finding\">"u8);
        html.Text(figure.Finding)
            .WritePermalink(id, scope, "site.permalink.figure", ("number", figure.Number))
            .Raw("</p>\n<p class=\"measures\"><span class=\"figure-number\">"u8);
        html.Say(wording, "site.figure.number", ("number", figure.Number)).Raw("</span> "u8).Text(figure.Measures).Raw("</p></figcaption>\n"u8);
        WriteDrawing(html, figure, id, scope);
        if (figure.SourceLine.Length > 0)
            html.Raw("<p class=\"source\">"u8).Text(figure.SourceLine).Raw("</p>\n"u8);
        WriteFiles(html, figure, id, scope);
        html.Raw("</figure>\n"u8);
        scope.Embed(html, start, id, scope.FileFor("embed", figure.Id, id, "html"), figure.Finding, isTable: false);
    }

    /// <summary>A picture without a number: a strip, a flower. It has alternative text and nothing else.</summary>
    private static void WritePicture(HtmlText html, Figure figure, string id, PageScope scope)
    {
        html.Raw("<div class=\"picture picture-"u8).Raw(Slug.Of(figure.Spec.Kind.ToString())).Raw("\""u8).Attribute("id"u8, id).Raw(">"u8);
        WriteDrawing(html, figure, id, scope);
        html.Raw("</div>\n"u8);
    }

    /// <summary>
    /// A wide drawing that has no twin for narrow screens scrolls sideways there, where its words would be too small to read; the keyboard can scroll
    /// it too.
    /// </summary>
    private static void WriteDrawing(HtmlText html, Figure figure, string id, PageScope scope)
    {
        var drawing = figure.OnScreen ?? figure.Drawing;
        var scrolls = drawing.Width * Enlarged > (figure.OnPhone is null ? 450 : 660) && figure.Spec.Kind != ChartKind.FlowerField;
        if (scrolls)
            html.Raw("<div class=\"scroll\" tabindex=\"0\" role=\"group\""u8).Attribute("aria-label"u8, scope.Site.Wording["site.figure.scrolls"]).Raw(">"u8);
        var placed = new PlacedDrawing(drawing, figure.AlternativeText, id, Size(drawing))
        {
            Name = figure.OnPhone is null ? "" : "wider",
            Title = figure.Number > 0 ? scope.Site.Wording.Say("site.figure.number", ("number", figure.Number)) : figure.Spec.Title,
            Marks = MarkWords.Of(figure, scope),
            WalksAcross =
                figure.Spec.Kind is ChartKind.Scatter or ChartKind.Bubble or ChartKind.Map
                || (figure.Spec.Kind == ChartKind.Strip && !figure.Spec.HasGroups),
        };
        scope.Site.Cache.Write(html, placed, DrawingSvg.Write);
        html.Raw(scrolls ? "</div>\n"u8 : ""u8);
        if (figure.OnPhone is { } narrow)
        {
            var twin = placed with { Drawing = narrow, IdPrefix = id + "-narrow", Size = Size(narrow), Name = "narrower", IsTwin = true };
            scope.Site.Cache.Write(html, twin, DrawingSvg.Write);
        }
    }

    /// <remarks>Charts are drawn for a printed column; a screen shows them larger, but their words no larger than the text.</remarks>
    private static string Size(Drawing drawing) =>
        string.Create(CultureInfo.InvariantCulture, $"width=\"{drawing.Width * Enlarged:0}\" height=\"{drawing.Height * Enlarged:0}\" ");

    private const double Enlarged = 1.9;

    private static void WriteFiles(HtmlText html, Figure figure, string id, PageScope scope)
    {
        var (wording, number) = (scope.Site.Wording, figure.Number);
        if (scope.Page.StandsAlone)
            return;
        var (csv, svg) = (scope.FileFor("figures", figure.Id, id, "csv"), scope.FileFor("figures", figure.Id, id, "svg"));
        var start = html.Length;
        CsvRows.WriteCsv(html, figure.Spec, wording);
        scope.Files.Add(scope.Site.Cache.Take(html, start, csv));
        scope.Files.Add(scope.Site.Cache.File(html, svg, new DrawingFile(figure.Drawing, figure.AlternativeText, scope.Site.Colours), DrawingSvg.WriteFile));
        html.Raw("<details class=\"figure-data\"><summary>"u8).Say(wording, "site.figure.data", ("of", OfFigure(wording, number))).Raw("</summary>\n"u8);
        WriteData(html, figure, id, scope.Site.PageStyle);
        html.Raw("<p class=\"downloads\">"u8);
        WriteDownload(html, scope.Page.Root + csv, "CSV", number, wording);
        html.Raw(" "u8);
        WriteDownload(html, scope.Page.Root + svg, "SVG", number, wording);
        var pictures = scope.Site.PicturesOf(figure);
        foreach (var picture in pictures)
        {
            var png = scope.FileFor("figures", figure.Id, $"{id}-{picture.Name}", "png");
            scope.Files.Add(new(png, picture.Png));
            html.Raw(" "u8);
            WriteDownload(html, scope.Page.Root + png, $"PNG {picture.Size}", number, wording);
        }

        EmbedLink.Write(html, scope, scope.FileFor("embed", figure.Id, id, "html"), OfFigure(wording, number), drawsPicture: pictures.IsEmpty);
        LicenceMarkup.WriteBeside(html, scope.Site.Document.Edition.Licences.Figures, wording);
        html.Raw("</p>\n</details>\n"u8);
    }

    private static void WriteDownload(HtmlText html, string href, string format, int number, Wording wording) =>
        html.Raw("<a download"u8)
            .Attribute("href"u8, href)
            .Raw(">"u8)
            .Say(wording, "site.file.download", ("format", format), ("of", OfFigure(wording, number)))
            .Raw("</a>"u8);

    private static Inset OfFigure(Wording wording, int number) => Unseen.Of(wording, "site.file.of-figure", ("number", number));

    private static void WriteData(HtmlText html, Figure figure, string id, PageStyle style)
    {
        var (spec, wording) = (figure.Spec, style.Wording);
        html.Raw("<section class=\"table-scroll\" tabindex=\"0\""u8)
            .Attribute("aria-labelledby"u8, id + "-data")
            .Raw("><table class=\"compact\"><caption"u8)
            .Attribute("id"u8, id + "-data")
            .Raw(">"u8)
            .Say(wording, "site.figure.caption", ("number", figure.Number))
            .Raw("</caption>\n<thead><tr><th scope=\"col\" class=\"name\">"u8);
        html.Text(spec.Subject.Length > 0 ? Capital(spec.Subject) : wording["site.figure.label"]).Raw("</th>"u8);
        if (spec.HasGroups)
            html.Raw("<th scope=\"col\">"u8).Say(wording, "site.figure.group").Raw("</th>"u8);
        foreach (var series in spec.Series)
            html.Raw("<th scope=\"col\" class=\"n\">"u8).Text(Heading(series, spec, wording)).Raw("</th>"u8);
        html.Raw("</tr></thead>\n<tbody>\n"u8);
        foreach (var row in spec.Rows)
        {
            html.Raw("<tr><th scope=\"row\" class=\"name\">"u8).Text(row.Label).Raw("</th>"u8);
            if (spec.HasGroups)
                html.Raw("<td>"u8).Text(row.Group).Raw("</td>"u8);
            foreach (var value in row.Values)
                html.Raw("<td class=\"n\">"u8).Text(value is { } number ? Printed(number, spec.Decimals, style.Numbers) : "\u2013").Raw("</td>"u8);
            html.Raw("</tr>\n"u8);
        }

        html.Raw("</tbody></table></section>\n"u8);
    }

    private static string Heading(ChartSeries series, ChartSpec spec, Wording wording) =>
        series.Name.Length > 0 ? series.Name : spec.Unit.Length > 0 ? Capital(spec.Unit) : wording["site.figure.value"];

    /// <summary>At most two decimals, unless the chart has more, and a true minus sign: the CSV has every digit.</summary>
    private static string Printed(double number, int decimals, NumberStyle style) =>
        PrintedNumbers.Score(number, decimals > 2 ? decimals : null, style).Replace('-', '\u2212');

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
