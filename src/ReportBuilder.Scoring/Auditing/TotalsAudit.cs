using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Scoring.Auditing;

/// <summary>Compares the totals that were published with the totals that the scores add up to.</summary>
internal static class TotalsAudit
{
    /// <summary>
    /// Totals are equal when they differ by less than this: half a point of the last digit that a total of whole points could hide.
    /// </summary>
    private const double Tolerance = 1e-6;

    public static Audit Compare(ReportInputs inputs, ImmutableArray<Unit> units, ImmutableArray<ScoreColumn> columns)
    {
        var byNode = columns.ToDictionary(column => column.Node.Id, StringComparer.Ordinal);
        var index = units.Select((unit, position) => (unit, position)).ToDictionary(pair => pair.unit.Id, pair => pair.position, StringComparer.Ordinal);
        var (dimensions, dimensionsEqual, overall, overallEqual) = (0, 0, 0, 0);
        var differences = ImmutableArray.CreateBuilder<AuditDifference>();
        foreach (var total in inputs.PublishedTotals)
        {
            if (!byNode.TryGetValue(total.NodeId, out var column) || !index.TryGetValue(total.UnitId, out var unit) || column.Scores[unit].Value is not { } computed)
                continue;
            var isRoot = ReferenceEquals(column.Node, inputs.Framework.Root);
            var equal = Math.Abs(computed - total.Value) < Tolerance;
            (dimensions, overall) = isRoot ? (dimensions, overall + 1) : (dimensions + 1, overall);
            if (!equal)
                differences.Add(new(units[unit], column.Node, total.Value, computed));
            else if (isRoot)
                overallEqual++;
            else
                dimensionsEqual++;
        }

        return new(dimensions, dimensionsEqual, overall, overallEqual, differences.ToImmutable());
    }

    /// <summary>One warning for each total that differs, at its cell.</summary>
    public static IEnumerable<Diagnostic> Diagnostics(ReportInputs inputs, Audit audit) =>
        audit.Differences.Select(difference => Diagnostic.Warning(
            "RB2001",
            inputs.PublishedTotals.First(total => total.UnitId == difference.Unit.Id && total.NodeId == difference.Node.Id).Place,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{difference.Unit.Name} is published with {difference.Published} in '{difference.Node.Name}', but its parts add up to {difference.Computed}"),
            "the report prints the computed total and names the difference in its audit note"));
}
