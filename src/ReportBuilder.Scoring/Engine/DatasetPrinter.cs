using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Scoring.Engine;

/// <summary>Turns sheets back into datasets of readings. A column that did not change between two sheets is turned once.</summary>
internal sealed class DatasetPrinter(Dataset origin)
{
    private readonly Dictionary<double[], DataColumn> printed = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, DataColumn> origins = origin.Columns.ToDictionary(column => column.NodeId, StringComparer.Ordinal);

    public Dataset Print(ScoreSheet sheet)
    {
        ImmutableArray<Unit> units = sheet.Rows.Length == origin.Units.Length ? origin.Units : [.. sheet.Rows.Select(row => origin.Units[row])];
        return new(units, [.. sheet.Columns.Select(column => Print(column, sheet.Rows))]);
    }

    private DataColumn Print(SheetColumn column, ImmutableArray<int> rows)
    {
        if (printed.TryGetValue(column.Values, out var done))
            return done;
        var source = origins.GetValueOrDefault(column.Id);
        var readings = ImmutableArray.CreateBuilder<Reading>(rows.Length);
        for (var row = 0; row < rows.Length; row++)
            readings.Add(
                double.IsNaN(column.Values[row])
                    ? Reading.Missing(source?.Readings[rows[row]] is { Value: null } gap ? gap.Gap : Gap.NotReported)
                    : Reading.Of(column.Values[row])
            );
        return printed[column.Values] = new(
            column.Id,
            readings.MoveToImmutable(),
            source is { Places.IsDefaultOrEmpty: false } ? Places(source.Places, rows) : []
        );
    }

    /// <summary>The same array where no unit was left out.</summary>
    private static ImmutableArray<SourcePlace> Places(ImmutableArray<SourcePlace> places, ImmutableArray<int> rows)
    {
        if (rows.Length == places.Length)
            return places;
        var kept = new SourcePlace[rows.Length];
        for (var row = 0; row < kept.Length; row++)
            kept[row] = places[rows[row]];
        return ImmutableCollectionsMarshal.AsImmutableArray(kept);
    }
}
