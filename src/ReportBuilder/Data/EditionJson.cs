using System.Collections.Immutable;
using System.Text.Json;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Data;

/// <summary>The edition for machines: scores, totals, ranks, tiers, analysis and audit. Keys in a fixed order, figures to six decimals.</summary>
internal static class EditionJson
{
    public static ImmutableArray<byte> Write(ReportDraft draft) => JsonOutput.Bytes(json => WriteEdition(json, draft));

    private static void WriteEdition(Utf8JsonWriter json, ReportDraft draft)
    {
        var edition = draft.Document.Edition;
        json.WriteStartObject();
        json.WriteString("id", edition.Id);
        json.WriteString("title", edition.Title);
        json.WriteNumber("year", edition.Year);
        json.WriteString("date", edition.Date.ToString("O"));
        json.WriteString("source", edition.SourceStatement);
        WriteTiers(json, draft.Scores);
        WriteFramework(json, draft.Scores);
        WriteUnits(json, draft.Scores);
        WriteChanges(json, draft.Scores);
        AnalysisJson.Write(json, draft.Scores);
        WriteAudit(json, draft.Scores.Audit);
        json.WriteEndObject();
    }

    private static void WriteTiers(Utf8JsonWriter json, Scorebook scores)
    {
        json.WriteStartArray("tiers");
        foreach (var tier in scores.Tiers)
        {
            json.WriteStartObject();
            json.WriteString("name", tier.Name);
            json.WriteNumber("atLeast", tier.AtLeast);
            json.WriteNumber("units", scores.Units.Count(unit => scores.TierOf(unit) == tier));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFramework(Utf8JsonWriter json, Scorebook scores)
    {
        json.WriteStartArray("dimensions");
        foreach (var dimension in scores.Framework.Dimensions)
        {
            json.WriteStartObject();
            json.WriteString("id", dimension.Id);
            json.WriteString("name", dimension.Name);
            json.WriteStartArray("variables");
            foreach (var variable in dimension.Children)
            {
                json.WriteStartObject();
                json.WriteString("id", variable.Id);
                json.WriteString("name", variable.Name);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteUnits(Utf8JsonWriter json, Scorebook scores)
    {
        json.WriteStartArray("units");
        foreach (var unit in scores.InRankOrder(scores.Framework.Root))
        {
            json.WriteStartObject();
            json.WriteString("id", unit.Id);
            json.WriteString("name", unit.Name);
            WriteCell(json, scores, unit, scores.Framework.Root, "total");
            json.WriteString("tier", scores.TierOf(unit)?.Name ?? "");
            json.WriteStartObject("dimensions");
            foreach (var dimension in scores.Framework.Dimensions)
            {
                json.WriteStartObject(dimension.Id);
                WriteCell(json, scores, unit, dimension, "score");
                json.WriteStartObject("variables");
                foreach (var variable in dimension.Children)
                {
                    json.WriteStartObject(variable.Id);
                    WriteCell(json, scores, unit, variable, "score");
                    json.WriteEndObject();
                }

                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCell(Utf8JsonWriter json, Scorebook scores, Unit unit, FrameworkNode node, string name)
    {
        JsonOutput.Number(json, name, scores.Score(unit, node).Value);
        JsonOutput.Number(json, "rank", scores.Rank(unit, node));
        foreach (var groups in scores.GroupColumns)
        {
            if (groups.Node.Id == node.Id)
                JsonOutput.Number(json, "rankInGroup", groups.Ranks[scores.IndexOf(unit)]);
        }
    }

    private static void WriteChanges(Utf8JsonWriter json, Scorebook scores)
    {
        if (scores.Changes.IsEmpty)
            return;
        json.WriteStartObject("previous");
        json.WriteString("name", scores.PreviousName);
        json.WriteStartArray("changes");
        foreach (var change in scores.Changes)
        {
            json.WriteStartObject();
            json.WriteString("unit", change.Unit.Id);
            json.WriteString("part", change.Node.Id);
            JsonOutput.Number(json, "score", change.ScoreChange);
            JsonOutput.Number(json, "placesGained", change.RankChange);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteAudit(Utf8JsonWriter json, Audit audit)
    {
        json.WriteStartObject("audit");
        json.WriteNumber("dimensionTotals", audit.DimensionTotals);
        json.WriteNumber("dimensionTotalsEqual", audit.DimensionTotalsEqual);
        json.WriteNumber("overallTotals", audit.OverallTotals);
        json.WriteNumber("overallTotalsEqual", audit.OverallTotalsEqual);
        json.WriteStartArray("differences");
        foreach (var difference in audit.Differences)
        {
            json.WriteStartObject();
            json.WriteString("unit", difference.Unit.Id);
            json.WriteString("part", difference.Node.Id);
            json.WriteNumber("published", difference.Published);
            json.WriteNumber("computed", difference.Computed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
