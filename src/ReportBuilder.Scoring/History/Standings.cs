using System.Collections.Immutable;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Statistics;

namespace ReportBuilder.Scoring.History;

/// <summary>How the units of an edition stood, part by part.</summary>
internal static class Standings
{
    /// <summary>By the id of the unit.</summary>
    public static IEnumerable<KeyValuePair<string, Standing>> Of(ImmutableArray<Unit> units, ScoreColumn column)
    {
        var ranked = column.Ranks.Count(rank => rank is not null);
        for (var unit = 0; unit < units.Length; unit++)
        {
            if (column.Scores[unit].Value is { } score)
                yield return new(units[unit].Id, new(score, column.Ranks[unit], ranked));
        }
    }

    /// <summary>What an edition published of one part, by the name of the unit then; ranks that nobody wrote down follow from the scores.</summary>
    public static IEnumerable<KeyValuePair<string, Standing>> Of(IReadOnlyList<PastScore> scores, Ties ties)
    {
        var ranks = Ranking.Whole([.. scores.Select(score => score.Score ?? double.NaN)], ties);
        var ranked = scores.Where((score, at) => (score.Rank ?? ranks[at]) is not null).Count();
        for (var at = 0; at < scores.Count; at++)
            yield return new(scores[at].Unit, new(scores[at].Score, scores[at].Rank ?? ranks[at], ranked));
    }

    /// <summary>Whether a part of an earlier edition is the index as a whole.</summary>
    public static bool IsRoot(string part, PastEdition past, FrameworkNode root) =>
        past.Parts.Any(name => name.Name == part && name.Ids is [var id] && id == root.Id);
}
