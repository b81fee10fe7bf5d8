using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;
using ReportBuilder.Scoring.Statistics;

namespace ReportBuilder.Scoring.Steps;

/// <summary>Takes published points when one unit is left out: points given by rank change then, so they are given again by their own rules.</summary>
internal sealed class PublishedWithout
{
    private readonly ScoreSheet sheet;
    private readonly PointsAgain?[] again;

    public PublishedWithout(TakePublished step, ScoreSheet sheet, RecipeRun run)
    {
        this.sheet = sheet;
        var rules = PublishedScores.RulesById(step, sheet, run);
        var sorter = new KeySorter(sheet.Rows.Length);
        again = new PointsAgain?[sheet.Columns.Length];
        for (var at = 0; at < again.Length; at++)
        {
            var column = sheet.Columns[at];
            if (column.Node is not null && rules.GetValueOrDefault(column.Id, step.Rule) is RankedPoints rule)
                again[at] = new(column.Values, step.TiesInstead is { } ties ? rule with { Ties = ties } : rule, sorter);
        }
    }

    /// <summary>The sheet after the step, without a row.</summary>
    public ScoreSheet Of(int row)
    {
        var columns = new SheetColumn[again.Length];
        for (var at = 0; at < columns.Length; at++)
        {
            var column = sheet.Columns[at];
            var values = again[at]?.Without(row) ?? ScoreSheet.Without(column.Values, row);
            columns[at] = column with { Oriented = column.Oriented || column.Node is not null, Scaled = column.Node is not null, Values = values };
        }

        return new(sheet.Rows.RemoveAt(row), [.. columns]);
    }
}
