using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;

namespace ReportBuilder.Scoring.Robust;

/// <summary>A recipe with other choices in it, run. Without sheets where it cannot be.</summary>
/// <param name="Before">The sheet before the first aggregation.</param>
/// <param name="Final">The last sheet.</param>
/// <param name="Reason">Why there are none.</param>
internal sealed record Trial(Recipe? Recipe, ScoreSheet? Before, ScoreSheet? Final, PendingPhrase? Reason);

/// <summary>Runs the recipe with other choices in it. What recipes have in common up to a step is run once for all of them.</summary>
internal sealed class Trials(Baseline baseline)
{
    private readonly Dictionary<int, Recipe?> recipes = [];
    private readonly Stage start = new(null, baseline.Start, null);

    public Baseline Baseline => baseline;

    /// <summary>The recipe with these choices; null stands for its own.</summary>
    public Trial Of(Ties? ties, NormaliseAs? way, AggregateBy? sum)
    {
        if (RecipeWith(ties, way, sum) is not { } recipe)
            return new(null, null, null, new("skipped.no-choice"));
        var (stage, before) = (start, (ScoreSheet?)null);
        foreach (var step in recipe.Steps)
        {
            if (step is Aggregate)
                before ??= stage.ScoreSheet;
            stage = Next(stage, step, recipe);
            if (stage.Error is { } error)
                return new(recipe, null, null, error);
        }

        return stage.ScoreSheet.Rows.AsSpan().SequenceEqual(baseline.Final.Rows.AsSpan())
            ? new(recipe, before ?? stage.ScoreSheet, stage.ScoreSheet, null)
            : new(recipe, null, null, new("skipped.other-units"));
    }

    /// <summary>Made from the recipe with one choice less, so that the steps that the choice leaves alone are the same objects.</summary>
    private Recipe? RecipeWith(Ties? ties, NormaliseAs? way, AggregateBy? sum)
    {
        var key = (Number((int?)ties) << 16) | (Number((int?)way) << 8) | Number((int?)sum);
        if (!recipes.TryGetValue(key, out var recipe))
            recipes[key] = recipe = MakeRecipe(ties, way, sum);
        return recipe;
    }

    private Recipe? MakeRecipe(Ties? ties, NormaliseAs? way, AggregateBy? sum)
    {
        if (sum is { } by)
            return RecipeWith(ties, way, null) is { } normalised ? RecipeChoices.With(normalised, by) : null;
        if (way is { } scale)
            return RecipeWith(ties, null, null) is { } tied ? RecipeChoices.With(tied, scale) : null;
        return ties is { } tie ? RecipeChoices.With(baseline.Recipe, tie) : baseline.Recipe;
    }

    private static int Number(int? choice) => choice + 1 ?? 0;

    private Stage Next(Stage stage, RecipeStep step, Recipe recipe)
    {
        foreach (var known in stage.Next)
        {
            if (ReferenceEquals(known.Step, step))
                return known;
        }

        var run = baseline.RunOf(recipe, baseline.Dataset, baseline.Weights);
        var sheet = RecipeRunner.Run(stage.ScoreSheet, [step], run);
        var next = new Stage(step, sheet, Refusal(run));
        stage.Next.Add(next);
        return next;
    }

    private static PendingPhrase? Refusal(RecipeRun run) =>
        run.Diagnostics.Any(finding => finding.Severity == Severity.Error) ? run.Refusal ?? new("skipped.cannot-run") : null;

    /// <summary>What a step has made, and what has been run after it.</summary>
    private sealed record Stage(RecipeStep? Step, ScoreSheet ScoreSheet, PendingPhrase? Error)
    {
        public List<Stage> Next { get; } = [];
    }
}
