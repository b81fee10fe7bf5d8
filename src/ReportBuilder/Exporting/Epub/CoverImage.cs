using System.Globalization;
using System.Xml.Linq;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Exporting.Epub;

/// <summary>The picture by which shelves show a book: kind, title and year, over a drawing of the report's front.</summary>
internal static class CoverImage
{
    public const string Name = "cover.svg";

    private const int Width = 1200;
    private const int Height = 1600;
    private const int Margin = 100;
    private const double TitleSize = 104;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static XElement Write(ReportDocument document, ReportInputs inputs, BookDrawings drawings)
    {
        var edition = document.Edition;
        var picture = new XElement(
            Svg + "svg",
            new XAttribute("viewBox", $"0 0 {Width} {Height}"),
            new XAttribute("width", Width),
            new XAttribute("height", Height),
            new XAttribute("font-family", inputs.Fonts.Name + ", sans-serif"),
            new XAttribute("fill", "#FFFFFF"),
            new XElement(Svg + "title", $"{edition.Title} {edition.Year}"),
            new XElement(
                Svg + "rect",
                new XAttribute("width", Width),
                new XAttribute("height", Height),
                new XAttribute("fill", drawings.Colour("night") ?? "#0E1826")),
            Line(190, 40, 600, edition.Kind));
        var y = 340.0;
        foreach (var line in inputs.Fonts.Lines(edition.Title, FontWeight.Bold, TitleSize, Width - (2 * Margin)))
        {
            picture.Add(Line(y, TitleSize, 700, line));
            y += TitleSize * 1.12;
        }

        picture.Add(Line(y + 60, 72, 400, edition.Year.ToString(CultureInfo.InvariantCulture)), Line(Height - Margin, 40, 400, edition.Publisher));
        if (Picture(document) is { } figure)
        {
            var drawing = drawings.Bare(figure);
            drawing.SetAttributeValue("x", Margin);
            drawing.SetAttributeValue("y", 800);
            drawing.SetAttributeValue("width", Width - (2 * Margin));
            drawing.SetAttributeValue("height", 600);
            drawing.SetAttributeValue("aria-label", null);
            drawing.SetAttributeValue("role", null);
            picture.Add(drawing);
        }

        return picture;
    }

    private static Figure? Picture(ReportDocument document) =>
        document.InReadingOrder()
            .Where(found => found.Section.Kind is SectionKind.Cover or SectionKind.TitlePage or SectionKind.Summary)
            .SelectMany(found => found.Section.Opening.Concat(found.Section.Content))
            .OfType<Figure>()
            .FirstOrDefault(figure => figure.Spec.Kind is ChartKind.FlowerField or ChartKind.Flower);

    private static XElement Line(double y, double size, int weight, string words) => new(
        Svg + "text",
        new XAttribute("x", Margin),
        new XAttribute("y", y.ToString("0.#", CultureInfo.InvariantCulture)),
        new XAttribute("font-size", size.ToString("0.#", CultureInfo.InvariantCulture)),
        new XAttribute("font-weight", weight),
        words);
}
