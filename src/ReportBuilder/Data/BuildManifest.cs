using System.Collections.Immutable;
using System.Text.Json;

namespace ReportBuilder.Data;

/// <summary>build.json: what was built, with the SHA-256 of each file. No times and no machine: the same inputs give the same manifest.</summary>
internal static class BuildManifest
{
    public static ImmutableArray<byte> Write(ReportDraft draft, BuildCounts counts, IEnumerable<FileHash> files) => JsonOutput.Bytes(json =>
    {
        json.WriteStartObject();
        json.WriteString("edition", draft.Document.Edition.Id);
        json.WriteString("program", $"ReportBuilder {ProgramVersion.Text}");
        WriteCounts(json, counts);
        json.WriteStartArray("files");
        foreach (var file in files)
            WriteFile(json, file);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteFile(Utf8JsonWriter json, FileHash file)
    {
        json.WriteStartObject();
        json.WriteString("path", file.Path);
        json.WriteNumber("bytes", file.Bytes);
        json.WriteString("sha256", file.Hash);
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, BuildCounts counts)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("pages", counts.Pages);
        json.WriteNumber("sections", counts.Sections);
        json.WriteNumber("words", counts.Words);
        json.WriteNumber("tables", counts.Tables);
        json.WriteNumber("figures", counts.Figures);
        json.WriteNumber("notes", counts.Notes);
        json.WriteNumber("claims", counts.Claims);
        json.WriteNumber("warnings", counts.Warnings);
        json.WriteEndObject();
    }
}
