using ReportBuilder.Model.Scores;

namespace ReportBuilder.Scoring.Robust;

/// <summary>The recipe with another choice in it; null where the recipe has no place for that choice.</summary>
internal static class RecipeChoices
{
    public static Recipe? With(Recipe recipe, Ties ties) =>
        recipe.Steps.Any(IsRanking)
            ? Each(recipe, step => step switch
            {
                TakePublished published => published with { TiesInstead = ties },
                Normalise normalise when IsRanking(normalise) => normalise with { Ties = ties },
                _ => step,
            })
            : null;

    /// <summary>Another normalisation of the columns that the data came with. Published points are normalised in a step of their own.</summary>
    public static Recipe? With(Recipe recipe, NormaliseAs normalisation)
    {
        var other = Usual(normalisation);
        if (recipe.Steps.OfType<Normalise>().Any(step => step is { Level: null, As: not NormaliseAs.Categories }))
        {
            return Each(recipe, step => step is Normalise { Level: null, As: not NormaliseAs.Categories } normalise
                ? normalise with { As = other.As, From = other.From, To = other.To }
                : step);
        }

        var at = recipe.Steps.ToList().FindIndex(step => step is TakePublished);
        return at < 0 ? null : recipe with { Steps = recipe.Steps.Insert(at + 1, other with { Place = recipe.Steps[at].Place }) };
    }

    public static Recipe? With(Recipe recipe, AggregateBy aggregation) =>
        recipe.Steps.Any(step => step is Aggregate)
            ? Each(recipe, step => step is Aggregate aggregate ? aggregate with { By = aggregation } : step)
            : null;

    /// <summary>Min-max starts at 1, because a geometric mean of a 0 is 0 whatever the rest.</summary>
    private static Normalise Usual(NormaliseAs normalisation) => normalisation switch
    {
        NormaliseAs.MinMax or NormaliseAs.Goalposts => new(normalisation, 1, 100),
        NormaliseAs.ZScore => new(normalisation, 0, 1),
        _ => new(normalisation),
    };

    private static bool IsRanking(RecipeStep step) => step is TakePublished or Normalise { As: NormaliseAs.RankPoints or NormaliseAs.Borda };

    private static Recipe Each(Recipe recipe, Func<RecipeStep, RecipeStep> change) => recipe with { Steps = [.. recipe.Steps.Select(change)] };
}
