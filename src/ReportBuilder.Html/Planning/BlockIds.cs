using ReportBuilder.Model.Documents;

namespace ReportBuilder.Html.Planning;

/// <summary>Every id that a block brings to its page: its own, its children's, its notes' and its note references'.</summary>
internal static class BlockIds
{
    public static IEnumerable<string> Of(Block block)
    {
        if (block.Id.Length > 0)
            yield return block.Id;
        foreach (var id in Inner(block))
            yield return id;
    }

    private static IEnumerable<string> Inner(Block block) => block switch
    {
        ListBlock list => list.Items.SelectMany(item => item.Content).SelectMany(Of),
        Quotation quotation => quotation.Content.SelectMany(Of),
        NoteList notes => notes.Notes.SelectMany(note => InlineTree.References(note.Content).Select(reference => reference.Id).Prepend(note.Id)),
        _ => InlineTree.OfBlock(block).OfType<NoteReference>().Select(reference => reference.Id),
    };
}
