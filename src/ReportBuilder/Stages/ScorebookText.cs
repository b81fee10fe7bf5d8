using ReportBuilder.Model.Scores;

namespace ReportBuilder.Stages;

/// <summary>Scores and ranks at every level, the summaries and the audit.</summary>
internal static class ScorebookText
{
    public static string Print(Scorebook scores)
    {
        var text = new StageText("score");
        foreach (var unit in scores.InRankOrder(scores.Framework.Root))
        {
            text.Line(0, $"{scores.Rank(unit, scores.Framework.Root)} {unit.Name} {scores.Score(unit, scores.Framework.Root).Value} {scores.TierOf(unit)?.Name}");
            foreach (var dimension in scores.Framework.Dimensions)
            {
                var variables = string.Join(' ', dimension.Children.Select(variable => FormattableString.Invariant($"{scores.Score(unit, variable).Value}")));
                text.Line(1, $"{dimension.Name} {scores.Score(unit, dimension).Value} (rank {scores.Rank(unit, dimension)}) = {variables}");
            }
        }

        foreach (var summary in scores.Analysis.Dimensions)
            text.Line(0, $"{summary.Node.Name}: mean {summary.Mean:0.00}, sd {summary.StandardDeviation:0.00}, {summary.Minimum} to {summary.Maximum}");
        var audit = scores.Audit;
        text.Line(0, $"audit: {audit.DimensionTotalsEqual} of {audit.DimensionTotals} dimension totals, {audit.OverallTotalsEqual} of {audit.OverallTotals} overall totals equal");
        foreach (var difference in audit.Differences)
            text.Line(1, $"{difference.Unit.Name} {difference.Node.Name}: published {difference.Published}, computed {difference.Computed}");
        return text.ToString();
    }
}
