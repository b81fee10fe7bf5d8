using System.Collections.Immutable;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Expressions;

/// <summary>The cells of a scorebook, "unit-id/node-id" each, in ordinal order.</summary>
internal sealed class CellNames
{
    private readonly ImmutableArray<Unit> units;
    private readonly string[] columns;
    private readonly int[] places;

    public CellNames(Scorebook scores)
    {
        units = scores.Units;
        columns = new string[scores.Columns.Length];
        InOrder = new string[columns.Length * units.Length];
        for (var column = 0; column < columns.Length; column++)
        {
            columns[column] = scores.Columns[column].Node.Id;
            for (var unit = 0; unit < units.Length; unit++)
                InOrder[(column * units.Length) + unit] = $"{units[unit].Id}/{columns[column]}";
        }

        var order = new int[InOrder.Length];
        for (var cell = 0; cell < order.Length; cell++)
            order[cell] = cell;
        Array.Sort(InOrder, order, StringComparer.Ordinal);
        places = new int[order.Length];
        for (var at = 0; at < order.Length; at++)
            places[order[at]] = at;
    }

    public string[] InOrder { get; }

    /// <summary>The places of a column's cells in the order, unit by unit.</summary>
    public ReadOnlySpan<int> PlacesOf(int column) => places.AsSpan(column * units.Length, units.Length);
}
