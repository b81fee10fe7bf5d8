using System.Collections.Immutable;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;
using ReportBuilder.Scoring.Statistics;

namespace ReportBuilder.Scoring.Steps;

/// <summary>Takes published points as they are or, for robustness runs, gives them again by rank.</summary>
internal static class PublishedScores
{
    public static ScoreSheet Apply(TakePublished step, ScoreSheet sheet, RecipeRun run)
    {
        var again = step.RankAgain || step.TiesInstead is not null;
        var rules = again ? RulesById(step, sheet, run) : [];
        var sorter = new KeySorter(again ? sheet.Rows.Length : 0);
        return sheet with
        {
            Columns =
            [
                .. sheet.Columns.Select(column =>
                    column.Node is null
                        ? column
                        : column with
                        {
                            Oriented = true,
                            Scaled = true,
                            Values = again
                                ? Again(column.Values, rules.GetValueOrDefault(column.Id, step.Rule), step.TiesInstead, sorter)
                                : column.Values,
                        }
                ),
            ],
        };
    }

    /// <summary>The rules of the columns that have one of their own, by the id of the column.</summary>
    public static Dictionary<string, PointsRule> RulesById(TakePublished step, ScoreSheet sheet, RecipeRun run)
    {
        var rules = new Dictionary<string, PointsRule>(StringComparer.Ordinal);
        foreach (var exception in step.Exceptions)
        {
            if (run.ColumnCalled(exception.Column, sheet) is { } column)
                rules[column.Id] = exception.Rule;
        }

        return rules;
    }

    private static double[] Again(double[] values, PointsRule rule, Ties? tiesInstead, KeySorter sorter)
    {
        if (rule is not RankedPoints ranked)
            return values;
        return RankPoints.Of(values, tiesInstead ?? ranked.Ties, ranked.Floor && values.AsSpan().Contains(1) ? 1 : null, sorter);
    }
}
