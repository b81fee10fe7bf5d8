using ReportBuilder.Html.Assets;
using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Planning;

namespace ReportBuilder.Html.Syndication;

/// <summary>What a data file holds, column by column, in the Metadata Vocabulary for Tabular Data (CSV on the Web), beside the file itself.</summary>
internal static class CsvwMetadata
{
    /// <summary>Behind the name of the file: where programs look for it.</summary>
    public const string Ending = "-metadata.json";

    public static void Write(HtmlText text, Site site, DataResource resource) => text.Json(
        json =>
        {
            var edition = site.Document.Edition;
            json.WriteStartObject();
            json.WriteStartArray("@context");
            json.WriteStringValue("http://www.w3.org/ns/csvw");
            json.WriteStartObject();
            json.WriteString("@language", edition.Language);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteString("url", resource.Path);
            json.WriteString("dc:title", resource.Title);
            json.WriteString("dc:publisher", edition.Publisher);
            if (edition.Licences.Data is { } licence)
                json.WriteString(licence.Address.Length > 0 ? "dc:license" : "dc:rights", licence.Address.Length > 0 ? licence.Address : licence.Name);
            json.WriteStartObject("tableSchema");
            json.WriteStartArray("columns");
            foreach (var field in resource.Fields)
            {
                json.WriteStartObject();
                json.WriteString("name", field.Name);
                json.WriteString("titles", field.Name);
                json.WriteString("datatype", field.Type);
                json.WriteString("dc:description", field.Description);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.Strings("primaryKey", resource.Key);
            json.WriteEndObject();
            json.WriteEndObject();
        },
        indented: true
    );
}
