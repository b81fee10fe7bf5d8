using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Pages;
using ReportBuilder.Pdf.Structure;

namespace ReportBuilder.Pdf.Rules;

/// <summary>A document with what the rules ask of it again and again: the tree as a list, and which elements have something on a page.</summary>
internal sealed class DocumentUnderCheck
{
    public DocumentUnderCheck(PagedDocument document, StructureTree tree)
    {
        (Document, Tree) = (document, tree);
        HasOwnContent = new bool[tree.Nodes.Length];
        foreach (var page in document.Pages)
            MarkContent(page);
        HasContent = (bool[])HasOwnContent.Clone();
        for (var i = tree.Nodes.Length - 1; i > 0; i--)
            HasContent[tree.Parents[i]] |= HasContent[i];
    }

    public PagedDocument Document { get; }

    public StructureTree Tree { get; }

    public TagNode[] Nodes => Tree.Nodes;

    public bool[] HasOwnContent { get; }

    /// <summary>Of the element or of anything in it.</summary>
    public bool[] HasContent { get; }

    /// <summary>The author's place for an item: its element's, or the edition's for an artifact.</summary>
    public SourcePlace PlaceOf(int tagId) => tagId < 0 ? Document.Edition.Place : Nodes[Tree.IndexOf(tagId)].Origin;

    /// <remarks>Neighbours mostly belong to one element.</remarks>
    private void MarkContent(Page page)
    {
        var last = PlacedItem.Artifact;
        foreach (var item in page.Items)
        {
            if (item.TagId >= 0 && item.TagId != last)
                HasOwnContent[Tree.IndexOf(last = item.TagId)] = true;
        }
    }
}
