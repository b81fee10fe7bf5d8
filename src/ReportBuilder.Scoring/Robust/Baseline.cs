using System.Collections.Immutable;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;

namespace ReportBuilder.Scoring.Robust;

/// <summary>The run that everything else is compared with.</summary>
internal sealed class Baseline
{
    public Baseline(FrameworkMap map, Recipe recipe, Dataset dataset, PreviousEdition? previous, ImmutableArray<double> weights)
    {
        (Map, Recipe, Dataset, Previous, Weights) = (map, recipe, dataset, previous, weights);
        Ranking = recipe.Steps.OfType<RankUnits>().LastOrDefault() ?? new(Ties.Competition);
        Run = RunOf(recipe, dataset, weights);
        Start = RecipeRunner.Start(dataset, map);
        Before = RecipeRunner.Run(Start, recipe.Steps.TakeWhile(step => step is not Aggregate), Run);
        Final = RecipeRunner.Run(Before, recipe.Steps.SkipWhile(step => step is not Aggregate), Run);
        Units = [.. Final.Rows.Select(row => dataset.Units[row])];
        Ranks = RanksOf(Final);
    }

    public FrameworkMap Map { get; }

    public Recipe Recipe { get; }

    public Dataset Dataset { get; }

    public PreviousEdition? Previous { get; }

    public ImmutableArray<double> Weights { get; }

    public RankUnits Ranking { get; }

    public RecipeRun Run { get; }

    public ScoreSheet Start { get; }

    /// <summary>The sheet before the first aggregation: weights do not touch it.</summary>
    public ScoreSheet Before { get; }

    public ScoreSheet Final { get; }

    public ImmutableArray<Unit> Units { get; }

    public ImmutableArray<int?> Ranks { get; }

    public RecipeRun RunOf(Recipe recipe, Dataset dataset, ImmutableArray<double> weights) => new(Map, recipe, dataset, Previous, weights);

    public ImmutableArray<int?> RanksOf(ScoreSheet sheet) => RanksOf(sheet.Find(Map.Root.Node.Id)!.Settled());

    public ImmutableArray<int?> RanksOf(double[] scores) =>
        Statistics.Ranking.Whole(ScoreColumns.Rounded(Settled.Column(scores), Ranking.Decimals), Ranking.Ties);

    /// <summary>Positions of the ranked units, the best first.</summary>
    public List<int> InRankOrder()
    {
        var ranked = new List<int>(Units.Length);
        for (var unit = 0; unit < Units.Length; unit++)
        {
            if (Ranks[unit] is not null)
                ranked.Add(unit);
        }

        ranked.Sort(Compare);
        return ranked;
    }

    /// <summary>By rank, then by name, then as the dataset has them.</summary>
    private int Compare(int a, int b)
    {
        var byRank = Ranks[a]!.Value.CompareTo(Ranks[b]!.Value);
        var byName = byRank != 0 ? byRank : string.CompareOrdinal(Units[a].SortName, Units[b].SortName);
        return byName != 0 ? byName : a.CompareTo(b);
    }

    /// <summary>The mean of the absolute changes of rank, over the units that have a rank in both.</summary>
    public double MeanShift(ImmutableArray<int?> ranks)
    {
        var (sum, count) = (0, 0);
        for (var unit = 0; unit < ranks.Length; unit++)
        {
            if (ranks[unit] is not { } rank || Ranks[unit] is not { } own)
                continue;
            sum += Math.Abs(rank - own);
            count++;
        }

        return count == 0 ? 0 : (double)sum / count;
    }
}
