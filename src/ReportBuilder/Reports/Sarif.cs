using System.Text.Json;
using ReportBuilder.Data;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Reports;

/// <summary>Diagnostics as SARIF 2.1.0 (OASIS), which code hosts and editors show beside the lines.</summary>
internal static class Sarif
{
    public static string Write(IReadOnlyList<Diagnostic> diagnostics) => JsonOutput.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, diagnostics);
        json.WriteStartArray("results");
        foreach (var diagnostic in diagnostics)
            WriteResult(json, diagnostic);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteTool(Utf8JsonWriter json, IEnumerable<Diagnostic> diagnostics)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "ReportBuilder");
        json.WriteString("version", ProgramVersion.Text);
        json.WriteStartArray("rules");
        foreach (var code in diagnostics.Select(diagnostic => diagnostic.Code).Distinct().Order(StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", code);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code);
        json.WriteString("level", diagnostic.Severity.ToString().ToLowerInvariant());
        json.WriteStartObject("message");
        json.WriteString(
            "text",
            $"{DiagnosticReport.InSheet(diagnostic.Place)}{diagnostic.Message}{(diagnostic.Hint.Length == 0 ? "" : $"\n{diagnostic.Hint}")}"
        );
        json.WriteEndObject();
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri.EscapeDataString(diagnostic.Place.File).Replace("%2F", "/", StringComparison.Ordinal));
        json.WriteEndObject();
        // A workbook has no lines: its cells are told in the message and as a place of its own kind.
        if (diagnostic.Place is { Line: > 0, Sheet: null })
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", diagnostic.Place.Line);
            json.WriteNumber("startColumn", Math.Max(1, diagnostic.Place.Column));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (diagnostic.Place.Sheet is not null)
            WriteCell(json, diagnostic.Place);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCell(Utf8JsonWriter json, SourcePlace place)
    {
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("fullyQualifiedName", place switch
        {
            { Sheet: "" } => place.InFile,
            { Line: > 0 } => $"{place.Sheet}!{SourcePlace.CellName(place.Line, place.Column)}",
            _ => place.Sheet,
        });
        json.WriteString("kind", "element");
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
