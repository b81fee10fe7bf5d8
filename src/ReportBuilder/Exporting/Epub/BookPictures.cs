using System.Globalization;
using System.Xml.Linq;
using ReportBuilder.Model.Pictures;
using ReportBuilder.Pictures;

namespace ReportBuilder.Exporting.Epub;

/// <summary>A picture as a file of the book.</summary>
internal sealed record BookPicture(string Name, PlainPicture Picture);

/// <summary>The edition's pictures in a book: drawings stand in the pages, others become files, each once.</summary>
internal sealed class BookPictures(BookDrawings drawings)
{
    private readonly List<BookPicture> files = [];
    private readonly Dictionary<Artwork, BookPicture> known = [];

    public IReadOnlyList<BookPicture> Files => files;

    public XElement Element(Artwork artwork, string alternative) =>
        artwork.Drawing is { } drawing ? drawings.Bare(drawing, alternative) : Image(artwork, alternative);

    /// <summary>In a line of text.</summary>
    public XElement InLine(Artwork artwork, string alternative)
    {
        var element = Element(artwork, alternative);
        element.SetAttributeValue(
            "style",
            string.Create(CultureInfo.InvariantCulture, $"height: 1.1em; width: {1.1 * artwork.Shape:0.##}em; vertical-align: -0.2em")
        );
        return element;
    }

    private XElement Image(Artwork artwork, string alternative)
    {
        if (!known.TryGetValue(artwork, out var file))
        {
            var plain = PlainPicture.Of(artwork);
            file = new(string.Create(CultureInfo.InvariantCulture, $"picture-{files.Count + 1}.{plain.Ending}"), plain);
            files.Add(file);
            known.Add(artwork, file);
        }

        return Xhtml.Element("img", new XAttribute("src", file.Name), new XAttribute("alt", alternative));
    }
}
