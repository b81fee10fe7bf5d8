using System.Text.Json;
using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Html.Assets;

/// <summary>What the data files hold, column by column (Frictionless Data Package 1.0 with Table Schema).</summary>
internal static class DataPackage
{
    private static (string Name, string Type, string Description)[] ScoreFields(Terms terms, Wording wording) =>
    [
        ($"{Terms.Column(terms.OfMain().Unit, "unit")}_id", "string", wording["site.column.unit-id"]),
        (Terms.Column(terms.OfMain().Unit, "unit"), "string", wording["site.column.unit"]),
        ("part_id", "string", wording["site.column.part-id"]),
        ("part", "string", wording["site.column.part"]),
        ("score", "number", wording["site.column.score"]),
        ("rank", "integer", wording["site.column.rank"]),
    ];

    private static (string Name, string Type, string Description)[] FrameworkFields(Terms terms, Wording wording) =>
    [
        ("number", "integer", wording["site.column.number"]),
        (Terms.Column(terms.OfMain().Dimension, "dimension"), "string", wording["site.column.dimension"]),
        (Terms.Column(terms.OfMain().Variable, "variable"), "string", wording["site.column.variable"]),
        (Terms.Column(terms.OfMain().Indicator, "indicator"), "string", wording["site.column.indicator"]),
        ("direction", "string", wording["site.column.direction"]),
        ("data_year", "string", wording["site.column.data-year"]),
        ("source", "string", wording["site.column.source"]),
    ];

    public static void Write(HtmlText text, Site site) =>
        text.Json(
            json =>
            {
                var (edition, terms, wording) = (site.Document.Edition, site.Scores.Terms, site.Wording);
                json.WriteStartObject();
                json.WriteString("profile", "tabular-data-package");
                json.WriteString("name", Slug.Of(edition.Id, "part"));
                json.WriteString("title", site.Title);
                json.WriteString("description", edition.Description);
                json.StringUnlessEmpty("homepage", edition.BaseUrl);
                json.WriteString("version", $"{edition.Year}");
                json.Strings("keywords", edition.Keywords);
                WriteLicence(json, edition.Licences.Data);
                json.WriteStartArray("resources");
                WriteResource(
                    json,
                    "scores",
                    "scores.csv",
                    wording["site.data.scores"],
                    ScoreFields(terms, wording),
                    [$"{Terms.Column(terms.OfMain().Unit, "unit")}_id", "part_id"]
                );
                WriteResource(
                    json,
                    "framework",
                    "framework.csv",
                    wording["site.data.framework"],
                    FrameworkFields(terms, wording),
                    ["number"]
                );
                json.WriteEndArray();
                json.WriteEndObject();
            },
            indented: true
        );

    private static void WriteLicence(Utf8JsonWriter json, Licence? licence)
    {
        if (licence is null)
            return;
        json.WriteStartArray("licenses");
        json.WriteStartObject();
        json.WriteString("name", licence.Name);
        json.StringUnlessEmpty("path", licence.Address);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResource(
        Utf8JsonWriter json,
        string name,
        string path,
        string title,
        (string Name, string Type, string Description)[] fields,
        string[] key
    )
    {
        json.WriteStartObject();
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("name", name);
        json.WriteString("path", path);
        json.WriteString("title", title);
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (var field in fields)
        {
            json.WriteStartObject();
            json.WriteString("name", field.Name);
            json.WriteString("type", field.Type);
            json.WriteString("description", field.Description);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Strings("primaryKey", key);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
