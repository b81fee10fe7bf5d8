using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Word.Package;

namespace ReportBuilder.Exporting.Epub;

/// <summary>
/// The report as a book for reading systems (EPUB 3.3): one file a section, drawings in place, the edition's faces cut to what is used.
/// </summary>
internal static class EpubFile
{
    private const string Folder = "EPUB/";

    public static ImmutableArray<byte> Write(ReportDocument document, ReportInputs inputs)
    {
        var drawings = new BookDrawings(LightColours.Of(document.Theme), inputs.Fonts.Name);
        var pictures = new BookPictures(drawings);
        var blocks = new BlockXhtml(document.Edition.Wording, drawings.OnPage, pictures);
        List<EpubPage> pages =
        [
            .. document.InReadingOrder()
                .Where(found => found.Section.Kind != SectionKind.Contents)
                .Select((found, at) => new EpubPage(
                    string.Create(CultureInfo.InvariantCulture, $"{at + 1:0000}-{found.Section.Id}.xhtml"),
                    found.Section,
                    found.Depth,
                    SectionXhtml.Body(found.Section, document.Edition, blocks))),
        ];
        BookLinks.Settle(pages, document.InReadingOrder().Where(found => found.Section.Kind == SectionKind.Contents).Select(found => found.Section.Id));
        var language = document.Edition.Language;
        var navigation = NavigationDocument.Write(document.Edition, pages);
        var texts = pages.Select(page => (page.Name, Xhtml.Page(language, page.Title.Length > 0 ? page.Title : document.Edition.Title, page.Body)))
            .Append((NavigationDocument.Name, navigation)).ToList();
        var faces = BookFaces.Cut(inputs.Fonts, texts.Select(text => text.Item2));
        return PlainZip.Write(
        [
            new("mimetype", Bytes("application/epub+zip")) { IsStored = true },
            new("META-INF/container.xml", Bytes(Container)),
            new(Folder + PackageDocument.Name, Xhtml.Bytes(PackageDocument.Write(document.Edition, pages, faces, pictures.Files))),
            new(Folder + CoverImage.Name, Xhtml.Bytes(new(CoverImage.Write(document, inputs, drawings)))),
            new(Folder + "style.css", Bytes(BookStyle.Css(document.Theme, inputs.Fonts.Name, faces))),
            .. texts.Select(text => new ZipPart(Folder + text.Item1, Xhtml.Bytes(text.Item2))),
            .. pictures.Files.Select(file => new ZipPart(Folder + file.Name, file.Picture.Bytes) { IsStored = true }),
            .. faces.Select(face => new ZipPart(Folder + face.Name, face.Bytes)),
        ]);
    }

    private const string Container =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
          <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
        </container>

        """;

    private static ImmutableArray<byte> Bytes(string text) => ImmutableCollectionsMarshal.AsImmutableArray(Encoding.UTF8.GetBytes(text));
}
