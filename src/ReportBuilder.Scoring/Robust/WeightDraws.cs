using System.Collections.Immutable;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;

namespace ReportBuilder.Scoring.Robust;

/// <summary>Draws weights around the recipe's and ranks the units by each set.</summary>
internal static class WeightDraws
{
    private const int BlockSize = 250;

    private const double LowShare = 0.05;
    private const double HighShare = 0.95;

    public static WeightStudy Run(Baseline baseline, RobustnessPlan plan, ScorerCache cache)
    {
        if (plan.Draws == 0)
            return new([], OrderShares.None, []);
        var pairs = baseline.Units.Length <= PairTally.MostUnits;
        var tally = Count(baseline, plan, pairs, cache);
        var intervals = ImmutableArray.CreateBuilder<RankInterval>();
        foreach (var unit in baseline.InRankOrder())
            intervals.Add(new(baseline.Units[unit], tally.Percentile(unit, LowShare), tally.Percentile(unit, 0.5), tally.Percentile(unit, HighShare)));
        return new(
            intervals.ToImmutable(),
            new(baseline.Units, plan.Draws, [.. tally.Pairs?.Above() ?? []]),
            pairs ? [] : [new(new("skipped.pairs"), new("skipped.many-pairs", ("count", PairTally.MostUnits)))]);
    }

    /// <summary>The depths whose weights are drawn: those of the named levels, or all below the root.</summary>
    public static ImmutableHashSet<int> Depths(Baseline baseline, RobustnessPlan plan) => plan.Levels.IsEmpty
        ? [.. Enumerable.Range(1, baseline.Map.Depth)]
        : [.. plan.Levels.Select(level => baseline.Recipe.Levels.IndexOf(level.Name))];

    private static RankTally Count(Baseline baseline, RobustnessPlan plan, bool pairs, ScorerCache cache)
    {
        var families = new WeightFamilies(baseline.Map, baseline.Weights, plan.Spread, Depths(baseline, plan));
        var tree = new WeightedTree(baseline.Run, baseline.Before, baseline.Final, families.Parents);
        var draws = cache.Draws(families, plan.Seed, plan.Draws, BlockSize);
        var total = NewTally();
        HelpedLoop.Run(
            draws.Blocks,
            () => new { Tally = NewTally(), Buffer = tree.Buffer(), Weights = families.Given() },
            (block, own) =>
            {
                var drawn = draws.Block(block);
                for (var draw = 0; draw < draws.Count(block); draw++)
                {
                    families.Place(drawn.Slice(draw * families.Drawn, families.Drawn), own.Weights);
                    own.Tally.Count(tree.Score(own.Weights, own.Buffer));
                }
            },
            own => total.Add(own.Tally));
        return total;

        RankTally NewTally() => new(baseline.Units.Length, pairs, baseline.Ranking.Decimals);
    }
}
