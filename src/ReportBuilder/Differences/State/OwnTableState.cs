using System.Collections.Immutable;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Differences.State;

/// <summary>A table of the edition's own, cell by cell as it is written.</summary>
internal sealed record OwnTableState(string Path, string Name, ImmutableArray<string> Columns, ImmutableArray<OwnRowState> Rows)
{
    public static ImmutableArray<OwnTableState> Of(ReportInputs inputs) => [.. inputs.Tables.Select(Of)];

    private static OwnTableState Of(DataTable table) =>
        new(
            table.Path,
            table.Name,
            [.. table.Columns.Select(column => column.Name)],
            [
                .. Enumerable
                    .Range(0, table.Rows)
                    .Select(row => new OwnRowState(
                        table.KeyOf(row),
                        [.. table.Columns.Select(column => column.Cells[row].Text)],
                        [.. table.Columns.Select(column => column.Cells[row].Place.ToString())]
                    )),
            ]
        );
}

/// <param name="Key">What names the row: "Larkhaven, 1903".</param>
/// <param name="Places">Of the cells.</param>
internal sealed record OwnRowState(string Key, ImmutableArray<string> Cells, ImmutableArray<string> Places);
