using System.Collections.Immutable;
using ReportBuilder.Differences.State;

namespace ReportBuilder.Differences;

/// <summary>Finds the scores, ranks and tiers that differ, and whether a unit's own data or others moved them.</summary>
internal static class ScoreComparison
{
    /// <summary>The index first, then dimensions and variables; inside a node in the order of the new rank.</summary>
    public static ImmutableArray<ScoreChange> Scores(EditionState old, EditionState @new, ImmutableArray<CellChange> cells)
    {
        var before = old.Nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
        var index = IndexOf(old);
        var own = OwnPlaces(@new, old, cells);
        return
        [
            .. @new.Nodes
                .OrderBy(node => node.Depth)
                .SelectMany(node => Changes(node, before.GetValueOrDefault(node.Id), @new, index, own).OrderBy(change => change.RankAfter ?? int.MaxValue)),
        ];
    }

    public static ImmutableArray<TierChange> Tiers(EditionState old, EditionState @new)
    {
        var index = IndexOf(old);
        return
        [
            .. @new.Units
                .Select((unit, i) => new TierChange(unit.Name, index.TryGetValue(unit.Id, out var was) ? old.Tiers[was] : "", @new.Tiers[i]))
                .Where(change => change.Before != change.After),
        ];
    }

    private static IEnumerable<ScoreChange> Changes(
        NodeScores node,
        NodeScores? before,
        EditionState @new,
        Dictionary<string, int> oldIndex,
        HashSet<(string Unit, string Node)> own
    )
    {
        for (var i = 0; i < @new.Units.Length; i++)
        {
            var unit = @new.Units[i];
            var was = before is not null && oldIndex.TryGetValue(unit.Id, out var at) ? (Score: before.Scores[at], Rank: before.Ranks[at]) : (null, null);
            if (was.Score != node.Scores[i] || was.Rank != node.Ranks[i])
                yield return new(unit.Name, node.Name, node.Depth, was.Score, node.Scores[i], was.Rank, node.Ranks[i], own.Contains((unit.Id, node.Id)));
        }
    }

    private static Dictionary<string, int> IndexOf(EditionState state) =>
        state.Units.Select((unit, index) => (unit.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);

    /// <summary>Each unit with each node that one of its changed readings flows into.</summary>
    private static HashSet<(string Unit, string Node)> OwnPlaces(EditionState @new, EditionState old, IEnumerable<CellChange> cells)
    {
        var parents = old
            .Nodes.Concat(@new.Nodes)
            .GroupBy(node => node.Id, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Last().ParentId, StringComparer.Ordinal);
        var own = new HashSet<(string Unit, string Node)>();
        foreach (var cell in cells)
            for (var node = cell.NodeId; node is { Length: > 0 } && own.Add((cell.UnitId, node)); node = parents.GetValueOrDefault(node))
                continue;
        return own;
    }
}
