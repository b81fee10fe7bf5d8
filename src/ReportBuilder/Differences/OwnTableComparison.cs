using System.Collections.Immutable;
using ReportBuilder.Differences.State;

namespace ReportBuilder.Differences;

/// <summary>Finds the cells of own tables that differ. A row is the same row where its key is; rows with one key are paired in their order.</summary>
internal static class OwnTableComparison
{
    public static ImmutableArray<OwnCellChange> Compare(ImmutableArray<OwnTableState> old, ImmutableArray<OwnTableState> @new)
    {
        var (before, after) = (Cells(old), Cells(@new));
        return
        [
            .. after
                .Where(cell => cell.Value.Text != (before.GetValueOrDefault(cell.Key)?.Text ?? ""))
                .Select(cell => Change(cell.Key, before.GetValueOrDefault(cell.Key), cell.Value)),
            .. before.Where(cell => cell.Value.Text.Length > 0 && !after.ContainsKey(cell.Key)).Select(cell => Change(cell.Key, cell.Value, null)),
        ];
    }

    private static OwnCellChange Change((string Table, string Row, string Column) key, Cell? before, Cell? after) =>
        new(key.Table, key.Row, key.Column, before?.Text ?? "", after?.Text ?? "", (after ?? before)!.Place);

    private static Dictionary<(string Table, string Row, string Column), Cell> Cells(ImmutableArray<OwnTableState> tables)
    {
        var cells = new Dictionary<(string Table, string Row, string Column), Cell>();
        foreach (var table in tables.IsDefault ? [] : tables)
        {
            var times = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var row in table.Rows)
            {
                var time = times[row.Key] = times.GetValueOrDefault(row.Key) + 1;
                var key = time == 1 ? row.Key : FormattableString.Invariant($"{row.Key} ({time})");
                for (var column = 0; column < table.Columns.Length; column++)
                    cells[(table.Name, key, table.Columns[column])] = new(row.Cells[column], row.Places[column]);
            }
        }

        return cells;
    }

    private sealed record Cell(string Text, string Place);
}
