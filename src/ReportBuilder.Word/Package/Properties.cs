using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Word.Package;

/// <summary>What the file says about itself: its title, publisher, date and language, and which edition it is.</summary>
internal static class Properties
{
    private const string Types = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

    public static ImmutableArray<byte> Core(Edition edition)
    {
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
            .Element("dc:creator", edition.Publisher)
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
        foreach (var (name, value) in new[] { ("Edition", edition.Id), ("Part", part) })
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
}
