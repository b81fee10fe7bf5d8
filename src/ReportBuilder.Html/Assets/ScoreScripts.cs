using System.Text.Json;
using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Pages;
using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Html.Assets;

/// <summary>All scores for the pages that work with them, as a script: pages opened from a disk may not fetch data, but may load scripts.</summary>
internal static class ScoreScripts
{
    public static void Write(HtmlText script, Site site) => script.Raw("window.reportScores="u8).Json(json =>
    {
        var scores = site.Scores;
        json.WriteStartObject();
        json.WriteStartArray("units");
        foreach (var unit in scores.Units)
        {
            json.WriteStartArray();
            json.WriteStringValue(unit.Id);
            json.WriteStringValue(unit.Name);
            json.WriteStringValue(unit.SortName);
            json.WriteStringValue(scores.TierOf(unit)?.Name ?? "");
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("parts");
        WritePart(json, site, scores.Framework.Root, site.Wording["site.overall"], "", 0);
        foreach (var dimension in scores.Framework.Dimensions)
        {
            WritePart(json, site, dimension, dimension.Name, DimensionPages.Token(site, dimension), 1);
            foreach (var variable in dimension.Children.Where(variable => scores.FindColumn(variable.Id) is not null))
                WritePart(json, site, variable, variable.Name, DimensionPages.Token(site, dimension), 2);
        }

        json.WriteEndArray();
        if (scores.Steps.Select(step => step.Step).OfType<RankUnits>().LastOrDefault() is { Decimals: { } ranked })
            json.WriteNumber("ranked", ranked);
        WritePrinted(json, scores);
        json.WriteEndObject();
    }).Raw(";\n"u8);

    /// <summary>How many decimals the parts print with that print with more than usual, by their id.</summary>
    private static void WritePrinted(Utf8JsonWriter json, Scorebook scores)
    {
        ScoreColumn[] printed = [.. scores.Columns.Where(column => scores.DecimalsOf(column.Node) is not null)];
        if (printed.Length == 0)
            return;
        json.WriteStartObject("printed");
        foreach (var column in printed)
            json.WriteNumber(column.Node.Id, scores.DecimalsOf(column.Node)!.Value);
        json.WriteEndObject();
    }

    /// <summary>[id, name, colour token, level, end of the scale, weight, scores, ranks].</summary>
    private static void WritePart(Utf8JsonWriter json, Site site, FrameworkNode node, string name, string token, int level)
    {
        var column = site.Scores.Column(node);
        json.WriteStartArray();
        json.WriteStringValue(node.Id);
        json.WriteStringValue(name);
        json.WriteStringValue(token);
        json.WriteNumberValue(level);
        json.WriteNumberValue(site.ScaleOf(node));
        json.WriteNumberValue(node.Weight);
        json.WriteStartArray();
        foreach (var reading in column.Scores)
            json.Reading(reading.Value);
        json.WriteEndArray();
        json.WriteStartArray();
        foreach (var rank in column.Ranks)
            json.Reading(rank);
        json.WriteEndArray();
        json.WriteEndArray();
    }
}
