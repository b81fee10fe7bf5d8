using System.Collections.Immutable;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Sections;

/// <summary>Mends a section that was written by itself: gives blocks their true addresses, and figures and notes their numbers in the report. What is right stays the same object.</summary>
internal sealed class Mending(Amendments amendments)
{
    private readonly Dictionary<string, NoteReference> notes = amendments.Notes;

    // Kept, for a method that is named afresh is a new object every time.
    private Func<Block, Block>? mendBlock;
    private Func<Inline, Inline>? mendInline;
    private Func<TableCell, TableCell>? mendCell;

    public Section Mend(Section section) => !amendments.ChangeBlocks && notes.Count == 0 ? section : section with
    {
        Standfirst = Mend(section.Standfirst),
        Opening = Mend(section.Opening),
        Content = Mend(section.Content),
    };

    private ImmutableArray<Block> Mend(ImmutableArray<Block> blocks) => Each(blocks, mendBlock ??= Mend);

    public Block Mend(Block block)
    {
        var mended = block switch
        {
            Figure figure => Mend(figure),
            Table table => Mend(table),
            ListBlock list => Each(list.Items, Mend) is var items && items == list.Items ? list : list with { Items = items },
            Quotation quotation => Mend(quotation.Content) is var content && content == quotation.Content ? quotation : quotation with { Content = content },
            _ => notes.Count == 0 ? block : MendWords(block),
        };
        return mended.Id.Length > 0 && amendments.Ids.TryGetValue(mended.Id, out var id) ? mended with { Id = id } : mended;
    }

    private Block MendWords(Block block) => block switch
    {
        Heading heading => Mend(heading.Content) is var content && content == heading.Content ? heading : heading with { Content = content },
        Paragraph paragraph => Mend(paragraph.Content) is var content && content == paragraph.Content ? paragraph : paragraph with { Content = content },
        PullQuote quote => Mend(quote.Content) is var content && content == quote.Content ? quote : quote with { Content = content },
        KeyFigures figures => Each(figures.Items, Mend) is var items && items == figures.Items ? figures : figures with { Items = items },
        FactsBox box => Each(box.Rows, Mend) is var rows && rows == box.Rows ? box : box with { Rows = rows },
        _ => block,
    };

    private Figure Mend(Figure figure)
    {
        if (amendments.SourceLines.TryGetValue(figure.Id, out var line) && line != figure.SourceLine)
            figure = figure with { SourceLine = line };
        return amendments.FiguresBefore > 0 && figure.Number > 0 ? figure with { Number = amendments.FiguresBefore + figure.Number } : figure;
    }

    private Table Mend(Table table)
    {
        if (amendments.Tables.TryGetValue(table.Id, out var filled))
            table = table with { Rows = filled.Rows };
        if (notes.Count == 0)
            return table;
        var (note, rows) = (Mend(table.Note), Each(table.Rows, Mend));
        return note == table.Note && rows == table.Rows ? table : table with { Note = note, Rows = rows };
    }

    private ListItem Mend(ListItem item) => Mend(item.Content) is var content && content == item.Content ? item : item with { Content = content };

    private TableRow Mend(TableRow row) => Each(row.Cells, mendCell ??= Mend) is var cells && cells == row.Cells ? row : row with { Cells = cells };

    private TableCell Mend(TableCell cell) => Mend(cell.Content) is var content && content == cell.Content ? cell : cell with { Content = content };

    private KeyFigure Mend(KeyFigure item)
    {
        var (value, label) = (Mend(item.Value), Mend(item.Label));
        return value == item.Value && label == item.Label ? item : new(value, label);
    }

    private FactRow Mend(FactRow row)
    {
        var (term, description) = (Mend(row.Term), Mend(row.Description));
        return term == row.Term && description == row.Description ? row : new(term, description);
    }

    public ImmutableArray<Inline> Mend(ImmutableArray<Inline> inlines) => notes.Count == 0 ? inlines : Each(inlines, mendInline ??= Mend);

    private Inline Mend(Inline inline) => inline switch
    {
        NoteReference note => notes.GetValueOrDefault(note.Id, note),
        Strong strong => Mend(strong.Content) is var content && content == strong.Content ? strong : strong with { Content = content },
        Emphasis emphasis => Mend(emphasis.Content) is var content && content == emphasis.Content ? emphasis : emphasis with { Content = content },
        Link link => Mend(link.Content) is var content && content == link.Content ? link : link with { Content = content },
        Bound bound => Mend(bound.Content) is var content && content == bound.Content ? bound : bound with { Content = content },
        _ => inline,
    };

    /// <summary>The same array where nothing in it changes.</summary>
    private static ImmutableArray<T> Each<T>(ImmutableArray<T> items, Func<T, T> mend)
        where T : class
    {
        ImmutableArray<T>.Builder? changed = null;
        for (var at = 0; at < items.Length; at++)
        {
            var mended = mend(items[at]);
            if (ReferenceEquals(mended, items[at]))
                continue;
            changed ??= items.ToBuilder();
            changed[at] = mended;
        }

        return changed is null ? items : changed.MoveToImmutable();
    }
}
