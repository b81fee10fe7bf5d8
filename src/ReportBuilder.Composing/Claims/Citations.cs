using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Claims;

/// <summary>Numbers the sources in the order in which they are first cited, and remembers where.</summary>
internal sealed class Citations
{
    private readonly Dictionary<string, CitedSource> cited = new(StringComparer.Ordinal);
    private readonly List<Citation> citations = [];

    /// <summary>Everything that was given a number, in order; the note is null where the number stands outside running text.</summary>
    public List<Citation> InOrder => citations;

    /// <summary>A new citation of a source.</summary>
    public NoteReference Cite(string sourceId)
    {
        var entry = Entry(sourceId);
        var id = string.Create(CultureInfo.InvariantCulture, $"ref-{entry.Number}-{entry.By.Count + 1}");
        entry.By.Add(id);
        var note = new NoteReference(id, NoteId(entry.Number), entry.Number);
        citations.Add(new(sourceId, note));
        return note;
    }

    /// <summary>The number of a source that is named outside running text, for example under a chart.</summary>
    public int NumberOf(string sourceId)
    {
        citations.Add(new(sourceId, null));
        return Entry(sourceId).Number;
    }

    /// <summary>Cites again what was cited before, in a part where the numbers are the same.</summary>
    public void CiteAgain(Citation[] before)
    {
        foreach (var citation in before)
        {
            var entry = Entry(citation.SourceId);
            if (citation.Note is { } note)
                entry.By.Add(note.Id);
        }

        citations.AddRange(before);
    }

    public int? NumberIfCited(string sourceId) => cited.TryGetValue(sourceId, out var entry) ? entry.Number : null;

    public ImmutableArray<string> CitedBy(string sourceId) => cited.TryGetValue(sourceId, out var entry) ? [.. entry.By] : [];

    public static string NoteId(int number) => string.Create(CultureInfo.InvariantCulture, $"note-{number}");

    private CitedSource Entry(string sourceId)
    {
        if (!cited.TryGetValue(sourceId, out var entry))
            cited[sourceId] = entry = new(cited.Count + 1, []);
        return entry;
    }

    private sealed record CitedSource(int Number, List<string> By);
}

/// <summary>One time that a source was given its number.</summary>
internal sealed record Citation(string SourceId, NoteReference? Note);
