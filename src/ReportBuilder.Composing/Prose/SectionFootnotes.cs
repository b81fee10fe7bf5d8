using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Prose;

/// <summary>The footnotes of a section: lettered in the order in which its texts cite them first.</summary>
/// <param name="section">Its id.</param>
internal sealed class SectionFootnotes(string section)
{
    private readonly List<Entry> entries = [];

    /// <summary>A citation of a footnote, which has its letter from now on.</summary>
    /// <param name="definition">The footnote as it was parsed; each has a letter of its own.</param>
    public NoteReference Cite(object definition)
    {
        var at = entries.FindIndex(entry => ReferenceEquals(entry.Definition, definition));
        if (at < 0)
        {
            at = entries.Count;
            entries.Add(new(definition));
        }

        var note = IdOf(at);
        entries[at].CitedBy.Add(string.Create(CultureInfo.InvariantCulture, $"{note}-{entries[at].CitedBy.Count + 1}"));
        return new(entries[at].CitedBy[^1], note, at + 1) { IsFootnote = true };
    }

    /// <summary>Gives a footnote that was cited its words.</summary>
    public void Define(object definition, ImmutableArray<Inline> content) =>
        entries.Single(entry => ReferenceEquals(entry.Definition, definition)).Content = content;

    /// <summary>In the order of their letters.</summary>
    public ImmutableArray<Note> Notes =>
        [.. entries.Select((entry, at) => new Note(IdOf(at), at + 1, entry.Content, [.. entry.CitedBy]) { IsFootnote = true })];

    private string IdOf(int at) => string.Create(CultureInfo.InvariantCulture, $"{section}-footnote-{at + 1}");

    private sealed class Entry(object definition)
    {
        public object Definition => definition;

        public List<string> CitedBy { get; } = [];

        public ImmutableArray<Inline> Content { get; set; } = [];
    }
}
