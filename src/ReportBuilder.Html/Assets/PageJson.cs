using System.Text.Json;
using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Html.Assets;

/// <summary>A page as data: its place, its words under their headings, the claims that stand on it, and where its tables and charts are.</summary>
internal static class PageJson
{
    public static string PathOf(SitePage page) => page.Path[..^".html".Length] + ".json";

    public static void Write(HtmlText text, PageScope scope, string description) => text.Json(json =>
    {
        var page = scope.Page;
        var edition = scope.Site.Document.Edition;
        json.WriteStartObject();
        json.WriteString("title", page.Title);
        json.WriteString("kind", page.Kind.Name());
        json.WriteString("page", edition.BaseUrl + page.Path);
        json.WriteString("edition", edition.Id);
        json.WriteString("description", description);
        if (page.Section is { } section)
            json.WriteString("section", section.Id);
        if (page.City is { } city)
            WriteCity(json, scope.Site.Scores, city);
        WritePassages(json, scope);
        WriteClaims(json, scope);
        json.Strings("files", scope.Files.Select(file => edition.BaseUrl + file.Path));
        json.WriteEndObject();
    });

    private static void WriteCity(Utf8JsonWriter json, Scorebook scores, Unit city)
    {
        json.WriteStartObject("city");
        json.WriteString("id", city.Id);
        json.WriteString("name", city.Name);
        json.WriteString("tier", scores.TierOf(city)?.Name ?? "");
        json.WriteStartObject("scores");
        var index = scores.IndexOf(city);
        foreach (var column in scores.Columns)
        {
            json.WriteStartArray(column.Node.Id);
            json.Reading(column.Scores[index].Value);
            json.Reading(column.Ranks[index]);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WritePassages(Utf8JsonWriter json, PageScope scope)
    {
        json.WriteStartArray("text");
        foreach (var passage in scope.Passages)
        {
            json.WriteStartObject();
            json.StringUnlessEmpty("under", passage.Heading);
            json.StringUnlessEmpty("id", passage.Fragment);
            json.WriteString("words", passage.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteClaims(Utf8JsonWriter json, PageScope scope)
    {
        json.WriteStartArray("claims");
        foreach (var claim in scope.Claims)
        {
            json.WriteStartObject();
            json.WriteString("id", claim.Id);
            json.WriteString("kind", claim.Kind.Name());
            json.WriteString("binding", claim.Binding);
            json.WriteString("value", claim.Value);
            json.WriteString("explanation", claim.Explanation);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
