using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Differences;

/// <summary>data/state.json of a build.</summary>
internal static class StateFile
{
    public const string Path = "data/state.json";

    public static ImmutableArray<byte> Write(EditionState state)
    {
        using var bytes = new ByteBuffer();
        using (var json = new Utf8JsonWriter(bytes))
            StateJsonWriter.Write(json, state);
        return bytes.ToImmutableArray();
    }

    /// <summary>The state of a built output, or null where the folder has none of this form.</summary>
    public static EditionState? In(string output)
    {
        var place = System.IO.Path.Combine(output, Path);
        return File.Exists(place) ? Read(File.ReadAllBytes(place)) : null;
    }

    /// <summary>The state, or null where the bytes are not one of this form.</summary>
    public static EditionState? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, StateJson.Default.EditionState) is { Format: EditionState.CurrentFormat } state && IsWhole(state) ? state : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsWhole(EditionState state) =>
        state is { Inputs: not null, Site: not null } && !state.Units.IsDefault && !state.Cells.IsDefault && !state.Nodes.IsDefault && !state.Tiers.IsDefault && !state.Claims.IsDefault && !state.Parts.IsDefault && !state.PdfPages.IsDefault
        && state.Tiers.Length == state.Units.Length
        && (state.Tables.IsDefault || state.Tables.All(table => table.Rows.All(row => row.Cells.Length == table.Columns.Length && row.Places.Length == table.Columns.Length)))
        && state.Cells.All(column => column.Values.Length == state.Units.Length && column.Places.Length == state.Units.Length)
        && state.Nodes.All(node => node.Scores.Length == state.Units.Length && node.Ranks.Length == state.Units.Length);
}

/// <summary>How a state is read from JSON, worked out when the program is compiled.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(EditionState))]
internal sealed partial class StateJson : JsonSerializerContext;
