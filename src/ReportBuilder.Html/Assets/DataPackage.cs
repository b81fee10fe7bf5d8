using System.Text.Json;
using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Html.Assets;

/// <summary>What the data files hold, column by column (Frictionless Data Package 1.0 with Table Schema).</summary>
internal static class DataPackage
{
    private static (string Name, string Type, string Description)[] ScoreFields(Terms terms) =>
    [
        ($"{Terms.Column(terms.Unit, "unit")}_id", "string", $"The {terms.Unit.One}'s id, the same from {terms.Edition.One} to {terms.Edition.One}"),
        (Terms.Column(terms.Unit, "unit"), "string", $"The {terms.Unit.One}'s name"),
        ("part_id", "string", $"The id of the index, {terms.Dimension.One} or {terms.Variable.One}"),
        ("part", "string", "Its name"),
        ("score", "number", "The score; empty where there is none"),
        ("rank", "integer", "1 is the best; equal scores share the better rank"),
    ];

    private static (string Name, string Type, string Description)[] FrameworkFields(Terms terms) =>
    [
        ("number", "integer", $"The {terms.Indicator.One}'s number"),
        (Terms.Column(terms.Dimension, "dimension"), "string", $"The {terms.Dimension.One} it belongs to"),
        (Terms.Column(terms.Variable, "variable"), "string", $"The {terms.Variable.One} it belongs to"),
        (Terms.Column(terms.Indicator, "indicator"), "string", "What is measured"),
        ("direction", "string", "Which end is better: higher, lower or target"),
        ("data_year", "string", "The year of the data"),
        ("source", "string", "Where the data are from"),
    ];

    public static void Write(HtmlText text, Site site) =>
        text.Json(
            json =>
            {
                var (edition, terms) = (site.Document.Edition, site.Scores.Terms);
                json.WriteStartObject();
                json.WriteString("profile", "tabular-data-package");
                json.WriteString("name", Slug.Of(edition.Id));
                json.WriteString("title", $"{edition.Title} {edition.Year}");
                json.WriteString("description", edition.Description);
                json.StringUnlessEmpty("homepage", edition.BaseUrl);
                json.WriteString("version", $"{edition.Year}");
                json.Strings("keywords", edition.Keywords);
                json.WriteStartArray("resources");
                WriteResource(
                    json,
                    "scores",
                    "scores.csv",
                    "Every score and rank",
                    ScoreFields(terms),
                    [$"{Terms.Column(terms.Unit, "unit")}_id", "part_id"]
                );
                WriteResource(
                    json,
                    "framework",
                    "framework.csv",
                    $"{terms.Dimension.Capital().Other}, {terms.Variable.Other} and {terms.Indicator.Other}",
                    FrameworkFields(terms),
                    ["number"]
                );
                json.WriteEndArray();
                json.WriteEndObject();
            },
            indented: true
        );

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
