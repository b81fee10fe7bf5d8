using System.Text.Json;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Data;

/// <summary>The edition for machines: scores, totals, ranks, tiers, analysis and audit. Keys in a fixed order, figures to six decimals.</summary>
internal static class EditionJson
{
    public static string Write(ReportDraft draft) => JsonText.Write(json => WriteEdition(json, draft));

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
        WriteAnalysis(json, draft.Scores.Analysis);
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
        JsonText.Number(json, name, scores.Score(unit, node).Value);
        JsonText.Number(json, "rank", scores.Rank(unit, node));
    }

    private static void WriteAnalysis(Utf8JsonWriter json, Analysis analysis)
    {
        json.WriteStartObject("analysis");
        json.WriteStartArray("dimensions");
        foreach (var summary in analysis.Dimensions)
        {
            json.WriteStartObject();
            json.WriteString("id", summary.Node.Id);
            JsonText.Number(json, "mean", summary.Mean);
            JsonText.Number(json, "standardDeviation", summary.StandardDeviation);
            JsonText.Number(json, "skewness", summary.Skewness);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteMatrix(json, "pearson", analysis.Pearson);
        WriteMatrix(json, "spearman", analysis.Spearman);
        json.WriteStartArray("evenness");
        foreach (var evenness in analysis.Evenness)
        {
            json.WriteStartObject();
            json.WriteString("unit", evenness.Unit.Id);
            JsonText.Number(json, "standardDeviation", evenness.StandardDeviation);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteIntervals(json, analysis);
        json.WriteEndObject();
    }

    private static void WriteMatrix(Utf8JsonWriter json, string name, CorrelationMatrix matrix)
    {
        json.WriteStartArray(name);
        foreach (var row in matrix.Values)
        {
            json.WriteStartArray();
            foreach (var value in row)
                json.WriteNumberValue(Math.Round(value, 6));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteIntervals(Utf8JsonWriter json, Analysis analysis)
    {
        json.WriteStartArray("rankIntervals");
        foreach (var interval in analysis.RankIntervals)
        {
            json.WriteStartObject();
            json.WriteString("unit", interval.Unit.Id);
            json.WriteNumber("low", interval.Low);
            json.WriteNumber("median", interval.Median);
            json.WriteNumber("high", interval.High);
            json.WriteEndObject();
        }

        json.WriteEndArray();
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
