using System.Collections.Immutable;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;

namespace ReportBuilder.Scoring.Robust;

/// <summary>Runs the recipe with one choice changed at a time.</summary>
internal static class Scenarios
{
    public static ImmutableArray<ScenarioResult> Run(Trials trials, RobustnessPlan plan, List<SkippedScenario> skipped)
    {
        var results = ImmutableArray.CreateBuilder<ScenarioResult>();
        foreach (var ties in plan.Ties)
            Add(trials.Baseline, new("scenario.ties", Named(StepNames.Key(ties))), trials.Of(ties, null, null), results, skipped);
        foreach (var way in plan.Normalisations)
            Add(trials.Baseline, new("scenario.normalisation", Named(StepNames.Key(way))), trials.Of(null, way, null), results, skipped);
        foreach (var way in plan.Aggregations)
            Add(trials.Baseline, new("scenario.aggregation", Named(StepNames.Key(way))), trials.Of(null, null, way), results, skipped);
        return results.ToImmutable();
    }

    private static (string, object?) Named(string key) => ("name", new PendingPhrase(key));

    private static void Add(Baseline baseline, PendingPhrase name, Trial trial, ImmutableArray<ScenarioResult>.Builder results, List<SkippedScenario> skipped)
    {
        if (trial.Final is null)
        {
            skipped.Add(new(name, new("skipped.reason", ("reason", trial.Reason))));
            return;
        }

        var ranks = baseline.RanksOf(trial.Final);
        results.Add(new(name, ranks, baseline.MeanShift(ranks)));
    }
}
