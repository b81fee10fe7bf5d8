using System.Collections.Immutable;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Model.Scores;

/// <summary>The scores and ranks of all units at one node of the framework, in the order of <see cref="Scorebook.Units"/>.</summary>
/// <param name="Scores">Full precision; a reading may be missing.</param>
/// <param name="Ranks">1 is the best; equal scores share the better rank; null where there is no score.</param>
public sealed record ScoreColumn(FrameworkNode Node, ImmutableArray<Reading> Scores, ImmutableArray<int?> Ranks);

/// <summary>A class of the overall score: from <paramref name="AtLeast"/> (inclusive) to the next tier above.</summary>
public sealed record Tier(int Number, string Name, double AtLeast)
{
    /// <summary>What texts call it in every language: its name in the main one; empty where that is its name.</summary>
    public string Key { get; init; } = "";
}

/// <summary>A published total that differs from the computed one.</summary>
public sealed record AuditDifference(Unit Unit, FrameworkNode Node, double Published, double Computed);

/// <summary>Published totals against computed ones: how many were compared at each level, how many are equal, and the differences.</summary>
public sealed record Audit(
    int DimensionTotals,
    int DimensionTotalsEqual,
    int OverallTotals,
    int OverallTotalsEqual,
    ImmutableArray<AuditDifference> Differences
);

/// <summary>The ranks inside the groups of one grouping.</summary>
/// <param name="Name">Of the grouping: "income".</param>
public sealed record GroupRanking(string Name, ImmutableArray<ScoreColumn> Columns);

/// <summary>The result of scoring: every score and rank at every level, the tiers, the analysis and the audit.</summary>
/// <param name="Columns">The index, its dimensions and so on, parents before children; nodes without scores are left out.</param>
/// <param name="Receipts">Writes the receipt of one unit at one node; receipts are written when asked for.</param>
public sealed record Scorebook(
    IndicatorFramework Framework,
    ImmutableArray<Unit> Units,
    ImmutableArray<ScoreColumn> Columns,
    ImmutableArray<Tier> Tiers,
    Analysis Analysis,
    Audit Audit,
    Func<Unit, FrameworkNode, Receipt> Receipts)
{
    /// <summary>What the program says to the edition's readers.</summary>
    public Wording Wording { get; init; } = Wording.Neutral;

    /// <summary>What the index is about: the words for units, levels and points.</summary>
    public Terms Terms => Wording.Terms;

    /// <summary>The recipe's steps and their results, in order.</summary>
    public ImmutableArray<StepResult> Steps { get; init; } = [];

    /// <summary>The method as it ran, one row a step: what the method annex prints.</summary>
    public ImmutableArray<MethodRow> Method { get; init; } = [];

    /// <summary>One for each published column that was checked against its rule, in framework order.</summary>
    public ImmutableArray<RuleCheck> RuleChecks { get; init; } = [];

    /// <summary>Ranks inside the groups of units, by node; empty where the recipe does not ask for them.</summary>
    public ImmutableArray<ScoreColumn> GroupColumns { get; init; } = [];

    /// <summary>The same inside the groups of each further grouping that the recipe asks for.</summary>
    public ImmutableArray<GroupRanking> Groupings { get; init; } = [];

    /// <summary>Changes since the previous edition; empty where there is none.</summary>
    public ImmutableArray<Change> Changes { get; init; } = [];

    /// <summary>What the previous edition is called; empty where there is none.</summary>
    public string PreviousName { get; init; } = "";

    /// <summary>This edition and those before it; null where none before it is known.</summary>
    public HistoryBook? History { get; init; }

    /// <summary>
    /// The most that a node can score by the recipe, by its id: where its scale ends. Nodes are left out where the recipe sets no end.
    /// </summary>
    public ImmutableDictionary<string, double> Ends { get; init; } = ImmutableDictionary<string, double>.Empty;

    /// <summary>With how many decimals the scores of a node print, by its id; those that print in the usual way are left out.</summary>
    public ImmutableDictionary<string, int> Decimals { get; init; } = ImmutableDictionary<string, int>.Empty;

    private readonly Dictionary<string, ScoreColumn> byNode = Columns.ToDictionary(column => column.Node.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, int> unitIndex = Units
        .Select((unit, index) => (unit, index))
        .ToDictionary(pair => pair.unit.Id, pair => pair.index, StringComparer.Ordinal);

    /// <summary>How far a unit has come at a node since the previous edition, or null.</summary>
    public Change? ChangeOf(Unit unit, FrameworkNode node) => Changes.FirstOrDefault(change => change.Unit.Id == unit.Id && change.Node.Id == node.Id);

    public ScoreColumn Overall => byNode[Framework.Root.Id];

    public ScoreColumn Column(FrameworkNode node) => byNode[node.Id];

    public ScoreColumn? FindColumn(string nodeId) => byNode.GetValueOrDefault(nodeId);

    /// <summary>With how many decimals the scores of a node print; null: whole where they are whole, else with one.</summary>
    public int? DecimalsOf(FrameworkNode node) => Decimals.TryGetValue(node.Id, out var decimals) ? decimals : null;

    /// <summary>The index of a unit in every column.</summary>
    public int IndexOf(Unit unit) => unitIndex[unit.Id];

    public Reading Score(Unit unit, FrameworkNode node) => Column(node).Scores[IndexOf(unit)];

    public int? Rank(Unit unit, FrameworkNode node) => Column(node).Ranks[IndexOf(unit)];

    /// <summary>How the score of a unit at a node came about. The node has a column.</summary>
    public Receipt ReceiptOf(Unit unit, FrameworkNode node) => Receipts(unit, node);

    /// <summary>The tier of a unit by its overall score, or null where it has none.</summary>
    public Tier? TierOf(Unit unit)
    {
        Tier? highest = null;
        var score = Score(unit, Framework.Root).Value is { } value ? Settled.Of(value) : double.NaN;
        foreach (var tier in Tiers)
        {
            if (score >= Settled.Of(tier.AtLeast) && !(highest?.AtLeast >= tier.AtLeast))
                highest = tier;
        }

        return highest;
    }

    /// <summary>The units in rank order at a node; ties in the order of <see cref="Unit.SortName"/>; units without a rank last.</summary>
    public IEnumerable<Unit> InRankOrder(FrameworkNode node) =>
        Units.OrderBy(unit => Rank(unit, node) ?? int.MaxValue).ThenBy(unit => unit.SortName, StringComparer.Ordinal);
}
