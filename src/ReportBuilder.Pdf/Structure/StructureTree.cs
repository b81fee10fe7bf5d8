using ReportBuilder.Model.Pages;

namespace ReportBuilder.Pdf.Structure;

/// <summary>The tag tree as a list in reading order: a node stands before its children, and its subtree ends at <see cref="Ends"/>.</summary>
/// <remarks>The children of a node are the node after it and then every end of the child before, up to its own end.</remarks>
internal sealed class StructureTree
{
    private readonly Dictionary<int, int> byId;

    public StructureTree(TagNode root)
    {
        var count = Count(root);
        (Nodes, Parents, Ends) = (new TagNode[count], new int[count], new int[count]);
        byId = new Dictionary<int, int>(count);
        Add(root, -1, 0);
    }

    public TagNode[] Nodes { get; }

    /// <summary>The index of the parent; -1 of the root.</summary>
    public int[] Parents { get; }

    /// <summary>One past the last node of the subtree.</summary>
    public int[] Ends { get; }

    public int IndexOf(int id) =>
        byId.TryGetValue(id, out var index) ? index : throw new InvalidOperationException($"Content names the structure element {id}, which is not in the tree.");

    private static int Count(TagNode node)
    {
        var count = 1;
        foreach (var child in node.Children)
            count += Count(child);
        return count;
    }

    /// <summary>Returns the index behind the subtree.</summary>
    private int Add(TagNode node, int parent, int index)
    {
        (Nodes[index], Parents[index]) = (node, parent);
        if (!byId.TryAdd(node.Id, index))
            throw new InvalidOperationException($"Two structure elements have the id {node.Id}.");
        var end = index + 1;
        foreach (var child in node.Children)
            end = Add(child, index, end);
        return Ends[index] = end;
    }
}
