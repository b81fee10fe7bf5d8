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
    public static DataResource Scores(Site site) => new(
        "scores",
        site.Wording["site.data.scores"],
        ScoreFields(site.Scores.Terms, site.Wording),
        [$"{Terms.Column(site.Scores.Terms.OfMain().Unit, "unit")}_id", "part_id"]
    );

    public static DataResource Framework(Site site) =>
        new("framework", site.Wording["site.data.framework"], FrameworkFields(site.Scores.Terms, site.Wording), ["number"]);

    public static string VersionOf(Edition edition) => edition.Imprint.Version.Length > 0 ? edition.Imprint.Version : $"{edition.Year}";

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
                var edition = site.Document.Edition;
                json.WriteStartObject();
                json.WriteString("profile", "tabular-data-package");
                json.WriteString("name", Slug.Of(edition.Id, "part"));
                json.WriteString("title", site.Title);
                json.WriteString("description", edition.Description);
                json.StringUnlessEmpty("homepage", edition.BaseUrl);
                json.WriteString("version", VersionOf(edition));
                json.Strings("keywords", edition.Keywords);
                WriteLicence(json, edition.Licences.Data);
                json.WriteStartArray("resources");
                WriteResource(json, Scores(site));
                WriteResource(json, Framework(site));
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

    private static void WriteResource(Utf8JsonWriter json, DataResource resource)
    {
        json.WriteStartObject();
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("name", resource.Name);
        json.WriteString("path", resource.Path);
        json.WriteString("title", resource.Title);
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (var field in resource.Fields)
        {
            json.WriteStartObject();
            json.WriteString("name", field.Name);
            json.WriteString("type", field.Type);
            json.WriteString("description", field.Description);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Strings("primaryKey", resource.Key);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}

/// <summary>A data file and what its columns hold.</summary>
/// <param name="Key">The columns that no two rows have the same values in.</param>
internal sealed record DataResource(string Name, string Title, (string Name, string Type, string Description)[] Fields, string[] Key)
{
    /// <summary>In the folder of data.</summary>
    public string Path => Name + ".csv";
}
