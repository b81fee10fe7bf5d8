using System.Collections.Immutable;
using ReportBuilder.Model.Pages;
using ReportBuilder.Pdf.Bytes;

namespace ReportBuilder.Pdf.Structure;

/// <summary>Writes the structure tree, the parent tree that leads from content back to it, and the tree of ids (ISO 32000-1, 14.7).</summary>
internal sealed class StructureObjects(
    PdfObjects objects,
    StructureTree tree,
    int[][] elementsByPage,
    ImmutableArray<LinkAnnotation> links,
    ImmutableArray<Page> pages,
    int firstPage
)
{
    private readonly int root = objects.Reserve();
    private readonly int firstElement = objects.Reserve(tree.Nodes.Length);
    private readonly PlacedContent content = new(tree, elementsByPage);
    private readonly List<LinkAnnotation>?[] linksOf = LinksByElement(links, tree.Nodes.Length);

    /// <summary>Returns the number of the structure tree root. Link n has the key (number of pages + n) in the parent tree.</summary>
    public int Write()
    {
        objects.PutAll(firstElement, tree.Nodes.Length, Element);
        var parents = ParentTree();
        var named = Named();
        objects.Put(root, buffer =>
        {
            buffer.Raw("<</Type/StructTreeRoot/K "u8).Reference(firstElement).Raw("/ParentTree "u8).Reference(parents)
                .Raw("/ParentTreeNextKey "u8).Integer(pages.Length + links.Length);
            if (named.Length > 0)
            {
                buffer.Raw("/IDTree<<"u8);
                PdfTrees.Names(buffer, named, (target, index) => target.Reference(firstElement + index));
                buffer.Raw(">>"u8);
            }

            buffer.Raw(">>"u8);
        });
        return root;
    }

    private static List<LinkAnnotation>?[] LinksByElement(ImmutableArray<LinkAnnotation> links, int elements)
    {
        var byElement = new List<LinkAnnotation>?[elements];
        foreach (var link in links)
            (byElement[link.Element] ??= []).Add(link);
        return byElement;
    }

    private NamedEntry[] Named()
    {
        var named = new List<NamedEntry>();
        for (var i = 0; i < tree.Nodes.Length; i++)
        {
            if (tree.Nodes[i].Name.Length > 0)
                named.Add(new(tree.Nodes[i].Name, i));
        }

        return named.ToArray();
    }

    private void Element(PdfBuffer buffer, int index)
    {
        var node = tree.Nodes[index];
        buffer.Raw("<</S"u8).Name(node.Role).Raw("/P "u8).Reference(index == 0 ? root : firstElement + tree.Parents[index]);
        var page = content.Of(index) is [var own, ..] ? own.Page : linksOf[index]?[0].Page ?? -1;
        if (page >= 0)
            buffer.Raw("/Pg "u8).Reference(firstPage + page);
        Kids(buffer, index, page);
        if (node.Name.Length > 0)
            buffer.Raw("/ID"u8).Key(node.Name);
        TextEntry(buffer, "/T"u8, node.Title);
        TextEntry(buffer, "/Alt"u8, node.Alternative);
        TextEntry(buffer, "/ActualText"u8, node.ActualText);
        TextEntry(buffer, "/Lang"u8, node.Language);
        StructureAttributes.Write(buffer, node, pages);
        buffer.Raw(">>"u8);
    }

    /// <summary>Own content and children in reading order: own content that was painted before a child's stands before it.</summary>
    private void Kids(PdfBuffer buffer, int index, int page)
    {
        var own = content.Of(index);
        if (own.IsEmpty && linksOf[index] is null && tree.Ends[index] == index + 1)
            return;
        buffer.Raw("/K["u8);
        var next = 0;
        for (var child = index + 1; child < tree.Ends[index]; child = tree.Ends[child])
        {
            var first = content.First(child);
            while (next < own.Length && own[next].IsBefore(first) && first.IsSomewhere)
                MarkedContent(buffer, own[next++], page);
            buffer.Reference(firstElement + child).Byte((byte)' ');
        }

        while (next < own.Length)
            MarkedContent(buffer, own[next++], page);
        if (linksOf[index] is { } annotations)
            Annotations(buffer, annotations);
        buffer.Raw("]"u8);
    }

    private void Annotations(PdfBuffer buffer, List<LinkAnnotation> annotations)
    {
        foreach (var link in annotations)
        {
            buffer.Raw("<</Type/OBJR/Obj "u8).Reference(link.Number);
            buffer.Raw("/Pg "u8).Reference(firstPage + link.Page).Raw(">>"u8);
        }
    }

    private void MarkedContent(PdfBuffer buffer, ContentPlace place, int page)
    {
        if (place.Page == page)
            buffer.Integer(place.Mcid).Byte((byte)' ');
        else
            buffer.Raw("<</Type/MCR/Pg "u8).Reference(firstPage + place.Page).Raw("/MCID "u8).Integer(place.Mcid).Raw(">>"u8);
    }

    private static void TextEntry(PdfBuffer buffer, ReadOnlySpan<byte> key, string text)
    {
        if (text.Length > 0)
            buffer.Raw(key).Text(text);
    }

    private int ParentTree()
    {
        var arrays = new int[elementsByPage.Length];
        for (var page = 0; page < arrays.Length; page++)
            arrays[page] = elementsByPage[page].Length == 0 ? 0 : ElementsOf(elementsByPage[page]);
        return objects.Add(buffer =>
        {
            buffer.Raw("<</Nums["u8);
            for (var page = 0; page < arrays.Length; page++)
            {
                if (arrays[page] != 0)
                    buffer.Integer(page).Byte((byte)' ').Reference(arrays[page]).Byte((byte)' ');
            }

            for (var i = 0; i < links.Length; i++)
                buffer.Integer(pages.Length + i).Byte((byte)' ').Reference(firstElement + links[i].Element).Byte((byte)' ');
            buffer.Raw("]>>"u8);
        });
    }

    /// <summary>By marked-content id: the element of each sequence of a page.</summary>
    private int ElementsOf(int[] elements) => objects.Add(buffer =>
    {
        buffer.Byte((byte)'[');
        foreach (var element in elements)
            buffer.Reference(firstElement + element).Byte((byte)' ');
        buffer.Byte((byte)']');
    });
}
