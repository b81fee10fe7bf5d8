using System.Collections.Immutable;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Scoring.Robust;

/// <summary>Tries out what the recipe asks to be tried, and lists what cannot be.</summary>
internal static class RobustnessStudy
{
    public static Robustness Of(Func<Baseline> makeBaseline, RobustnessPlan plan)
    {
        var baseline = new Lazy<Baseline>(makeBaseline);
        return new(new Lazy<WeightStudy>(() => WeightDraws.Run(baseline.Value, plan)), new Lazy<ChoiceStudy>(() => Choices(baseline.Value, plan)));
    }

    private static ChoiceStudy Choices(Baseline baseline, RobustnessPlan plan)
    {
        var skipped = new List<SkippedScenario>();
        var leftOut = LeaveOneOut.Run(baseline, skipped);
        var scenarios = Scenarios.Run(baseline, plan, skipped);
        var sobol = Sensitivity.Run(baseline, plan, skipped);
        return new(
            leftOut,
            Ranges(baseline, [.. leftOut.Select(one => one.Ranks)]),
            scenarios,
            Ranges(baseline, [.. scenarios.Select(one => one.Ranks)]),
            sobol,
            [.. skipped]);
    }

    private static ImmutableArray<RankRange> Ranges(Baseline baseline, ImmutableArray<ImmutableArray<int?>> runs) =>
    [
        .. baseline.InRankOrder().Select(unit =>
        {
            var ranks = runs.Select(run => run[unit]).Append(baseline.Ranks[unit]).OfType<int>().ToList();
            return new RankRange(baseline.Units[unit], ranks.Min(), ranks.Max());
        }),
    ];
}
