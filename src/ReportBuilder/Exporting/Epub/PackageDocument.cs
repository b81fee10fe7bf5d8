using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Exporting.Epub;

/// <summary>What a book says of itself and the list of its files (EPUB 3.3, package document; EPUB Accessibility 1.1, discovery metadata).</summary>
internal static class PackageDocument
{
    public const string Name = "package.opf";

    private static readonly XNamespace Opf = "http://www.idpf.org/2007/opf";
    public static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    public static XDocument Write(Edition edition, IReadOnlyList<EpubPage> pages, ImmutableArray<BookFace> faces, IReadOnlyList<BookPicture> pictures) => new(
        new XElement(
            Opf + "package",
            new XAttribute("version", "3.0"),
            new XAttribute("unique-identifier", "id"),
            new XAttribute(XNamespace.Xml + "lang", edition.Language),
            new XAttribute("prefix", "schema: http://schema.org/"),
            Metadata(edition),
            new XElement(Opf + "manifest", Manifest(pages, faces, pictures)),
            new XElement(Opf + "spine", Spine(pages))));

    private static XElement Metadata(Edition edition)
    {
        var metadata = new XElement(
            Opf + "metadata",
            new XAttribute(XNamespace.Xmlns + "dc", Dc),
            new XElement(Dc + "identifier", new XAttribute("id", "id"), Identifier(edition)),
            ImprintMetadata.Identifiers(edition.Imprint),
            new XElement(Dc + "title", $"{edition.Title} {edition.Year}"),
            new XElement(Dc + "language", edition.Language),
            new XElement(Dc + "date", edition.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            edition.Publisher.Length > 0 ? new XElement(Dc + "publisher", edition.Publisher) : null,
            ImprintMetadata.People(edition),
            edition.Description.Length > 0 ? new XElement(Dc + "description", edition.Description) : null,
            edition.BaseUrl.Length > 0 ? new XElement(Dc + "source", edition.BaseUrl) : null,
            edition.Keywords.Select(keyword => new XElement(Dc + "subject", keyword)),
            // The edition's date or that of its last correction: the clock's would change the bytes.
            Meta("dcterms:modified", $"{LastDate(edition):yyyy-MM-dd}T00:00:00Z"),
            ImprintMetadata.Version(edition),
            Meta("schema:accessMode", "textual"),
            Meta("schema:accessMode", "visual"),
            Meta("schema:accessModeSufficient", "textual"),
            Meta("schema:accessibilityFeature", "alternativeText"),
            Meta("schema:accessibilityFeature", "readingOrder"),
            Meta("schema:accessibilityFeature", "structuralNavigation"),
            Meta("schema:accessibilityFeature", "tableOfContents"),
            Meta("schema:accessibilityHazard", "none"),
            Meta("schema:accessibilitySummary", edition.Wording["book.access"]));
        return metadata;
    }

    /// <summary>A line of metadata; with <paramref name="of"/> one about the element of that id.</summary>
    public static XElement Meta(string property, string value, string of) =>
        new(Opf + "meta", new XAttribute("refines", "#" + of), new XAttribute("property", property), value);

    public static XElement Meta(string property, string value) => new(Opf + "meta", new XAttribute("property", property), value);

    private static DateOnly LastDate(Edition edition) => edition.Corrections.Select(correction => correction.Date).Append(edition.Date).Max();

    /// <summary>One for all states of an edition in a language: reading systems keep a reader's place and marks by it.</summary>
    private static string Identifier(Edition edition)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{edition.Publisher}\n{edition.Id}\n{edition.Language}")).AsSpan(0, 16);
        // Version 8 of RFC 9562: bits of one's own.
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return "urn:uuid:" + new Guid(hash, bigEndian: true);
    }

    private static IEnumerable<XElement> Manifest(IReadOnlyList<EpubPage> pages, ImmutableArray<BookFace> faces, IReadOnlyList<BookPicture> pictures)
    {
        yield return Item("contents", NavigationDocument.Name, "application/xhtml+xml", "nav");
        yield return Item("style", "style.css", "text/css");
        yield return Item("cover-image", CoverImage.Name, "image/svg+xml", "cover-image");
        foreach (var (page, at) in pages.Select((page, at) => (page, at)))
            yield return Item(IdOf(at), page.Name, "application/xhtml+xml", string.Join(' ', PropertiesOf(page)));
        foreach (var picture in pictures)
            yield return Item("picture-" + Path.GetFileNameWithoutExtension(picture.Name), picture.Name, picture.Picture.MediaType);
        foreach (var face in faces)
            yield return Item(face.Family.Length > 0 ? Path.GetFileNameWithoutExtension(face.Name) : "face-" + face.Weight, face.Name, "font/ttf");
    }

    private static IEnumerable<string> PropertiesOf(EpubPage page)
    {
        if (page.HasFormulas)
            yield return "mathml";
        if (page.HasDrawings)
            yield return "svg";
    }

    private static XElement Item(string id, string file, string type, string properties = "") => new(
        Opf + "item",
        new XAttribute("id", id),
        new XAttribute("href", file),
        new XAttribute("media-type", type),
        properties.Length > 0 ? new XAttribute("properties", properties) : null);

    private static IEnumerable<XElement> Spine(IReadOnlyList<EpubPage> pages)
    {
        // The contents come behind cover and title page.
        var front = pages.TakeWhile(page => page.Section.Kind is SectionKind.Cover or SectionKind.TitlePage).Count();
        for (var at = 0; at < pages.Count; at++)
        {
            if (at == front)
                yield return Reference("contents");
            yield return Reference(IdOf(at));
        }
    }

    private static XElement Reference(string id) => new(Opf + "itemref", new XAttribute("idref", id));

    private static string IdOf(int page) => string.Create(CultureInfo.InvariantCulture, $"page-{page + 1}");
}
