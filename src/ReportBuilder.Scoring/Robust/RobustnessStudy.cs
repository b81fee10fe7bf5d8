using System.Collections.Immutable;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Scoring.Robust;

/// <summary>Tries out what the recipe asks to be tried, and lists what cannot be.</summary>
internal static class RobustnessStudy
{
    public static Robustness Run(Baseline baseline, RobustnessPlan plan)
    {
        var skipped = new List<SkippedScenario>();
        var draws = WeightDraws.Run(baseline, plan, skipped);
        var leftOut = LeaveOneOut.Run(baseline, skipped);
        return new(
            draws.Intervals,
            draws.Orders,
            leftOut,
            Ranges(baseline, leftOut),
            Scenarios.Run(baseline, plan, skipped),
            Sensitivity.Run(baseline, plan, skipped),
            [.. skipped]);
    }

    private static ImmutableArray<RankRange> Ranges(Baseline baseline, ImmutableArray<LeftOut> leftOut) =>
    [
        .. baseline.InRankOrder().Select(unit =>
        {
            var ranks = leftOut.Select(one => one.Ranks[unit]).Append(baseline.Ranks[unit]).OfType<int>().ToList();
            return new RankRange(baseline.Units[unit], ranks.Min(), ranks.Max());
        }),
    ];
}
