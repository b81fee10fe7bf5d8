using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Word.Package;

/// <summary>What the file says about itself: its title, authors, date, language and numbers, and which edition it is.</summary>
internal static class Properties
{
    private const string Types = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

    public static ImmutableArray<byte> Core(Edition edition)
    {
        var imprint = edition.Imprint;
        var identifier = new[] { imprint.DoiAddress, imprint.IsbnName, imprint.IssnName }.FirstOrDefault(name => name.Length > 0) ?? "";
        var date = edition.Date.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);
        return Xml.Part()
            .Open(
                "cp:coreProperties",
                ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
                ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
                ("xmlns:dcterms", "http://purl.org/dc/terms/"),
                ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"))
            .Element("dc:title", $"{edition.Title} {edition.Year.ToString(CultureInfo.InvariantCulture)}")
            .Element("dc:subject", edition.Subtitle)
            .Element("dc:creator", imprint.Authors.IsEmpty ? edition.Publisher : Names(imprint.Authors))
            .Raw(Said("dc:identifier", identifier))
            .Raw(Said("cp:version", imprint.Version))
            .Element("cp:keywords", string.Join(", ", edition.Keywords))
            .Element("dc:description", edition.Description)
            .Open("dcterms:created", ("xsi:type", "dcterms:W3CDTF")).Words(date).Close("dcterms:created")
            .Open("dcterms:modified", ("xsi:type", "dcterms:W3CDTF")).Words(date).Close("dcterms:modified")
            .Element("dc:language", edition.Language)
            .Close("cp:coreProperties").ToBytes();
    }

    public static ImmutableArray<byte> App(Edition edition) =>
        Xml.Part()
            .Open("Properties", ("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"))
            .Element("Application", "ReportBuilder")
            .Element("Company", edition.Publisher)
            .Close("Properties")
            .ToBytes();

    public static ImmutableArray<byte> Custom(Edition edition, string part)
    {
        var xml = Xml.Part()
            .Open("Properties", ("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"), ("xmlns:vt", Types));
        var number = 2;
        var imprint = edition.Imprint;
        (string Name, string Value)[] said =
        [
            ("ISBN", imprint.Isbn),
            ("ISSN", imprint.Issn),
            ("DOI", imprint.Doi),
            ("Editor", Names(imprint.Editors)),
            ("ORCID", string.Join("; ", imprint.Authors.Concat(imprint.Editors).Select(person => person.Address).Where(address => address.Length > 0))),
            ("Licence", edition.Licences.Text?.Name ?? ""),
        ];
        foreach (var (name, value) in said.Where(property => property.Value.Length > 0).Prepend(("Part", part)).Prepend(("Edition", edition.Id)))
        {
            xml.Open(
                "property",
                ("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"),
                ("pid", number.ToString(CultureInfo.InvariantCulture)),
                ("name", name))
                .Element("vt:lpwstr", value)
                .Close("property");
            number++;
        }

        return xml.Close("Properties").ToBytes();
    }

    /// <summary>An element, or nothing where there is nothing to say.</summary>
    private static string Said(string name, string words) => words.Length == 0 ? "" : new Xml().Element(name, words).ToString();

    private static string Names(ImmutableArray<Contributor> people) => string.Join("; ", people.Select(person => person.Name));
}
