using System.Collections.Immutable;

namespace ReportBuilder.Model.Scores;

/// <summary>The ranks a unit takes over the robustness draws: 5th percentile, median and 95th percentile.</summary>
public sealed record RankInterval(Unit Unit, int Low, int Median, int High);

/// <summary>How far the ranks depend on the choices of the recipe.</summary>
/// <param name="RankIntervals">Every unit in rank order; empty where nothing was drawn.</param>
public sealed record Robustness(ImmutableArray<RankInterval> RankIntervals)
{
    public static Robustness NotAsked { get; } = new([]);
}
