using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Numbering;

/// <summary>Numbers the sources in the order in which the report first cites them, and remembers where it does.</summary>
internal sealed class CitedSources
{
    private readonly Dictionary<string, CitedSource> cited = new(StringComparer.Ordinal);

    /// <summary>A reference to the note of a source, for one place in the text.</summary>
    public NoteReference Cite(string sourceId)
    {
        var source = Of(sourceId);
        var id = string.Create(CultureInfo.InvariantCulture, $"ref-{source.Number}-{source.Places.Count + 1}");
        source.Places.Add(id);
        return new(id, NoteId(source.Number), source.Number);
    }

    /// <summary>The number of a source that is named outside running text, for example under a chart.</summary>
    public int NumberOf(string sourceId) => Of(sourceId).Number;

    public int? NumberIfCited(string sourceId) => cited.TryGetValue(sourceId, out var source) ? source.Number : null;

    /// <summary>The ids of the references to a source's note.</summary>
    public ImmutableArray<string> PlacesOf(string sourceId) => cited.TryGetValue(sourceId, out var source) ? [.. source.Places] : [];

    public static string NoteId(int number) => string.Create(CultureInfo.InvariantCulture, $"note-{number}");

    private CitedSource Of(string sourceId)
    {
        if (!cited.TryGetValue(sourceId, out var source))
            cited[sourceId] = source = new(cited.Count + 1, []);
        return source;
    }

    private sealed record CitedSource(int Number, List<string> Places);
}
