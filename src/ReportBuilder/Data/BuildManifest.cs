using System.Collections.Immutable;
using System.Text.Json;

namespace ReportBuilder.Data;

/// <summary>build.json: what was built, with the SHA-256 of each file. No times and no machine: the same inputs give the same manifest.</summary>
internal static class BuildManifest
{
    public static ImmutableArray<byte> Write(ReportDraft draft, BuildCounts counts, IReadOnlyList<KeyValuePair<string, ImmutableArray<byte>>> files)
    {
        var hashes = FileHashes.Of(files);
        return JsonText.Bytes(json =>
        {
            json.WriteStartObject();
            json.WriteString("edition", draft.Document.Edition.Id);
            json.WriteString("program", $"ReportBuilder {ProgramVersion.Text}");
            WriteCounts(json, counts);
            json.WriteStartArray("files");
            for (var i = 0; i < files.Count; i++)
                WriteFile(json, files[i], hashes[i]);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void WriteFile(Utf8JsonWriter json, KeyValuePair<string, ImmutableArray<byte>> file, string hash)
    {
        json.WriteStartObject();
        json.WriteString("path", file.Key);
        json.WriteNumber("bytes", file.Value.Length);
        json.WriteString("sha256", hash);
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
