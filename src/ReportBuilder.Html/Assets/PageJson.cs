using System.Collections.Immutable;
using System.Text.Json;
using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Planning;

namespace ReportBuilder.Html.Assets;

/// <summary>A page as data: its place, its words under their headings, the claims that stand on it, and where its tables and charts are.</summary>
internal static class PageJson
{
    public static string PathOf(SitePage page) => page.Path[..^".html".Length] + ".json";

    public static void Write(HtmlText text, PageData page) => text.Json(json =>
    {
        json.WriteStartObject();
        json.WriteString("title", page.Head.Title);
        json.WriteString("kind", page.Head.Kind);
        json.WriteString("page", page.Head.Address);
        json.WriteString("edition", page.Head.Edition);
        json.WriteString("description", page.Head.Description);
        if (page.Head.Section is { } section)
            json.WriteString("section", section);
        if (page.Unit is { } unit)
            WriteUnit(json, unit);
        WritePassages(json, page.Passages);
        WriteClaims(json, page.Claims);
        json.Strings("files", page.Files);
        json.WriteEndObject();
    });

    private static void WriteUnit(Utf8JsonWriter json, UnitData unit)
    {
        json.WriteStartObject(unit.Word);
        json.WriteString("id", unit.Id);
        json.WriteString("name", unit.Name);
        json.WriteString("tier", unit.Tier);
        json.WriteStartObject("scores");
        foreach (var score in unit.Scores)
        {
            json.WriteStartArray(score.NodeId);
            json.Reading(score.Score);
            json.Reading(score.Rank);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WritePassages(Utf8JsonWriter json, ImmutableArray<Passage> passages)
    {
        json.WriteStartArray("text");
        foreach (var passage in passages)
        {
            json.WriteStartObject();
            json.StringUnlessEmpty("under", passage.Heading);
            json.StringUnlessEmpty("id", passage.Fragment);
            json.WriteString("words", passage.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteClaims(Utf8JsonWriter json, ImmutableArray<PrintedClaim> claims)
    {
        json.WriteStartArray("claims");
        foreach (var claim in claims)
        {
            json.WriteStartObject();
            json.WriteString("id", claim.Id);
            json.WriteString("kind", claim.KindName);
            json.WriteString("binding", claim.Binding);
            json.WriteString("value", claim.Value);
            json.StringUnlessEmpty("words", claim.Words);
            json.WriteString("explanation", claim.Explanation);
            json.StringUnlessEmpty("strength", claim.Strength);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
