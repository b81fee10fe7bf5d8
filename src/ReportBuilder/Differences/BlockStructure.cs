using System.Collections.Immutable;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Differences;

/// <summary>Where the bytes of a block with an address stand among those of its section.</summary>
internal sealed record BlockBytes(Block Block, int Start, int End);

/// <summary>
/// Blocks as bytes to hash, all the way down. The author's places are left out: a line added above a paragraph does not change the paragraph.
/// Remembers where each block with an address stands, so that its own hash needs no second writing.
/// </summary>
internal sealed class BlockStructure(StructureBytes to)
{
    private readonly List<BlockBytes> addressed = [];

    /// <summary>The blocks with an address, in reading order, parents before what they hold.</summary>
    public IReadOnlyList<BlockBytes> Addressed => addressed;

    public void Write(ImmutableArray<Block> blocks)
    {
        to.OpenList();
        foreach (var block in blocks.IsDefault ? [] : blocks)
            Write(block);
        to.CloseList();
    }

    public void Write(Block block)
    {
        var (place, start) = (addressed.Count, to.Length);
        if (block.Id.Length > 0)
            addressed.Add(new(block, start, start));
        WriteOpen(block);
        to.Close();
        if (block.Id.Length > 0)
            addressed[place] = new(block, start, to.Length);
    }

    private void WriteOpen(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph: Write(paragraph); break;
            case Heading heading: Write(heading); break;
            case ListBlock list: Write(list); break;
            case Quotation quotation: Write(quotation); break;
            case PullQuote quote: Write(quote); break;
            case KeyFigures figures: Write(figures); break;
            case FactsBox box: Write(box); break;
            case NoteList notes: Write(notes); break;
            case ContentsList contents: to.Open("ContentsList("u8); to.Text(contents.Id); break;
            case Figure figure: Write(figure); break;
            case Table table: TableStructure.Write(to, table); break;
            default: throw new NotSupportedException($"No bytes for {block.GetType().Name}.");
        }
    }

    private void Write(Paragraph paragraph)
    {
        to.Open("Paragraph("u8);
        InlineStructure.Write(to, paragraph.Content);
        to.Text(paragraph.Id);
        to.Name(paragraph.Role.ToString());
    }

    private void Write(Heading heading)
    {
        to.Open("Heading("u8);
        InlineStructure.Write(to, heading.Content);
        to.Text(heading.Id);
        to.Number(heading.Level);
    }

    private void Write(ListBlock list)
    {
        to.Open("ListBlock("u8);
        to.Text(list.Id);
        to.OpenList();
        foreach (var item in list.Items.IsDefault ? [] : list.Items)
        {
            to.Open("ListItem("u8);
            Write(item.Content);
            to.Close();
        }

        to.CloseList();
        to.Flag(list.Ordered);
        to.Number(list.Start);
    }

    private void Write(Quotation quotation)
    {
        to.Open("Quotation("u8);
        Write(quotation.Content);
        to.Text(quotation.Id);
    }

    private void Write(PullQuote quote)
    {
        to.Open("PullQuote("u8);
        InlineStructure.Write(to, quote.Content);
        to.Text(quote.Id);
    }

    private void Write(KeyFigures figures)
    {
        to.Open("KeyFigures("u8);
        to.Text(figures.Id);
        to.OpenList();
        foreach (var figure in figures.Items.IsDefault ? [] : figures.Items)
        {
            to.Open("KeyFigure("u8);
            InlineStructure.Write(to, figure.Label);
            InlineStructure.Write(to, figure.Value);
            to.Close();
        }

        to.CloseList();
    }

    private void Write(FactsBox box)
    {
        to.Open("FactsBox("u8);
        to.Text(box.Id);
        to.OpenList();
        foreach (var row in box.Rows.IsDefault ? [] : box.Rows)
        {
            to.Open("FactRow("u8);
            InlineStructure.Write(to, row.Description);
            InlineStructure.Write(to, row.Term);
            to.Close();
        }

        to.CloseList();
        to.Text(box.Title);
    }

    private void Write(NoteList notes)
    {
        to.Open("NoteList("u8);
        to.Text(notes.Id);
        to.OpenList();
        foreach (var note in notes.Notes.IsDefault ? [] : notes.Notes)
        {
            to.Open("Note("u8);
            to.Texts(note.CitedBy);
            InlineStructure.Write(to, note.Content);
            to.Text(note.Id);
            to.Number(note.Number);
            to.Close();
        }

        to.CloseList();
    }

    private void Write(Figure figure)
    {
        to.Open("Figure("u8);
        to.Text(figure.AlternativeText);
        DrawingStructure.Write(to, figure.Drawing);
        to.Text(figure.Finding);
        to.Text(figure.Id);
        to.Text(figure.Measures);
        to.Number(figure.Number);
        to.Text(figure.SourceLine);
        ChartStructure.Write(to, figure.Spec);
        to.Flag(figure.Wide);
    }
}
