using System.Collections.Immutable;
using ReportBuilder.Composing.Claims;
using ReportBuilder.Composing.Markdown;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Sections;

/// <summary>Fills the references in once every section is written: the cited sources in the order of their numbers, then those nobody cites.</summary>
internal static class References
{
    public static ImmutableArray<Section> Fill(Composition composition, ImmutableArray<Section> sections)
    {
        var notes = Notes(composition);
        return [.. sections.Select(section => Fill(section, notes))];
    }

    private static Section Fill(Section section, ImmutableArray<Note> notes) => section.Kind == SectionKind.References
        ? section with { Content = section.Content.Add(new NoteList(notes, section.Origin)) }
        : section with { Children = [.. section.Children.Select(child => Fill(child, notes))] };

    private static ImmutableArray<Note> Notes(Composition composition)
    {
        var numbered = composition.Inputs.Sources.Where(source => source.Number > 0 || composition.Citations.NumberIfCited(source.Id) is not null);
        var ordered = numbered.OrderBy(source => composition.Citations.NumberIfCited(source.Id) ?? int.MaxValue).ThenBy(source => source.Number).ToArray();
        return [.. ordered.Select((source, index) => new Note(Citations.NoteId(index + 1), index + 1, Content(source), composition.Citations.CitedBy(source.Id)))];
    }

    private static ImmutableArray<Inline> Content(SourceWork source)
    {
        var publisher = source.Publisher.Length > 0 ? $" {source.Publisher}{(source.Date.Length > 0 ? "," : ".")}" : "";
        var date = source.Date.Length > 0 ? $" {source.Date}." : "";
        var text = Typography.Set($"{source.Text.TrimEnd('.')}.{publisher}{date}", '\0');
        return source.Url.Length > 0 ? [new TextRun(text + " "), new Link(source.Url, [new TextRun(source.Url)])] : [new TextRun(text)];
    }
}
