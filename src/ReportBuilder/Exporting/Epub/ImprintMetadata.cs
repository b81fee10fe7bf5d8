using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Exporting.Epub;

/// <summary>What libraries know a book by: numbers, authors and editors, the version, the licence (EPUB 3.3, package document).</summary>
internal static class ImprintMetadata
{
    private const string Series = "series";

    /// <summary>ISBN and DOI. They stand behind the book's own identifier, which stays what it was when a number is given later.</summary>
    public static IEnumerable<XElement> Identifiers(Imprint imprint) =>
        new[] { imprint.IsbnName, imprint.DoiAddress }
            .Where(name => name.Length > 0)
            .Select(name => new XElement(PackageDocument.Dc + "identifier", name));

    /// <summary>Authors and editors with their roles (MARC relators); the publisher is the author of what nobody signs.</summary>
    public static IEnumerable<XElement> People(Edition edition)
    {
        var imprint = edition.Imprint;
        if (imprint.Authors.IsEmpty && edition.Publisher.Length > 0)
            yield return new(PackageDocument.Dc + "creator", edition.Publisher);
        foreach (var element in Named(imprint.Authors, "creator", "author", "aut").Concat(Named(imprint.Editors, "contributor", "editor", "edt")))
            yield return element;
    }

    /// <summary>The version, the licence of the text, and the series that an ISSN stands for.</summary>
    public static IEnumerable<XElement> Version(Edition edition)
    {
        var imprint = edition.Imprint;
        if (imprint.Version.Length > 0)
            yield return PackageDocument.Meta("schema:version", imprint.Version);
        if (edition.Licences.Text is { } licence)
        {
            yield return new(PackageDocument.Dc + "rights", licence.Name);
            if (licence.Address.Length > 0)
                yield return PackageDocument.Meta("dcterms:license", licence.Address);
        }

        if (imprint.IssnName.Length == 0)
            yield break;
        var series = PackageDocument.Meta("belongs-to-collection", edition.Title);
        series.Add(new XAttribute("id", Series));
        yield return series;
        yield return PackageDocument.Meta("collection-type", "series", Series);
        yield return PackageDocument.Meta("dcterms:identifier", imprint.IssnName, Series);
    }

    private static IEnumerable<XElement> Named(ImmutableArray<Contributor> people, string element, string name, string role)
    {
        for (var at = 0; at < people.Length; at++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{name}-{at + 1}");
            yield return new(PackageDocument.Dc + element, new XAttribute("id", id), people[at].Name);
            var kind = PackageDocument.Meta("role", role, id);
            kind.Add(new XAttribute("scheme", "marc:relators"));
            yield return kind;
            if (people[at].Address.Length > 0)
                yield return PackageDocument.Meta("schema:identifier", people[at].Address, id);
        }
    }
}
