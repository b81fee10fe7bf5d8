using System.Collections.Immutable;
using System.Text.Json;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Data;

/// <summary>The analysis for machines: spread, correlations, coherence, evenness and robustness.</summary>
internal static class AnalysisJson
{
    public static void Write(Utf8JsonWriter json, Scorebook scores)
    {
        var analysis = scores.Analysis;
        json.WriteStartObject("analysis");
        WriteSummaries(json, "dimensions", analysis.Dimensions);
        WriteSummaries(json, "variables", analysis.Variables);
        WriteMatrix(json, "pearson", analysis.Pearson);
        WriteMatrix(json, "spearman", analysis.Spearman);
        WriteMatrix(json, "kendall", analysis.Kendall);
        WriteList(json, "reliabilities", analysis.Reliabilities, one =>
        {
            json.WriteString("part", one.Node.Id);
            json.WriteNumber("parts", one.Parts);
            JsonOutput.Number(json, "alpha", one.Alpha);
        });
        WriteList(json, "components", analysis.Components, one =>
        {
            JsonOutput.Number(json, "eigenvalue", one.Eigenvalue);
            JsonOutput.Number(json, "explained", one.Explained);
            WriteNumbers(json, "loadings", one.Loadings);
        });
        WriteList(json, "evenness", analysis.Evenness, one =>
        {
            json.WriteString("unit", one.Unit.Id);
            JsonOutput.Number(json, "standardDeviation", one.StandardDeviation);
        });
        WriteRobustness(json, scores, analysis.Robustness);
        json.WriteEndObject();
    }

    private static void WriteRobustness(Utf8JsonWriter json, Scorebook scores, Robustness robustness)
    {
        WriteList(json, "rankIntervals", robustness.RankIntervals, one =>
        {
            json.WriteString("unit", one.Unit.Id);
            json.WriteNumber("low", one.Low);
            json.WriteNumber("median", one.Median);
            json.WriteNumber("high", one.High);
            json.WriteStartArray("firmlyAheadOf");
            foreach (var other in scores.Units.Where(other => robustness.Orders.Holds(one.Unit, other)))
                json.WriteStringValue(other.Id);
            json.WriteEndArray();
        });
        WriteRanges(json, "rankRangesLeavingOut", robustness.RankRanges);
        WriteRanges(json, "rankRangesOfChoices", robustness.ScenarioRanges);
        WriteList(json, "leftOut", robustness.LeftOut, one =>
        {
            json.WriteString("kind", one.Kind);
            json.WriteString("id", one.Id);
            JsonOutput.Number(json, "meanShift", one.MeanShift);
        });
        WriteList(json, "scenarios", robustness.Scenarios, one =>
        {
            json.WriteString("name", one.Name.Say(scores.Wording));
            JsonOutput.Number(json, "meanShift", one.MeanShift);
        });
        WriteList(json, "sobol", robustness.Sobol, one =>
        {
            json.WriteString("choice", one.Choice);
            JsonOutput.Number(json, "firstOrder", one.FirstOrder);
            JsonOutput.Number(json, "total", one.Total);
        });
        WriteList(json, "skipped", robustness.Skipped, one =>
        {
            json.WriteString("name", one.Name.Say(scores.Wording));
            json.WriteString("reason", one.Reason.Say(scores.Wording));
        });
    }

    private static void WriteSummaries(Utf8JsonWriter json, string name, ImmutableArray<ColumnSummary> summaries) => WriteList(json, name, summaries, summary =>
    {
        json.WriteString("id", summary.Node.Id);
        JsonOutput.Number(json, "mean", summary.Mean);
        JsonOutput.Number(json, "standardDeviation", summary.StandardDeviation);
        JsonOutput.Number(json, "minimum", summary.Minimum);
        JsonOutput.Number(json, "maximum", summary.Maximum);
        JsonOutput.Number(json, "skewness", summary.Skewness);
    });

    private static void WriteRanges(Utf8JsonWriter json, string name, ImmutableArray<RankRange> ranges) => WriteList(json, name, ranges, range =>
    {
        json.WriteString("unit", range.Unit.Id);
        json.WriteNumber("best", range.Best);
        json.WriteNumber("worst", range.Worst);
    });

    private static void WriteMatrix(Utf8JsonWriter json, string name, CorrelationMatrix matrix)
    {
        json.WriteStartArray(name);
        foreach (var row in matrix.Values)
            WriteValues(json, row);
        json.WriteEndArray();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, ImmutableArray<double> values)
    {
        json.WritePropertyName(name);
        WriteValues(json, values);
    }

    private static void WriteValues(Utf8JsonWriter json, ImmutableArray<double> values)
    {
        json.WriteStartArray();
        foreach (var value in values)
            json.WriteNumberValue(Math.Round(value, 6));
        json.WriteEndArray();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
