using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Model.Scores;

/// <summary>Which end of an indicator is better.</summary>
public enum Direction
{
    Higher,
    Lower,
    Target,
}

/// <summary>What only an indicator has: where its figures are from.</summary>
/// <param name="Number">The number printed in the framework table, from 1.</param>
public sealed record Indicator(int Number, string Name, Direction Direction, string DataYear, string Source);

/// <summary>A node of the framework: the index, a dimension, a variable or an indicator (or other levels of other indices).</summary>
/// <param name="Id">Stable and unique in the framework: lower-case words joined by hyphens.</param>
/// <param name="Name">As printed and as authors write it.</param>
/// <param name="Number">Its place among its siblings, from 1.</param>
/// <param name="Weight">Relative to its siblings; not negative.</param>
/// <param name="Indicator">Set on the leaves only.</param>
public sealed record FrameworkNode(
    string Id,
    string Name,
    int Number,
    double Weight,
    ImmutableArray<FrameworkNode> Children,
    Indicator? Indicator = null,
    SourcePlace Place = default)
{
    /// <summary>What it is called besides.</summary>
    public OtherNames Names { get; init; } = OtherNames.None;

    /// <summary>What tables, recipes and texts call it in every language.</summary>
    public string Key => Names.Key.Length > 0 ? Names.Key : Name;

    /// <summary>Whether it is called so, in any language.</summary>
    public bool IsCalled(string name) => Name == name || Names.All.Contains(name, StringComparer.Ordinal);

    /// <summary>The parts below that have no parts of their own, in order; the node itself where it has none.</summary>
    public IEnumerable<FrameworkNode> Leaves => Children.IsEmpty ? [this] : Children.SelectMany(child => child.Leaves);
}

/// <summary>The structure of an index as a tree, root first. In this report: index, 10 dimensions, 50 variables, 66 indicators.</summary>
public sealed record IndicatorFramework(FrameworkNode Root)
{
    public ImmutableArray<FrameworkNode> Dimensions => Root.Children;

    public IEnumerable<FrameworkNode> Variables => Root.Children.SelectMany(dimension => dimension.Children);

    /// <summary>The lowest level, however deep it lies.</summary>
    public IEnumerable<FrameworkNode> Indicators => Root.Leaves.Where(leaf => leaf.Indicator is not null);

    /// <summary>Every node, parents before children.</summary>
    public IEnumerable<FrameworkNode> Nodes
    {
        get
        {
            var nodes = new List<FrameworkNode>();
            Add(Root, nodes);
            return nodes;
        }
    }

    public FrameworkNode DimensionOf(FrameworkNode variable) => Dimensions.First(dimension => dimension.Children.Contains(variable));

    private static void Add(FrameworkNode node, List<FrameworkNode> nodes)
    {
        nodes.Add(node);
        foreach (var child in node.Children)
            Add(child, nodes);
    }
}

/// <summary>What is ranked: here a unit.</summary>
/// <param name="Id">Stable: lower-case words joined by hyphens; part of addresses.</param>
/// <param name="SortName">What lists in alphabetical order sort by.</param>
/// <param name="Longitude">Degrees east, or null.</param>
/// <param name="Latitude">Degrees north, or null.</param>
public sealed record Unit(
    string Id,
    string Name,
    string SortName,
    double? Longitude = null,
    double? Latitude = null,
    string Group = "",
    SourcePlace Place = default
)
{
    /// <summary>What it is called besides.</summary>
    public OtherNames Names { get; init; } = OtherNames.None;

    /// <summary>What tables, recipes and texts call it in every language.</summary>
    public string Key => Names.Key.Length > 0 ? Names.Key : Name;

    /// <summary>Whether it is called so, in any language.</summary>
    public bool IsCalled(string name) => Name == name || Names.All.Contains(name, StringComparer.Ordinal);

    /// <summary>The group of the unit in each grouping besides the usual one, by the name of the grouping.</summary>
    public ImmutableSortedDictionary<string, string> Groupings { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>What the edition says of it besides, by the head of the column: "coast" is "yes". Empty cells are left out.</summary>
    public ImmutableSortedDictionary<string, string> Attributes { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}
