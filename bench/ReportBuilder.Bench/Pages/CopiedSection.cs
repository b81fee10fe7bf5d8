using System.Collections.Immutable;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Bench.Pages;

/// <summary>A section under other ids, so that it can be printed again in the same document.</summary>
internal static class CopiedSection
{
    /// <param name="time">0 for the section as it is.</param>
    public static Section Of(Section section, int time) => time == 0 ? section : section with
    {
        Id = Id(section.Id, time),
        Standfirst = Inlines(section.Standfirst, time),
        Opening = [.. section.Opening.Select(block => Block(block, time))],
        Content = [.. section.Content.Select(block => Block(block, time))],
        Children = [.. section.Children.Select(child => Of(child, time))],
    };

    private static string Id(string id, int time) => id.Length == 0 ? "" : $"{id}-{time}";

    private static Block Block(Block block, int time)
    {
        var named = block with { Id = Id(block.Id, time) };
        return named switch
        {
            Paragraph paragraph => paragraph with { Content = Inlines(paragraph.Content, time) },
            ListBlock list => list with { Items = [.. list.Items.Select(item => new ListItem([.. item.Content.Select(inner => Block(inner, time))]))] },
            Quotation quotation => quotation with { Content = [.. quotation.Content.Select(inner => Block(inner, time))] },
            PullQuote quote => quote with { Content = Inlines(quote.Content, time) },
            NoteList notes => notes with { Notes = [.. notes.Notes.Select(note => note with { Id = Id(note.Id, time), Content = Inlines(note.Content, time), CitedBy = [.. note.CitedBy.Select(id => Id(id, time))] })] },
            Table table => table with { Note = Inlines(table.Note, time), Rows = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => cell with { Content = Inlines(cell.Content, time) })] })] },
            _ => named,
        };
    }

    private static ImmutableArray<Inline> Inlines(ImmutableArray<Inline> inlines, int time) => [.. inlines.Select(inline => Inline(inline, time))];

    private static Inline Inline(Inline inline, int time) => inline switch
    {
        Strong strong => strong with { Content = Inlines(strong.Content, time) },
        Emphasis emphasis => emphasis with { Content = Inlines(emphasis.Content, time) },
        Bound bound => bound with { Content = Inlines(bound.Content, time) },
        Link link => link with { Target = link.Target.StartsWith('#') ? Id(link.Target, time) : link.Target, Content = Inlines(link.Content, time) },
        NoteReference note => note with { Id = Id(note.Id, time), NoteId = Id(note.NoteId, time) },
        _ => inline,
    };
}
