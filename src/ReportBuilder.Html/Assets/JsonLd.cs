using System.Collections.Immutable;
using System.Text.Json;
using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Pages;
using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Html.Assets;

/// <summary>What search engines read of a page, in the vocabulary of schema.org: the report, its parts, its data.</summary>
internal static class JsonLd
{
    public static void Write(HtmlText text, Site site, SitePage page, string description) =>
        text.Json(json =>
        {
            var edition = site.Document.Edition;
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString(
                "@type",
                page.Kind switch
                {
                    PageKind.Home => "Report",
                    PageKind.Data or PageKind.Ranking => "Dataset",
                    PageKind.Dimension or PageKind.Part => "Chapter",
                    PageKind.CaseStudy or PageKind.Text or PageKind.Method or PageKind.Analysis => "Article",
                    _ => "WebPage",
                }
            );
            json.WriteString("name", page.Title);
            json.WriteString("description", description);
            json.WriteString("inLanguage", edition.Language);
            json.WriteString("datePublished", Dates.Iso(edition.Date));
            if (edition.BaseUrl.Length > 0)
                json.WriteString("url", edition.BaseUrl + EncodedAddress.Of(page.Path));
            WriteLicence(json, page.Kind is PageKind.Data or PageKind.Ranking ? edition.Licences.Data : edition.Licences.Text);
            json.WriteStartObject("publisher");
            json.WriteString("@type", "Organization");
            json.WriteString("name", edition.Publisher);
            json.WriteEndObject();
            if (page.Kind == PageKind.Home)
            {
                json.Strings("keywords", edition.Keywords);
                WriteImprint(json, edition.Imprint);
            }

            if (page.Kind is PageKind.Data or PageKind.Ranking)
                WriteDownload(json, edition.BaseUrl);
            if (page.Kind != PageKind.Home)
                WriteWhole(json, site);
            json.WriteEndObject();
        });

    private static void WriteImprint(Utf8JsonWriter json, Imprint imprint)
    {
        WritePeople(json, "author", imprint.Authors);
        WritePeople(json, "editor", imprint.Editors);
        (string Name, string Value)[] said =
            [("isbn", imprint.Isbn), ("issn", imprint.Issn), ("version", imprint.Version), ("identifier", imprint.DoiAddress)];
        foreach (var (name, value) in said)
        {
            if (value.Length > 0)
                json.WriteString(name, value);
        }
    }

    private static void WritePeople(Utf8JsonWriter json, string role, ImmutableArray<Contributor> people)
    {
        if (people.IsEmpty)
            return;
        json.WriteStartArray(role);
        foreach (var person in people)
        {
            json.WriteStartObject();
            json.WriteString("@type", "Person");
            json.WriteString("name", person.Name);
            if (person.Orcid.Length > 0)
                json.WriteString("@id", person.Address);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>By its address where it has one: that is what machines compare.</summary>
    private static void WriteLicence(Utf8JsonWriter json, Licence? licence)
    {
        if (licence is not null)
            json.WriteString("license", licence.Address.Length > 0 ? licence.Address : licence.Name);
    }

    private static void WriteDownload(Utf8JsonWriter json, string baseUrl)
    {
        json.WriteBoolean("isAccessibleForFree", true);
        json.WriteStartArray("distribution");
        json.WriteStartObject();
        json.WriteString("@type", "DataDownload");
        json.WriteString("encodingFormat", "text/csv");
        json.WriteString("contentUrl", baseUrl + "data/scores.csv");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteWhole(Utf8JsonWriter json, Site site)
    {
        var edition = site.Document.Edition;
        json.WriteStartObject("isPartOf");
        json.WriteString("@type", "Report");
        json.WriteString("name", site.Title);
        if (edition.BaseUrl.Length > 0)
            json.WriteString("url", edition.BaseUrl);
        json.WriteEndObject();
    }
}
