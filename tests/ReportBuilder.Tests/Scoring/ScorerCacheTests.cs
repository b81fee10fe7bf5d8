using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring;
using ReportBuilder.Scoring.Engine;
using ReportBuilder.Scoring.Robust;
using static ReportBuilder.Tests.Scoring.CitiesScores;

namespace ReportBuilder.Tests.Scoring;

public sealed class ScorerCacheTests
{
    private static readonly RobustnessPlan Few = Inputs.Recipe!.Robustness! with { Draws = 600, SobolSamples = 16 };

    private static readonly Recipe Own = Inputs.Recipe! with { Robustness = Few };

    // One after the other, with what the one before has left.
    private static readonly Recipe[] Recipes =
    [
        Own,
        Own with { Robustness = Few with { Seed = 7 } },
        Own with { Robustness = Few with { Draws = 601 } },
        Own with { Robustness = Few with { Spread = 0.3 } },
        Own with { Robustness = Few with { Levels = [] } },
        Own with { Robustness = Few with { SobolSamples = 17 } },
        Own with { Weights = [new(new("Green and low-carbon"), 2)] },
        Own with { Weights = [new(new("Green and low-carbon"), 0)] },
        Own,
    ];

    [Fact]
    public void Studies_are_the_same_with_the_cache_of_the_time_before_as_without()
    {
        var cache = new ScorerCache();
        Assert.All(Recipes, recipe => AssertSame(recipe, cache));
    }

    [Fact]
    public void Weights_that_were_drawn_are_not_drawn_again()
    {
        var cache = new ScorerCache();
        Studied(Own, cache);
        var kept = cache.Draws(Families(), Few.Seed, Few.Draws, 250);
        Assert.True(kept.Block(1).Overlaps(cache.Draws(Families(), Few.Seed, Few.Draws, 250).Block(1)));
        Assert.NotSame(kept, cache.Draws(Families(), Few.Seed + 1, Few.Draws, 250));
    }

    private static void AssertSame(Recipe recipe, ScorerCache cache)
    {
        var (warm, cold) = (Studied(recipe, cache), Studied(recipe, null));
        Assert.Equal(cold.Orders.Above.ToArray(), warm.Orders.Above.ToArray());
        Assert.Equal(cold.RankIntervals.ToArray(), warm.RankIntervals.ToArray());
        Assert.Equal(cold.Sobol.ToArray(), warm.Sobol.ToArray());
    }

    private static Robustness Studied(Recipe recipe, ScorerCache? cache) => Scorer.Score(Inputs with { Recipe = recipe }, cache).Value.Analysis.Robustness;

    private static WeightFamilies Families()
    {
        var map = new FrameworkMap(Inputs.Framework);
        return new(map, NodeWeights.Of(map, Own), Few.Spread, [1]);
    }
}
