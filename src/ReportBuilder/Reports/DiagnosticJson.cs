using System.Text.Json;
using ReportBuilder.Data;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Reports;

/// <summary>Diagnostics as a JSON array, one object each.</summary>
internal static class DiagnosticJson
{
    public static string Write(IEnumerable<Diagnostic> diagnostics) => JsonOutput.Write(json =>
    {
        json.WriteStartArray();
        foreach (var diagnostic in diagnostics)
            WriteOne(json, diagnostic);
        json.WriteEndArray();
    });

    private static void WriteOne(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", diagnostic.Severity.ToString().ToLowerInvariant());
        json.WriteString("file", diagnostic.Place.File);
        json.WriteNumber("line", diagnostic.Place.Line);
        json.WriteNumber("column", diagnostic.Place.Column);
        if (diagnostic.Place.Sheet is { } sheet)
            json.WriteString("sheet", sheet);
        json.WriteString("message", diagnostic.Message);
        json.WriteString("hint", diagnostic.Hint);
        json.WriteEndObject();
    }
}
