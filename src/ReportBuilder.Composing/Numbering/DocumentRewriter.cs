using System.Collections.Immutable;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Numbering;

/// <summary>
/// Visits the blocks and spans of a document in reading order and puts others in their place. What does not change stays the same object.
/// </summary>
internal abstract class DocumentRewriter
{
    /// <summary>Made once: there are thousands of runs and cells.</summary>
    private readonly Func<Block, Block> ofBlock;
    private readonly Func<Inline, Inline> ofInline;
    private readonly Func<TableCell, TableCell> ofCell;

    protected DocumentRewriter() => (ofBlock, ofInline, ofCell) = (Rewrite, Rewrite, Rewrite);

    protected ImmutableArray<Block> Rewrite(ImmutableArray<Block> blocks) => Each(blocks, ofBlock);

    protected ImmutableArray<Inline> Rewrite(ImmutableArray<Inline> inlines) => Each(inlines, ofInline);

    /// <summary>Rewrites what stands inside a block.</summary>
    protected virtual Block Rewrite(Block block) =>
        block switch
        {
            Heading heading => Rewrite(heading.Content) is var content && content == heading.Content ? heading : heading with { Content = content },
            Paragraph paragraph => Rewrite(paragraph.Content) is var content && content == paragraph.Content
                ? paragraph
                : paragraph with
                {
                    Content = content,
                },
            PullQuote quote => Rewrite(quote.Content) is var content && content == quote.Content ? quote : quote with { Content = content },
            Quotation quotation => Rewrite(quotation),
            BlockContainer container => Rewrite(container.Content) is var content && content == container.Content
                ? container
                : container with
                {
                    Content = content,
                },
            DefinitionList list => Each(list.Items, Rewrite) is var items && items == list.Items ? list : list with { Items = items },
            ListBlock list => Each(list.Items, Rewrite) is var items && items == list.Items ? list : list with { Items = items },
            KeyFigures figures => Each(figures.Items, Rewrite) is var items && items == figures.Items ? figures : figures with { Items = items },
            FactsBox box => Each(box.Rows, Rewrite) is var rows && rows == box.Rows ? box : box with { Rows = rows },
            NoteList list => Each(list.Notes, Rewrite) is var notes && notes == list.Notes ? list : list with { Notes = notes },
            Table table => Rewrite(table),
            _ => block,
        };

    /// <summary>Rewrites what stands inside a span.</summary>
    protected virtual Inline Rewrite(Inline inline) =>
        inline switch
        {
            InlineContainer container => Rewrite(container.Content) is var content && content == container.Content
                ? container
                : container with
                {
                    Content = content,
                },
            _ => inline,
        };

    private Table Rewrite(Table table)
    {
        var (rows, note) = (Each(table.Rows, Rewrite), Rewrite(table.Note));
        return rows == table.Rows && note == table.Note ? table : table with { Rows = rows, Note = note };
    }

    private ListItem Rewrite(ListItem item) => Rewrite(item.Content) is var content && content == item.Content ? item : item with { Content = content };

    private Note Rewrite(Note note) => Rewrite(note.Content) is var content && content == note.Content ? note : note with { Content = content };

    private Definition Rewrite(Definition item)
    {
        var (term, content) = (Rewrite(item.Term), Rewrite(item.Content));
        return term == item.Term && content == item.Content ? item : new(term, content);
    }

    private Quotation Rewrite(Quotation quotation)
    {
        var (content, attribution) = (Rewrite(quotation.Content), Rewrite(quotation.Attribution));
        return content == quotation.Content && attribution == quotation.Attribution
            ? quotation
            : quotation with
            {
                Content = content,
                Attribution = attribution,
            };
    }

    private TableRow Rewrite(TableRow row) => Each(row.Cells, ofCell) is var cells && cells == row.Cells ? row : row with { Cells = cells };

    private TableCell Rewrite(TableCell cell) => Rewrite(cell.Content) is var content && content == cell.Content ? cell : cell with { Content = content };

    private KeyFigure Rewrite(KeyFigure figure)
    {
        var (value, label) = (Rewrite(figure.Value), Rewrite(figure.Label));
        return value == figure.Value && label == figure.Label ? figure : new(value, label);
    }

    private FactRow Rewrite(FactRow row)
    {
        var (term, description) = (Rewrite(row.Term), Rewrite(row.Description));
        return term == row.Term && description == row.Description ? row : new(term, description);
    }

    private static ImmutableArray<T> Each<T>(ImmutableArray<T> items, Func<T, T> rewrite)
        where T : class
    {
        ImmutableArray<T>.Builder? changed = null;
        for (var at = 0; at < items.Length; at++)
        {
            var rewritten = rewrite(items[at]);
            if (ReferenceEquals(rewritten, items[at]))
                continue;
            changed ??= items.ToBuilder();
            changed[at] = rewritten;
        }

        return changed is null ? items : changed.MoveToImmutable();
    }
}
