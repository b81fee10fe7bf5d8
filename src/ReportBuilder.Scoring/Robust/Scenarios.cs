using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;

namespace ReportBuilder.Scoring.Robust;

/// <summary>Runs the recipe with one choice changed at a time.</summary>
internal static class Scenarios
{
    public static ImmutableArray<ScenarioResult> Run(Baseline baseline, RobustnessPlan plan, List<SkippedScenario> skipped)
    {
        var results = ImmutableArray.CreateBuilder<ScenarioResult>();
        foreach (var ties in plan.Ties)
            Try(baseline, $"ties: {StepNames.Of(ties)}", RecipeChoices.With(baseline.Recipe, ties), results, skipped);
        foreach (var way in plan.Normalisations)
            Try(baseline, $"normalisation: {StepNames.Of(way)}", RecipeChoices.With(baseline.Recipe, way), results, skipped);
        foreach (var way in plan.Aggregations)
            Try(baseline, $"aggregation: {StepNames.Of(way)}", RecipeChoices.With(baseline.Recipe, way), results, skipped);
        return results.ToImmutable();
    }

    /// <summary>The last sheet of a changed recipe, or why there is none.</summary>
    public static (Sheet? Before, Sheet? Final, string Reason) Sheets(Baseline baseline, Recipe? recipe)
    {
        if (recipe is null)
            return (null, null, "the recipe has no such choice");
        var run = baseline.RunOf(recipe, baseline.Dataset, baseline.Weights);
        var before = RecipeRunner.Run(baseline.Start, recipe.Steps.TakeWhile(step => step is not Aggregate), run);
        var final = RecipeRunner.Run(before, recipe.Steps.SkipWhile(step => step is not Aggregate), run);
        if (run.Diagnostics.FirstOrDefault(finding => finding.Severity == Severity.Error) is { } error)
            return (null, null, error.Message);
        return final.Rows.SequenceEqual(baseline.Final.Rows) ? (before, final, "") : (null, null, "it leaves out other units");
    }

    private static void Try(Baseline baseline, string name, Recipe? recipe, ImmutableArray<ScenarioResult>.Builder results, List<SkippedScenario> skipped)
    {
        var (_, final, reason) = Sheets(baseline, recipe);
        if (final is null)
        {
            skipped.Add(new(name, reason));
            return;
        }

        var ranks = baseline.RanksOf(final);
        results.Add(new(name, ranks, baseline.MeanShift(ranks)));
    }
}
