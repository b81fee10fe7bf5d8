using System.Collections.Immutable;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Scoring.Robust;

/// <summary>Tries out what the recipe asks to be tried, and lists what cannot be.</summary>
internal static class RobustnessStudy
{
    /// <param name="steps">Of the run itself, with the cells that they filled.</param>
    public static Robustness Of(Func<Baseline> makeBaseline, RobustnessPlan plan, ImmutableArray<StepResult> steps, ScorerCache cache)
    {
        var baseline = new Lazy<Baseline>(makeBaseline);
        return new(new Lazy<WeightStudy>(() => WeightDraws.Run(baseline.Value, plan, cache)), new Lazy<ChoiceStudy>(() => Choices(baseline.Value, plan, cache)))
        {
            Firmness = new Lazy<Firmness>(() => Firm(baseline.Value, plan, steps)),
        };
    }

    private static Firmness Firm(Baseline baseline, RobustnessPlan plan, ImmutableArray<StepResult> steps)
    {
        var (leads, drawn) = (new Leads(baseline, plan, steps), new DrawnUnits(baseline, plan.Seed));
        return new(leads.Of, drawn.Correlations, drawn.Deviations);
    }

    private static ChoiceStudy Choices(Baseline baseline, RobustnessPlan plan, ScorerCache cache)
    {
        var skipped = new List<SkippedScenario>();
        var leftOut = LeaveOneOut.Run(baseline, skipped);
        var trials = new Trials(baseline);
        var scenarios = Scenarios.Run(trials, plan, skipped);
        var sobol = Sensitivity.Run(trials, plan, cache, skipped);
        return new(
            leftOut,
            Ranges(baseline, [.. leftOut.Select(one => one.Ranks)]),
            scenarios,
            Ranges(baseline, [.. scenarios.Select(one => one.Ranks)]),
            sobol,
            [.. skipped]);
    }

    private static ImmutableArray<RankRange> Ranges(Baseline baseline, ImmutableArray<ImmutableArray<int?>> runs)
    {
        var ranges = ImmutableArray.CreateBuilder<RankRange>();
        foreach (var unit in baseline.InRankOrder())
        {
            var own = baseline.Ranks[unit]!.Value;
            var (best, worst) = (own, own);
            foreach (var run in runs)
                (best, worst) = (Math.Min(best, run[unit] ?? best), Math.Max(worst, run[unit] ?? worst));
            ranges.Add(new(baseline.Units[unit], best, worst));
        }

        return ranges.ToImmutable();
    }
}
