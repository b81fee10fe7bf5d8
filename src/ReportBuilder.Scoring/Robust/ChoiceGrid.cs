using System.Collections.Immutable;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;

namespace ReportBuilder.Scoring.Robust;

/// <summary>One point of the space of choices: which set of weights, which tie rule, normalisation and aggregation.</summary>
internal readonly record struct ChoicePoint(int Weights, int Ties, int Normalisation, int Aggregation)
{
    public ChoicePoint With(int choice, ChoicePoint other) => choice switch
    {
        0 => this with { Weights = other.Weights },
        1 => this with { Ties = other.Ties },
        2 => this with { Normalisation = other.Normalisation },
        _ => this with { Aggregation = other.Aggregation },
    };
}

/// <summary>Every combination of the choices under study, with what it takes to score it again for other weights.</summary>
internal sealed class ChoiceGrid
{
    public static readonly ImmutableArray<string> Names = ["weights", "ties", "normalisation", "aggregation"];

    private readonly Trials trials;
    private readonly Baseline baseline;
    private readonly RobustnessPlan plan;
    private readonly WeightFamilies families;
    private readonly DrawnWeights draws;
    private readonly WeightedTree[,,] trees;

    public ChoiceGrid(Trials trials, RobustnessPlan plan, ScorerCache cache, List<SkippedScenario> skipped)
    {
        (this.trials, baseline, this.plan) = (trials, trials.Baseline, plan);
        families = new(baseline.Map, baseline.Weights, plan.Spread, WeightDraws.Depths(baseline, plan));
        draws = cache.Samples(families, plan.Seed ^ 0x5EED, 2 * plan.SobolSamples);
        trees = plan.SobolSamples < 2 ? new WeightedTree[0, 0, 0] : Trees(skipped);
    }

    public bool IsUncertain(int choice) => choice == 0 ? plan.Spread > 0 && trees.Length > 0 : trees.Length > 0 && trees.GetLength(choice - 1) > 1;

    /// <summary>A random point; the same for the same seed and number.</summary>
    public ChoicePoint Sample(int number)
    {
        // Streams from the top down: the draws of weights take theirs from the bottom up.
        var random = new Xoshiro(plan.Seed, ulong.MaxValue - (ulong)number);
        return new(number, Below(random, trees.GetLength(0)), Below(random, trees.GetLength(1)), Below(random, trees.GetLength(2)));
    }

    public ChoiceWorker Worker() => new(baseline, families, draws, trees);

    private static int Below(Xoshiro random, int count) => (int)(random.Uniform() * count);

    private WeightedTree[,,] Trees(List<SkippedScenario> skipped)
    {
        var (ties, ways, sums) = (OrNone(plan.Ties), OrNone(plan.Normalisations), OrNone(plan.Aggregations));
        var found = new List<WeightedTree[,]>();
        foreach (var sum in sums)
        {
            if (Plane(ties, ways, sum, out var reason) is { } plane)
                found.Add(plane);
            else
                skipped.Add(new(new("skipped.choice", ("name", new PendingPhrase(StepNames.Key(sum!.Value)))), reason));
        }

        var grid = new WeightedTree[found.Count == 0 ? 0 : ties.Length, ways.Length, found.Count];
        for (var tie = 0; tie < grid.GetLength(0); tie++)
        {
            for (var way = 0; way < ways.Length; way++)
            {
                for (var sum = 0; sum < found.Count; sum++)
                    grid[tie, way, sum] = found[sum][tie, way];
            }
        }

        return grid;
    }

    /// <summary>
    /// All tie rules and normalisations under one aggregation; null where one of them cannot be computed, for the choices must not depend
    /// on each other.
    /// </summary>
    private WeightedTree[,]? Plane(Ties?[] ties, NormaliseAs?[] ways, AggregateBy? sum, out PendingPhrase reason)
    {
        var plane = new WeightedTree[ties.Length, ways.Length];
        reason = new("skipped.reason", ("reason", ""));
        for (var tie = 0; tie < ties.Length; tie++)
        {
            for (var way = 0; way < ways.Length; way++)
            {
                var trial = trials.Of(ties[tie], ways[way], sum);
                if (trial.Before is null || trial.Final is null)
                {
                    reason = ways[way] is { } named
                        ? new("skipped.not-with", ("name", new PendingPhrase(StepNames.Key(named))), ("reason", trial.Reason))
                        : new("skipped.reason", ("reason", trial.Reason));
                    return null;
                }

                plane[tie, way] = new(baseline.RunOf(trial.Recipe!, baseline.Dataset, baseline.Weights), trial.Before, trial.Final, families.Parents);
            }
        }

        return plane;
    }

    /// <summary>The choices to try; where there are none, only the recipe's own, which null stands for.</summary>
    private static T?[] OrNone<T>(ImmutableArray<T> choices)
        where T : struct
    {
        var tried = new T?[Math.Max(1, choices.Length)];
        for (var i = 0; i < choices.Length; i++)
            tried[i] = choices[i];
        return tried;
    }
}

/// <summary>Scores points of the grid on one thread.</summary>
internal sealed class ChoiceWorker(Baseline baseline, WeightFamilies families, DrawnWeights draws, WeightedTree[,,] trees)
{
    private readonly double[] weights = families.Given();
    private readonly RankBuffer ranks = new(baseline.Units.Length);
    private readonly Dictionary<WeightedTree, double[]?[]> buffers = new(ReferenceEqualityComparer.Instance);

    /// <summary>The mean shift in rank from the baseline at a point.</summary>
    public double Shift(ChoicePoint point)
    {
        families.Place(draws.Block(point.Weights), weights);
        var tree = trees[point.Ties, point.Normalisation, point.Aggregation];
        if (!buffers.TryGetValue(tree, out var buffer))
            buffers[tree] = buffer = tree.Buffer();
        return ranks.MeanShift(baseline, tree.Score(weights, buffer));
    }
}
