using System.Collections.Immutable;
using ReportBuilder.Model.Pages;
using ReportBuilder.Pdf.Bytes;

namespace ReportBuilder.Pdf.Structure;

/// <summary>Writes the structure tree, the parent tree that leads from content back to it, and the tree of ids (ISO 32000-1, 14.7).</summary>
internal sealed class StructureObjects(PdfObjects objects, TagTree tree, PlacedContent content, ImmutableArray<Page> pages, int firstPage)
{
    private readonly int root = objects.Reserve();
    private readonly int firstElement = objects.Reserve(tree.Nodes.Length);

    /// <summary>Returns the number of the structure tree root.</summary>
    /// <param name="elementsByPage">By page and marked-content id: the element.</param>
    /// <param name="links">In page order; link n has the key (number of pages + n) in the parent tree.</param>
    public int Write(IReadOnlyList<ImmutableArray<int>> elementsByPage, ImmutableArray<LinkAnnotation> links)
    {
        var linksOf = links.ToLookup(link => link.Element);
        for (var i = 0; i < tree.Nodes.Length; i++)
            Element(i, linksOf.Contains(i) ? [.. linksOf[i]] : []);
        var parents = ParentTree(elementsByPage, links);
        var named = tree.Nodes.Select((node, index) => (node.Name, index)).Where(entry => entry.Name.Length > 0).ToList();
        objects.Put(root, buffer =>
        {
            buffer.Raw("<</Type/StructTreeRoot/K "u8).Reference(firstElement).Raw("/ParentTree "u8).Reference(parents)
                .Raw("/ParentTreeNextKey "u8).Integer(pages.Length + links.Length);
            if (named.Count > 0)
            {
                buffer.Raw("/IDTree<<"u8);
                PdfTrees.Names(buffer, named, (target, index) => target.Reference(firstElement + index));
                buffer.Raw(">>"u8);
            }

            buffer.Raw(">>"u8);
        });
        return root;
    }

    private void Element(int index, LinkAnnotation[] links)
    {
        var node = tree.Nodes[index];
        var buffer = objects.Begin(firstElement + index);
        buffer.Raw("<</S"u8).Name(node.Role).Raw("/P "u8).Reference(index == 0 ? root : firstElement + tree.Parents[index]);
        var page = content.Of(index) is [var own, ..] ? own.Page : links is [var link, ..] ? link.Page : -1;
        if (page >= 0)
            buffer.Raw("/Pg "u8).Reference(firstPage + page);
        Kids(buffer, index, page, links);
        if (node.Name.Length > 0)
            buffer.Raw("/ID"u8).Key(node.Name);
        TextEntry(buffer, "/T"u8, node.Title);
        TextEntry(buffer, "/Alt"u8, node.Alternative);
        TextEntry(buffer, "/ActualText"u8, node.ActualText);
        TextEntry(buffer, "/Lang"u8, node.Language);
        StructureAttributes.Write(buffer, node, pages);
        buffer.Raw(">>"u8);
        objects.End();
    }

    /// <summary>Own content and children in reading order: own content that was painted before a child's stands before it.</summary>
    private void Kids(PdfBuffer buffer, int index, int page, LinkAnnotation[] links)
    {
        var own = content.Of(index);
        if (own.IsEmpty && links.Length == 0 && tree.Ends[index] == index + 1)
            return;
        buffer.Raw("/K["u8);
        var next = 0;
        foreach (var child in tree.Children(index))
        {
            while (next < own.Length && own[next].CompareTo(content.First(child)) < 0 && content.First(child).Page != int.MaxValue)
                MarkedContent(buffer, own[next++], page);
            buffer.Reference(firstElement + child).Byte((byte)' ');
        }

        while (next < own.Length)
            MarkedContent(buffer, own[next++], page);
        foreach (var link in links)
        {
            buffer.Raw("<</Type/OBJR/Obj "u8).Reference(link.Number);
            buffer.Raw("/Pg "u8).Reference(firstPage + link.Page).Raw(">>"u8);
        }

        buffer.Raw("]"u8);
    }

    private void MarkedContent(PdfBuffer buffer, (int Page, int Mcid) place, int page)
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

    private int ParentTree(IReadOnlyList<ImmutableArray<int>> elementsByPage, ImmutableArray<LinkAnnotation> links)
    {
        var arrays = elementsByPage.Select(elements => elements.IsEmpty ? 0 : objects.Add(buffer =>
        {
            buffer.Byte((byte)'[');
            foreach (var element in elements)
                buffer.Reference(firstElement + element).Byte((byte)' ');
            buffer.Byte((byte)']');
        })).ToList();
        return objects.Add(buffer =>
        {
            buffer.Raw("<</Nums["u8);
            for (var page = 0; page < arrays.Count; page++)
            {
                if (arrays[page] != 0)
                    buffer.Integer(page).Byte((byte)' ').Reference(arrays[page]).Byte((byte)' ');
            }

            for (var i = 0; i < links.Length; i++)
                buffer.Integer(pages.Length + i).Byte((byte)' ').Reference(firstElement + links[i].Element).Byte((byte)' ');
            buffer.Raw("]>>"u8);
        });
    }
}
