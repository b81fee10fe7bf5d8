using System.Collections.Immutable;
using System.Globalization;
using Markdig.Extensions.Footnotes;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Prose.Footnotes;

/// <summary>The footnotes of a section: lettered in the order in which its texts cite them first.</summary>
/// <param name="section">Its id.</param>
internal sealed class SectionFootnotes(string section)
{
    private readonly List<Entry> entries = [];

    /// <summary>A citation of a footnote, which has its letter from now on.</summary>
    public NoteReference Cite(Footnote footnote)
    {
        var at = entries.FindIndex(entry => entry.Words == FootnoteWords.Of(footnote));
        if (at < 0)
        {
            at = entries.Count;
            entries.Add(new(FootnoteWords.Of(footnote)));
        }

        var note = IdOf(at);
        entries[at].CitedBy.Add(string.Create(CultureInfo.InvariantCulture, $"{note}-{entries[at].CitedBy.Count + 1}"));
        return new(entries[at].CitedBy[^1], note, at + 1) { IsFootnote = true };
    }

    /// <summary>Gives a footnote that was cited its words, unless the text of a box has given them already.</summary>
    public void Define(Footnote footnote, Func<ImmutableArray<Inline>> write)
    {
        var entry = entries.Single(entry => entry.Words == FootnoteWords.Of(footnote));
        if (entry.IsDefined)
            return;
        entry.IsDefined = true;
        entry.Content = write();
    }

    /// <summary>In the order of their letters.</summary>
    public ImmutableArray<Note> Notes =>
        [.. entries.Select((entry, at) => new Note(IdOf(at), at + 1, entry.Content, [.. entry.CitedBy]) { IsFootnote = true })];

    private string IdOf(int at) => string.Create(CultureInfo.InvariantCulture, $"{section}-footnote-{at + 1}");

    private sealed class Entry(string words)
    {
        public string Words => words;

        public bool IsDefined { get; set; }

        public List<string> CitedBy { get; } = [];

        public ImmutableArray<Inline> Content { get; set; } = [];
    }
}
