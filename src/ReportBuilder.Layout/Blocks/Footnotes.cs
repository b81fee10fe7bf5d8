using System.Collections.Immutable;
using ReportBuilder.Layout.Flow;
using ReportBuilder.Layout.Tagging;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Layout.Blocks;

/// <summary>The notes that stand at the foot of the page which cites them first, where the theme asks for that.</summary>
/// <remarks>Only running text has a foot: notes that nothing but a table, a caption or an opening page cites stay in the list at the end.</remarks>
internal sealed class Footnotes
{
    private readonly Dictionary<string, Note> waiting;
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    public Footnotes(ReportDocument document) =>
        waiting = document.InReadingOrder().SelectMany(entry => entry.Section.Content).OfType<NoteList>().SelectMany(list => list.Notes)
            .Where(note => note.IsFootnote ? !document.Theme.FootnotesAtEnd : document.Theme.Footnotes)
            .DistinctBy(note => note.Id, StringComparer.Ordinal).ToDictionary(note => note.Id, StringComparer.Ordinal);

    /// <summary>Whether the note has its place at the foot of a page.</summary>
    public bool Holds(string noteId) => taken.Contains(noteId);

    /// <summary>Whether a section was nothing but notes that all stand elsewhere by now.</summary>
    public bool Empties(Section section) =>
        section.Content.Length > 0 && section.Opening.IsEmpty && section.Children.IsEmpty
        && section.Content.All(block => block is NoteList { Notes.Length: > 0 } list && list.Notes.All(note => Holds(note.Id)));

    /// <summary>The notes that a line cites first, with their elements behind the paragraph's.</summary>
    public ImmutableArray<Footnote> Take(TextBlock text, int line, TagBuilder paragraph, GalleyFrame frame)
    {
        if (waiting.Count == 0)
            return [];
        var notes = ImmutableArray.CreateBuilder<Footnote>();
        foreach (var target in text.TargetsOf(line))
        {
            if (target.StartsWith('#') && waiting.Remove(target[1..], out var note))
            {
                taken.Add(note.Id);
                notes.Add(Measure(note, paragraph, frame));
            }
        }

        return notes.ToImmutable();
    }

    private static Footnote Measure(Note note, TagBuilder paragraph, GalleyFrame frame)
    {
        var (setting, look) = (frame.Setting, frame.Look);
        var style = TypeScale.Caption(look.Ink) with { Size = 7, Leading = 9 };
        var tag = setting.Tags.Add(frame.Tag, "Note", paragraph.Origin, new(Name: note.Id));
        var number = setting.Text(
            note.Sign,
            style with
            {
                Weight = FontWeight.SemiBold,
                Colour = look.Accent,
                Tabular = true,
            },
            Footnote.Indent,
            setting.Tags.Add(tag, "Lbl", paragraph.Origin)
        );
        var text = setting.Text(note.Content, style, frame.Width - Footnote.Indent, setting.Tags.Add(tag, "P", paragraph.Origin), look.Accent);
        return new(note.Id, number, text, look.Muted);
    }
}
