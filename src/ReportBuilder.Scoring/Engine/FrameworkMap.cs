using System.Collections.Immutable;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Scoring.Engine;

/// <summary>A node of the framework with its place in the tree.</summary>
/// <param name="Index">Its position in <see cref="FrameworkMap.Nodes"/>: parents before children.</param>
/// <param name="Depth">0 for the root.</param>
/// <param name="Parent">The index of its parent; -1 for the root.</param>
internal sealed record MapNode(FrameworkNode Node, int Index, int Depth, int Parent, ImmutableArray<int> Children);

/// <summary>The framework laid out as a list, with ways to find its nodes.</summary>
internal sealed class FrameworkMap
{
    private readonly Dictionary<string, MapNode> byId = new(StringComparer.Ordinal);
    private readonly ILookup<string, MapNode> byName;

    public FrameworkMap(IndicatorFramework framework)
    {
        var nodes = new List<MapNode>();
        Add(framework.Root, 0, -1, nodes);
        Nodes = [.. nodes];
        Depth = Nodes.Max(node => node.Depth);
        byName = Nodes.ToLookup(node => node.Node.Key, StringComparer.Ordinal);
        foreach (var node in Nodes)
            byId.TryAdd(node.Node.Id, node);
    }

    public ImmutableArray<MapNode> Nodes { get; }

    public MapNode Root => Nodes[0];

    /// <summary>The depth of the deepest node.</summary>
    public int Depth { get; }

    public MapNode? WithId(string id) => byId.GetValueOrDefault(id);

    /// <summary>Every node that is called so, the one nearest the root first. A variable and its only indicator often share a name.</summary>
    public IEnumerable<MapNode> Called(string name) =>
        byName.Contains(name) ? byName[name].OrderBy(node => node.Depth) : WithId(name) is { } node ? [node] : [];

    public IEnumerable<string> Names => Nodes.Select(node => node.Node.Key).Distinct(StringComparer.Ordinal);

    /// <summary>
    /// The direction of a node's raw readings: an indicator's own, or what all indicators below agree on; higher where they do not agree.
    /// </summary>
    public static Direction DirectionOf(FrameworkNode node)
    {
        if (node.Indicator is { } indicator)
            return indicator.Direction;
        var below = node.Children.Select(DirectionOf).Distinct().ToList();
        return below.Count == 1 ? below[0] : Direction.Higher;
    }

    private static int Add(FrameworkNode node, int depth, int parent, List<MapNode> nodes)
    {
        var index = nodes.Count;
        nodes.Add(new(node, index, depth, parent, []));
        ImmutableArray<int> children = [.. node.Children.Select(child => Add(child, depth + 1, index, nodes))];
        nodes[index] = nodes[index] with { Children = children };
        return index;
    }
}
