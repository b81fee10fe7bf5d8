using System.Collections.Immutable;
using ReportBuilder.Differences.State;

namespace ReportBuilder.Differences;

/// <summary>Finds the readings that differ.</summary>
internal static class CellComparison
{
    public static ImmutableArray<CellChange> Compare(EditionState old, EditionState @new)
    {
        var before = Cells(old);
        var after = Cells(@new);
        return
        [
            .. after.Where(cell => cell.Value.Value != before.GetValueOrDefault(cell.Key)?.Value).Select(cell => Change(cell.Key, before.GetValueOrDefault(cell.Key), cell.Value)),
            .. before.Where(cell => cell.Value.Value is not null && !after.ContainsKey(cell.Key)).Select(cell => Change(cell.Key, cell.Value, null)),
        ];
    }

    private static CellChange Change((string Node, string Unit) key, Cell? before, Cell? after) =>
        new(key.Unit, (after ?? before)!.Unit, key.Node, (after ?? before)!.Node, before?.Value, after?.Value, (after ?? before)!.Place);

    private static Dictionary<(string Node, string Unit), Cell> Cells(EditionState state)
    {
        var cells = new Dictionary<(string Node, string Unit), Cell>();
        foreach (var column in state.Cells)
            for (var i = 0; i < state.Units.Length; i++)
                cells[(column.NodeId, state.Units[i].Id)] = new(state.Units[i].Name, column.Name, column.Values[i], column.Places[i]);
        return cells;
    }

    private sealed record Cell(string Unit, string Node, double? Value, string Place);
}
