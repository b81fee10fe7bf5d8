using System.Collections.Immutable;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Scoring.Receipts;

/// <summary>What a run of the recipe came to, as far as receipts tell of it.</summary>
/// <param name="WeightOf">The weight in force of a node.</param>
/// <param name="Groups">Ranks inside the groups of units; empty where the recipe does not ask for them.</param>
internal sealed record ScoredRun(
    Dataset Dataset,
    ImmutableArray<Unit> Units,
    ImmutableArray<ScoreColumn> Columns,
    ImmutableArray<StepResult> Steps,
    ImmutableArray<RuleCheck> Checks,
    Func<FrameworkNode, double> WeightOf,
    ImmutableArray<ScoreColumn> Groups,
    ImmutableArray<GroupRanking> Groupings,
    ImmutableArray<Change> Changes,
    string PreviousName,
    NumberStyle Numbers,
    RecipeNames Names);
