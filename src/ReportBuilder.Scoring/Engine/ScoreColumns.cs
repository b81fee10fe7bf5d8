using System.Collections.Immutable;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Statistics;

namespace ReportBuilder.Scoring.Engine;

/// <summary>Turns the last sheet of a run into score columns with ranks.</summary>
internal static class ScoreColumns
{
    /// <summary>Parents before children. Nodes without a column are left out.</summary>
    public static ImmutableArray<ScoreColumn> Of(ScoreSheet sheet, RankUnits ranking) =>
        [
            .. InOrder(sheet)
                .Select(column => new ScoreColumn(
                    column.Node!.Node,
                    Readings(column.Settled()),
                    Ranking.Whole(Rounded(column.Settled(), ranking.Decimals), ranking.Ties)
                )),
        ];

    /// <summary>The same scores with ranks inside the groups of units.</summary>
    /// <param name="grouping">Null for the usual one.</param>
    public static ImmutableArray<ScoreColumn> InGroups(ScoreSheet sheet, ImmutableArray<Unit> units, RankUnits ranking, PlacedName? grouping)
    {
        var groups = Enumerable
            .Range(0, units.Length)
            .GroupBy(row => Groupings.Of(units[row], grouping), StringComparer.Ordinal)
            .Select(group => group.ToArray())
            .ToList();
        return
        [
            .. InOrder(sheet).Select(column =>
            {
                var values = Rounded(column.Settled(), ranking.Decimals);
                var ranks = new int?[values.Length];
                foreach (var group in groups)
                {
                    var inGroup = Ranking.Whole([.. group.Select(row => values[row])], ranking.Ties);
                    for (var i = 0; i < group.Length; i++)
                        ranks[group[i]] = inGroup[i];
                }

                return new ScoreColumn(column.Node!.Node, Readings(column.Settled()), [.. ranks]);
            }),
        ];
    }

    /// <summary>What ranks are taken of: settled scores, rounded where the recipe says so.</summary>
    public static double[] Rounded(double[] settled, int? decimals)
    {
        if (decimals is null)
            return settled;
        double[] rounded = [.. settled];
        Round(rounded, decimals);
        return rounded;
    }

    /// <summary>Rounds settled scores in their place, where the recipe says so.</summary>
    public static void Round(Span<double> settled, int? decimals)
    {
        if (decimals is not { } digits)
            return;
        foreach (ref var value in settled)
            value = Math.Round(value, digits, MidpointRounding.AwayFromZero);
    }

    private static IEnumerable<SheetColumn> InOrder(ScoreSheet sheet) =>
        sheet.Columns.Where(column => column.Node is not null).OrderBy(column => column.Node!.Index);

    private static ImmutableArray<Reading> Readings(double[] values)
    {
        var readings = ImmutableArray.CreateBuilder<Reading>(values.Length);
        foreach (var value in values)
            readings.Add(double.IsNaN(value) ? Reading.Missing(Gap.NotReported) : Reading.Of(value));
        return readings.MoveToImmutable();
    }
}
