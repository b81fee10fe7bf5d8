using System.Collections.Immutable;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Pdf.Structure;

/// <summary>The tag tree as a list in reading order: a node stands before its children, and its subtree ends at <see cref="Ends"/>.</summary>
internal sealed class TagTree
{
    private readonly Dictionary<int, int> byId;

    public TagTree(TagNode root)
    {
        var nodes = ImmutableArray.CreateBuilder<TagNode>();
        var parents = ImmutableArray.CreateBuilder<int>();
        var ends = new List<int>();
        Add(root, -1, nodes, parents, ends);
        (Nodes, Parents, Ends) = (nodes.ToImmutable(), parents.ToImmutable(), [.. ends]);
        byId = new Dictionary<int, int>(Nodes.Length);
        for (var i = 0; i < Nodes.Length; i++)
        {
            if (!byId.TryAdd(Nodes[i].Id, i))
                throw new InvalidOperationException($"Two structure elements have the id {Nodes[i].Id}.");
        }
    }

    public ImmutableArray<TagNode> Nodes { get; }

    /// <summary>The index of the parent; -1 of the root.</summary>
    public ImmutableArray<int> Parents { get; }

    /// <summary>One past the last node of the subtree.</summary>
    public ImmutableArray<int> Ends { get; }

    public int IndexOf(int id) =>
        byId.TryGetValue(id, out var index) ? index : throw new InvalidOperationException($"Content names the structure element {id}, which is not in the tree.");

    public IEnumerable<int> Children(int node)
    {
        for (var child = node + 1; child < Ends[node]; child = Ends[child])
            yield return child;
    }

    private static void Add(TagNode node, int parent, ImmutableArray<TagNode>.Builder nodes, ImmutableArray<int>.Builder parents, List<int> ends)
    {
        var index = nodes.Count;
        nodes.Add(node);
        parents.Add(parent);
        ends.Add(0);
        foreach (var child in node.Children)
            Add(child, index, nodes, parents, ends);
        ends[index] = nodes.Count;
    }
}
