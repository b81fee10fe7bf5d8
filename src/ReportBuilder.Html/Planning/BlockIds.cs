using System.Collections.Immutable;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Html.Planning;

/// <summary>Every id that a block brings to its page: its own, its children's, its notes' and its note references'.</summary>
internal static class BlockIds
{
    /// <summary>Adds the ids in reading order.</summary>
    public static void Add(List<string> ids, ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (block.Id.Length > 0)
                ids.Add(block.Id);
            AddInner(ids, block);
        }
    }

    private static void AddInner(List<string> ids, Block block)
    {
        switch (block)
        {
            case ListBlock list:
                foreach (var item in list.Items)
                    Add(ids, item.Content);
                break;
            case DefinitionList list:
                foreach (var item in list.Items)
                {
                    InlineTree.AddReferences(ids, item.Term);
                    Add(ids, item.Content);
                }

                break;
            case Quotation quotation:
                Add(ids, quotation.Content);
                InlineTree.AddReferences(ids, quotation.Attribution);
                break;
            case BlockContainer container:
                Add(ids, container.Content);
                break;
            case Gallery gallery:
                Add(ids, [.. gallery.Pictures]);
                break;
            case NoteList notes:
                AddNotes(ids, notes);
                break;
            case Heading heading:
                InlineTree.AddReferences(ids, heading.Content);
                break;
            case Paragraph paragraph:
                InlineTree.AddReferences(ids, paragraph.Content);
                break;
            case PullQuote quote:
                InlineTree.AddReferences(ids, quote.Content);
                break;
            case KeyFigures figures:
                AddFigures(ids, figures);
                break;
            case FactsBox box:
                AddFacts(ids, box);
                break;
            case Table table:
                AddCells(ids, table);
                break;
        }
    }

    private static void AddNotes(List<string> ids, NoteList notes)
    {
        foreach (var note in notes.Notes)
        {
            ids.Add(note.Id);
            InlineTree.AddReferences(ids, note.Content);
        }
    }

    private static void AddFigures(List<string> ids, KeyFigures figures)
    {
        foreach (var item in figures.Items)
        {
            InlineTree.AddReferences(ids, item.Value);
            InlineTree.AddReferences(ids, item.Label);
        }
    }

    private static void AddFacts(List<string> ids, FactsBox box)
    {
        foreach (var row in box.Rows)
        {
            InlineTree.AddReferences(ids, row.Term);
            InlineTree.AddReferences(ids, row.Description);
        }
    }

    private static void AddCells(List<string> ids, Table table)
    {
        foreach (var row in table.Rows)
            foreach (var cell in row.Cells)
                InlineTree.AddReferences(ids, cell.Content);
        InlineTree.AddReferences(ids, table.Note);
    }
}
