using System.Collections.Immutable;
using ReportBuilder.Loading.Yaml;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Loading.Recipes;

/// <summary>Reads what the recipe asks to be tried out.</summary>
internal static class RobustnessReader
{
    private const int MostDraws = 1_000_000;

    private static readonly ImmutableArray<string> Keys = ["seed", "weights", "ties", "normalisations", "aggregations", "sobol"];
    private static readonly ImmutableArray<string> WeightKeys = ["draws", "spread", "levels"];

    public static RobustnessPlan Read(YamlMap map, Findings findings)
    {
        var plan = new MapReader(map, "robustness", Keys, findings);
        var weights = new MapReader(plan.MapAt("weights") ?? new([], plan.Place), "the draws of weights", WeightKeys, findings);
        return new(
            (ulong)RecipeValues.Whole(plan, "seed", 1, 0, int.MaxValue, findings),
            plan.Find("weights") is null ? 0 : RecipeValues.Whole(weights, "draws", 10_000, 0, MostDraws, findings),
            RecipeValues.Number(weights, "spread", 0.25, 0, 0.9, findings),
            RecipeValues.Choices(plan, "ties", RecipeValues.TieWords, findings),
            RecipeValues.Choices(plan, "normalisations", RecipeValues.NormalisationWords, findings),
            RecipeValues.Choices(plan, "aggregations", RecipeValues.AggregationWords, findings),
            RecipeValues.Whole(plan, "sobol", 0, 0, 100_000, findings),
            plan.Place)
        {
            Levels = RecipeValues.Names(weights, "levels"),
        };
    }
}
