using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Claims;

/// <summary>Numbers the sources in the order in which they are first cited, and remembers where.</summary>
internal sealed class Citations
{
    private readonly Dictionary<string, SourceWork> sources;
    private readonly Dictionary<string, Cited> cited = new(StringComparer.Ordinal);
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    public Citations(ImmutableArray<SourceWork> sources) =>
        this.sources = sources.GroupBy(source => source.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    /// <summary>Ids of the sources that any text or chart drew on, numbered or not.</summary>
    public IReadOnlySet<string> Used => used;

    public SourceWork? Source(string id) => sources.GetValueOrDefault(id);

    /// <summary>Counts a source as drawn on, without a note number.</summary>
    public void Use(string sourceId) => used.Add(sourceId);

    /// <summary>A new citation of a source.</summary>
    public NoteReference Cite(string sourceId)
    {
        var entry = Entry(sourceId);
        var id = string.Create(CultureInfo.InvariantCulture, $"ref-{entry.Number}-{entry.By.Count + 1}");
        entry.By.Add(id);
        return new(id, NoteId(entry.Number), entry.Number);
    }

    /// <summary>The number of a source that is named outside running text, for example under a chart.</summary>
    public int NumberOf(string sourceId) => Entry(sourceId).Number;

    public int? NumberIfCited(string sourceId) => cited.TryGetValue(sourceId, out var entry) ? entry.Number : null;

    public ImmutableArray<string> CitedBy(string sourceId) => cited.TryGetValue(sourceId, out var entry) ? [.. entry.By] : [];

    public static string NoteId(int number) => string.Create(CultureInfo.InvariantCulture, $"note-{number}");

    private Cited Entry(string sourceId)
    {
        used.Add(sourceId);
        if (!cited.TryGetValue(sourceId, out var entry))
            cited[sourceId] = entry = new(cited.Count + 1, []);
        return entry;
    }

    private sealed record Cited(int Number, List<string> By);
}
