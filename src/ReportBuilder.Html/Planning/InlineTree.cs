using System.Collections.Immutable;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Html.Planning;

/// <summary>Running text as a tree: what it holds, at any depth.</summary>
internal static class InlineTree
{
    /// <summary>Every inline with those inside it, in reading order.</summary>
    public static IEnumerable<Inline> All(ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            yield return inline;
            foreach (var inner in All(Content(inline)))
                yield return inner;
        }
    }

    public static IEnumerable<NoteReference> References(ImmutableArray<Inline> content) => All(content).OfType<NoteReference>();

    /// <summary>The inlines of a block itself, not of blocks inside it.</summary>
    public static IEnumerable<Inline> OfBlock(Block block) => block switch
    {
        Heading heading => All(heading.Content),
        Paragraph paragraph => All(paragraph.Content),
        PullQuote quote => All(quote.Content),
        KeyFigures figures => figures.Items.SelectMany(item => All(item.Value).Concat(All(item.Label))),
        FactsBox box => box.Rows.SelectMany(row => All(row.Term).Concat(All(row.Description))),
        Table table => table.Rows.SelectMany(row => row.Cells).SelectMany(cell => All(cell.Content)).Concat(All(table.Note)),
        _ => [],
    };

    private static ImmutableArray<Inline> Content(Inline inline) => inline switch
    {
        Strong strong => strong.Content,
        Emphasis emphasis => emphasis.Content,
        Link link => link.Content,
        Bound bound => bound.Content,
        _ => [],
    };
}
