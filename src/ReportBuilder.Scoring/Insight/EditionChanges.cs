using System.Collections.Immutable;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Statistics;

namespace ReportBuilder.Scoring.Insight;

/// <summary>How far units have come since the previous edition. Its scores are ranked by the rule of this one.</summary>
internal static class EditionChanges
{
    /// <param name="history">Asked where the recipe names no previous edition.</param>
    public static ImmutableArray<Change> Since(
        PreviousEdition? previous,
        HistoryBook? history,
        ImmutableArray<Unit> units,
        ImmutableArray<ScoreColumn> columns,
        RankUnits ranking
    )
    {
        if (previous is null)
            return history is null ? [] : [.. columns.SelectMany(column => Of(column, history, units))];
        var scores = previous.Scores.ToLookup(score => score.NodeId, StringComparer.Ordinal);
        return [.. columns.Where(column => scores.Contains(column.Node.Id)).SelectMany(column => Of(column, [.. scores[column.Node.Id]], units, ranking))];
    }

    private static IEnumerable<Change> Of(ScoreColumn column, HistoryBook history, ImmutableArray<Unit> units)
    {
        foreach (var unit in units)
        {
            if (history.MoveOf(unit, column.Node, history.Last.Year) is { } move)
                yield return new(unit, column.Node, move.Points, move.Places);
        }
    }

    private static IEnumerable<Change> Of(ScoreColumn column, ImmutableArray<PublishedTotal> before, ImmutableArray<Unit> units, RankUnits ranking)
    {
        var ranks = Ranking.Whole([.. before.Select(score => score.Value)], ranking.Ties);
        var byUnit = before.Select((score, index) => (score, rank: ranks[index])).ToDictionary(pair => pair.score.UnitId, StringComparer.Ordinal);
        for (var unit = 0; unit < units.Length; unit++)
        {
            if (byUnit.TryGetValue(units[unit].Id, out var then))
                yield return new(units[unit], column.Node, column.Scores[unit].Value - then.score.Value, then.rank - column.Ranks[unit]);
        }
    }
}
