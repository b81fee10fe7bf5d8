using System.Collections.Immutable;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Model.Scores;

/// <summary>The ranks a unit takes over the robustness draws: 5th percentile, median and 95th percentile.</summary>
public sealed record RankInterval(Unit Unit, int Low, int Median, int High)
{
    /// <summary>How much of the draws lies between the two ends.</summary>
    public const int PerCent = 90;
}

/// <summary>The ranks after leaving out one part or one unit.</summary>
/// <param name="Kind">The level of the part ("dimension", "variable") or "unit".</param>
/// <param name="Ranks">
/// In the order of the scorebook's units; null for the unit that was left out. A unit left out keeps its place in the count.
/// </param>
/// <param name="MeanShift">The mean of the absolute changes of rank.</param>
public sealed record LeftOut(string Kind, string Id, string Name, ImmutableArray<int?> Ranks, double MeanShift);

/// <summary>The best and the worst rank of a unit over a number of runs, its own rank among them.</summary>
public sealed record RankRange(Unit Unit, int Best, int Worst);

/// <summary>The ranks under one other choice.</summary>
/// <param name="Name">"ties: dense", "normalisation: z-scores", "aggregation: geometric mean".</param>
public sealed record ScenarioResult(PendingPhrase Name, ImmutableArray<int?> Ranks, double MeanShift);

/// <summary>Something the recipe asks to try that cannot be tried, and why.</summary>
public sealed record SkippedScenario(PendingPhrase Name, PendingPhrase Reason);

/// <summary>How much of the variance of the mean shift in rank one choice explains: alone, and with everything it interacts with.</summary>
/// <param name="Choice">"weights", "ties", "normalisation", "aggregation".</param>
public sealed record SobolIndex(string Choice, double FirstOrder, double Total);

/// <summary>What drawing weights shows.</summary>
/// <param name="Intervals">Every unit in rank order; empty where nothing was drawn.</param>
/// <param name="Orders">How often each unit ranks above each other one over the draws.</param>
public sealed record WeightStudy(ImmutableArray<RankInterval> Intervals, OrderShares Orders, ImmutableArray<SkippedScenario> Skipped);

/// <summary>What leaving out and choosing otherwise shows.</summary>
/// <param name="LeftOut">Parts in framework order, then units in the order of the dataset.</param>
/// <param name="RankRanges">Over everything that was left out in turn; every unit in rank order.</param>
/// <param name="ScenarioRanges">Over the other choices that could be computed; every unit in rank order.</param>
public sealed record ChoiceStudy(
    ImmutableArray<LeftOut> LeftOut,
    ImmutableArray<RankRange> RankRanges,
    ImmutableArray<ScenarioResult> Scenarios,
    ImmutableArray<RankRange> ScenarioRanges,
    ImmutableArray<SobolIndex> Sobol,
    ImmutableArray<SkippedScenario> Skipped);

/// <summary>How far the ranks depend on the choices of the recipe. Each study is made when it is first asked for.</summary>
public sealed record Robustness(Lazy<WeightStudy> Weights, Lazy<ChoiceStudy> Choices)
{
    public static Robustness NotAsked { get; } =
        new(new Lazy<WeightStudy>(new WeightStudy([], OrderShares.None, [])), new Lazy<ChoiceStudy>(new ChoiceStudy([], [], [], [], [], [])));

    /// <summary>How firm single orders and correlations are.</summary>
    public Lazy<Firmness> Firmness { get; init; } = new(Scores.Firmness.NotAsked);

    public ImmutableArray<RankInterval> RankIntervals => Weights.Value.Intervals;

    public OrderShares Orders => Weights.Value.Orders;

    public ImmutableArray<LeftOut> LeftOut => Choices.Value.LeftOut;

    public ImmutableArray<RankRange> RankRanges => Choices.Value.RankRanges;

    public ImmutableArray<ScenarioResult> Scenarios => Choices.Value.Scenarios;

    public ImmutableArray<RankRange> ScenarioRanges => Choices.Value.ScenarioRanges;

    public ImmutableArray<SobolIndex> Sobol => Choices.Value.Sobol;

    public ImmutableArray<SkippedScenario> Skipped => [.. Weights.Value.Skipped, .. Choices.Value.Skipped];

    public RankInterval? IntervalOf(Unit unit) => RankIntervals.FirstOrDefault(interval => interval.Unit.Id == unit.Id);
}
