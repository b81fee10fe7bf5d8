using System.Text.Json;
using ReportBuilder.Html.Assets;
using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Pages;
using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Html.Syndication;

/// <summary>
/// What data catalogues read: a record in the Data Catalog Vocabulary, version 3 (DCAT 3), as JSON-LD, with the files that can be downloaded, their
/// sizes in bytes and hashes. Addresses are whole where the edition says where it is published, and relative to the record where not.
/// </summary>
internal static class DataCatalogue
{
    /// <param name="files">The data files beside the record: name, title, what it conforms to, and the file itself.</param>
    public static void Write(HtmlText text, Site site, IEnumerable<CatalogueFile> files) => text.Json(
        json =>
        {
            var edition = site.Document.Edition;
            var folder = edition.BaseUrl.Length > 0 ? edition.BaseUrl + "data/" : "";
            json.WriteStartObject();
            WriteContext(json);
            json.WriteString("@id", edition.BaseUrl.Length > 0 ? folder + "dcat.jsonld" : $"urn:report:{edition.Id}");
            json.WriteString("@type", "dcat:Dataset");
            Words(json, "dct:title", site.Title, edition.Language);
            Words(json, "dct:description", edition.Description, edition.Language);
            json.WriteString("dct:language", edition.Language);
            Typed(json, "dct:issued", "xsd:date", Dates.Iso(edition.Date));
            json.WriteString("dcat:version", DataPackage.VersionOf(edition));
            json.Strings("dcat:keyword", edition.Keywords);
            json.WriteStartObject("dct:publisher");
            json.WriteString("@type", "foaf:Organization");
            json.WriteString("foaf:name", edition.Publisher);
            json.WriteEndObject();
            WriteLicence(json, edition.Licences.Data);
            Reference(json, "dcat:landingPage", edition.BaseUrl.Length > 0 ? edition.BaseUrl + "data.html" : "../data.html");
            json.WriteStartArray("dcat:distribution");
            foreach (var file in files)
                WriteFile(json, folder, file, edition);
            json.WriteEndArray();
            json.WriteEndObject();
        },
        indented: true
    );

    private static void WriteContext(Utf8JsonWriter json)
    {
        json.WriteStartObject("@context");
        json.WriteString("dcat", "http://www.w3.org/ns/dcat#");
        json.WriteString("dct", "http://purl.org/dc/terms/");
        json.WriteString("foaf", "http://xmlns.com/foaf/0.1/");
        json.WriteString("spdx", "http://spdx.org/rdf/terms#");
        json.WriteString("xsd", "http://www.w3.org/2001/XMLSchema#");
        json.WriteEndObject();
    }

    private static void WriteFile(Utf8JsonWriter json, string folder, CatalogueFile file, Edition edition)
    {
        json.WriteStartObject();
        json.WriteString("@type", "dcat:Distribution");
        Words(json, "dct:title", file.Title, edition.Language);
        Reference(json, "dcat:accessURL", edition.BaseUrl.Length > 0 ? edition.BaseUrl + "data.html" : "../data.html");
        Reference(json, "dcat:downloadURL", folder + file.Name);
        Reference(json, "dcat:mediaType", "https://www.iana.org/assignments/media-types/text/csv");
        Reference(json, "dcat:describedBy", folder + file.Name + CsvwMetadata.Ending);
        Typed(json, "dcat:byteSize", "xsd:nonNegativeInteger", FormattableString.Invariant($"{file.Bytes}"));
        json.WriteStartObject("spdx:checksum");
        json.WriteString("@type", "spdx:Checksum");
        Reference(json, "spdx:algorithm", "http://spdx.org/rdf/terms#checksumAlgorithm_sha256");
        Typed(json, "spdx:checksumValue", "xsd:hexBinary", file.Sha256);
        json.WriteEndObject();
        WriteLicence(json, edition.Licences.Data);
        json.WriteEndObject();
    }

    private static void WriteLicence(Utf8JsonWriter json, Licence? licence)
    {
        if (licence is { Address.Length: > 0 })
            Reference(json, "dct:license", licence.Address);
        else if (licence is not null)
            json.WriteString("dct:rights", licence.Name);
    }

    private static void Reference(Utf8JsonWriter json, string name, string address)
    {
        json.WriteStartObject(name);
        json.WriteString("@id", address);
        json.WriteEndObject();
    }

    private static void Words(Utf8JsonWriter json, string name, string words, string language)
    {
        json.WriteStartObject(name);
        json.WriteString("@language", language);
        json.WriteString("@value", words);
        json.WriteEndObject();
    }

    private static void Typed(Utf8JsonWriter json, string name, string type, string value)
    {
        json.WriteStartObject(name);
        json.WriteString("@type", type);
        json.WriteString("@value", value);
        json.WriteEndObject();
    }
}

/// <summary>A data file that the catalogue lists.</summary>
/// <param name="Name">In the folder of data.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its hash, in lower-case hexadecimal digits.</param>
internal sealed record CatalogueFile(string Name, string Title, int Bytes, string Sha256);
