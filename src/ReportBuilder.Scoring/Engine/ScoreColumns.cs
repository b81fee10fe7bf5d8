using System.Collections.Immutable;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Statistics;

namespace ReportBuilder.Scoring.Engine;

/// <summary>Turns the last sheet of a run into score columns with ranks.</summary>
internal static class ScoreColumns
{
    /// <summary>Parents before children. Nodes without a column are left out.</summary>
    public static ImmutableArray<ScoreColumn> Of(ScoreSheet sheet, RankUnits ranking) =>
        [.. InOrder(sheet).Select(column => new ScoreColumn(column.Node!.Node, Readings(column.Values), Ranking.Whole(Rounded(column.Values, ranking.Decimals), ranking.Ties)))];

    /// <summary>The same scores with ranks inside the groups of units.</summary>
    public static ImmutableArray<ScoreColumn> InGroups(ScoreSheet sheet, ImmutableArray<Unit> units, RankUnits ranking)
    {
        var groups = Enumerable.Range(0, units.Length).GroupBy(row => units[row].Group, StringComparer.Ordinal).Select(group => group.ToArray()).ToList();
        return
        [
            .. InOrder(sheet).Select(column =>
            {
                var values = Rounded(column.Values, ranking.Decimals);
                var ranks = new int?[values.Length];
                foreach (var group in groups)
                {
                    var inGroup = Ranking.Whole([.. group.Select(row => values[row])], ranking.Ties);
                    for (var i = 0; i < group.Length; i++)
                        ranks[group[i]] = inGroup[i];
                }

                return new ScoreColumn(column.Node!.Node, Readings(column.Values), [.. ranks]);
            }),
        ];
    }

    public static double[] Rounded(double[] values, int? decimals) =>
        decimals is { } digits ? [.. values.Select(value => Math.Round(value, digits, MidpointRounding.AwayFromZero))] : values;

    private static IEnumerable<SheetColumn> InOrder(ScoreSheet sheet) => sheet.Columns.Where(column => column.Node is not null).OrderBy(column => column.Node!.Index);

    private static ImmutableArray<Reading> Readings(double[] values)
    {
        var readings = ImmutableArray.CreateBuilder<Reading>(values.Length);
        foreach (var value in values)
            readings.Add(double.IsNaN(value) ? Reading.Missing(Gap.NotReported) : Reading.Of(value));
        return readings.MoveToImmutable();
    }
}
