using System.Collections.Immutable;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Composing.Numbering;

/// <summary>The notes of the references section: the cited sources in the order of their numbers, then those that nobody cites.</summary>
internal static class ReferenceNotes
{
    public static ImmutableArray<Note> Of(ImmutableArray<SourceWork> sources, CitedSources cited, Wording wording)
    {
        var numbered = sources.Where(source => source.Number > 0 || cited.NumberIfCited(source.Id) is not null);
        var ordered = numbered.OrderBy(source => cited.NumberIfCited(source.Id) ?? int.MaxValue).ThenBy(source => source.Number);
        return [.. ordered.Select((source, index) => new Note(CitedSources.NoteId(index + 1), index + 1, Content(source, wording), cited.PlacesOf(source.Id)))];
    }

    /// <summary>Adds the notes to each section of references, and to a publication those that it cites.</summary>
    public static ImmutableArray<Section> AddTo(ImmutableArray<Section> sections, ImmutableArray<Note> notes, Wording wording) =>
        [.. sections.Select(section => AddTo(section, notes, wording))];

    private static Section AddTo(Section section, ImmutableArray<Note> notes, Wording wording) => section.Kind switch
    {
        SectionKind.References => section with { Content = section.Content.Add(new NoteList(notes, section.Origin)) },
        SectionKind.Story => AddCited(section, [.. notes.Where(note => !note.CitedBy.IsEmpty)], wording),
        _ => section with { Children = AddTo(section.Children, notes, wording) },
    };

    private static Section AddCited(Section section, ImmutableArray<Note> notes, Wording wording)
    {
        if (notes.IsEmpty)
            return section;
        var heading = new Heading(2, [new TextRun(wording["part.references"])], section.Origin) { Id = $"{section.Id}-references" };
        // A box about the ranking stands last.
        var end = section.Content is [.., CallOut] ? section.Content.Length - 1 : section.Content.Length;
        return section with { Content = section.Content.Insert(end, new NoteList(notes, section.Origin)).Insert(end, heading) };
    }

    private static ImmutableArray<Inline> Content(SourceWork source, Wording wording)
    {
        var text = Typography.Set(
            wording.Say(
                "references.work",
                ("work", Wording.WithoutStop(source.Text)),
                ("publisher", source.Publisher),
                ("date", source.Date),
                ("has", (source.Publisher.Length > 0, source.Date.Length > 0) switch
                {
                    (true, true) => "both",
                    (true, false) => "publisher",
                    (false, true) => "date",
                    _ => "none",
                })),
            '\0');
        return source.Url.Length > 0 ? [new TextRun(text + " "), new Link(source.Url, [new TextRun(source.Url)])] : [new TextRun(text)];
    }
}
