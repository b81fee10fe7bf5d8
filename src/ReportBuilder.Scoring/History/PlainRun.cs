using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;
using ReportBuilder.Scoring.Statistics;

namespace ReportBuilder.Scoring.History;

/// <summary>Scores datasets by one framework and its rules, without studies, receipts or audits.</summary>
internal sealed class PlainRun
{
    private readonly FrameworkMap map;
    private readonly Recipe recipe;
    private readonly RankUnits ranking;
    private readonly PreviousEdition? previous;
    private readonly ImmutableArray<double> weights;

    public PlainRun(IndicatorFramework framework, Recipe? recipe, PreviousEdition? previous)
    {
        map = new(framework);
        this.recipe = recipe ?? Recipe.SumOfPublishedScores;
        this.previous = previous;
        ranking = this.recipe.Steps.OfType<RankUnits>().LastOrDefault() ?? new(Ties.Competition);
        weights = NodeWeights.Of(map, this.recipe);
    }

    /// <summary>What kept the last dataset from being scored; null where nothing did.</summary>
    public static Diagnostic? FaultOf(IReadOnlyList<Diagnostic> told) => told.FirstOrDefault(finding => finding.Severity == Severity.Error);

    /// <summary>Every score and rank, with the units that were scored; what is wrong where they cannot be.</summary>
    public (ImmutableArray<Unit> Units, ImmutableArray<ScoreColumn> Columns, Diagnostic? Fault) Score(Dataset dataset)
    {
        var (sheet, fault) = Run(dataset);
        return fault is null ? (UnitsOf(sheet, dataset), ScoreColumns.Of(sheet, ranking), null) : ([], [], fault);
    }

    /// <summary>
    /// The overall rank of each unit of the dataset, in its order; null where there is none; the whole null where it cannot be scored.
    /// </summary>
    public int?[]? Ranks(Dataset dataset)
    {
        var (sheet, fault) = Run(dataset);
        if (fault is not null)
            return null;
        var ranks = Ranking.Whole(ScoreColumns.Rounded(sheet.Find(map.Root.Node.Id)!.Values, ranking.Decimals), ranking.Ties);
        var ofUnits = new int?[dataset.Units.Length];
        for (var row = 0; row < ranks.Length; row++)
            ofUnits[sheet.Rows[row]] = ranks[row];
        return ofUnits;
    }

    private (ScoreSheet Sheet, Diagnostic? Fault) Run(Dataset dataset)
    {
        var run = new RecipeRun(map, recipe, dataset, previous, weights);
        var sheet = RecipeRunner.Run(RecipeRunner.Start(dataset, map), recipe.Steps, run);
        var fault = FaultOf(run.Diagnostics);
        return fault is null && sheet.Find(map.Root.Node.Id) is null
            ? (sheet, Diagnostic.Error("RB2038", recipe.Place, $"no step of the recipe scores '{map.Root.Node.Name}'"))
            : (sheet, fault);
    }

    private static ImmutableArray<Unit> UnitsOf(ScoreSheet sheet, Dataset dataset) => [.. sheet.Rows.Select(row => dataset.Units[row])];
}
