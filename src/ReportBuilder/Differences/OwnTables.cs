using System.Collections.Immutable;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Differences;

/// <summary>A table of the edition's own, cell by cell as it is written.</summary>
internal sealed record OwnTableState(string Path, string Name, ImmutableArray<string> Columns, ImmutableArray<OwnRowState> Rows)
{
    public static ImmutableArray<OwnTableState> Of(ReportInputs inputs) => [.. inputs.Tables.Select(Of)];

    private static OwnTableState Of(DataTable table) => new(
        table.Path,
        table.Name,
        [.. table.Columns.Select(column => column.Name)],
        [.. Enumerable.Range(0, table.Rows).Select(row => new OwnRowState(table.KeyOf(row), [.. table.Columns.Select(column => column.Cells[row].Text)], [.. table.Columns.Select(column => column.Cells[row].Place.ToString())]))]);
}

/// <param name="Key">What names the row: "Larkhaven, 1903".</param>
/// <param name="Places">Of the cells.</param>
internal sealed record OwnRowState(string Key, ImmutableArray<string> Cells, ImmutableArray<string> Places);

/// <summary>A cell of an own table that the author changed. An empty text stands for a cell that is not there or empty.</summary>
internal sealed record OwnCellChange(string Table, string Row, string Column, string Before, string After, string Place)
{
    /// <summary>As claims name the cells that they read.</summary>
    public string Cell => $"{Table}/{Row}/{Column}";
}

/// <summary>Finds the cells of own tables that differ. A row is the same row where its key is; rows with one key are paired in their order.</summary>
internal static class OwnTableComparison
{
    public static ImmutableArray<OwnCellChange> Compare(ImmutableArray<OwnTableState> old, ImmutableArray<OwnTableState> @new)
    {
        var (before, after) = (Cells(old), Cells(@new));
        return
        [
            .. after.Where(cell => cell.Value.Text != (before.GetValueOrDefault(cell.Key)?.Text ?? "")).Select(cell => Change(cell.Key, before.GetValueOrDefault(cell.Key), cell.Value)),
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
