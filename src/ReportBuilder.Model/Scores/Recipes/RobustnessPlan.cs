using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Model.Scores;

/// <summary>Which choices of the recipe are tried out, and how.</summary>
/// <param name="Seed">Of the random numbers: the same seed gives the same intervals on every machine.</param>
/// <param name="Draws">How many sets of weights are drawn around the recipe's.</param>
/// <param name="Spread">
/// The standard deviation of a drawn weight as a share of an average weight: 0.25 is a quarter; 0 draws the recipe's weights.
/// </param>
/// <param name="Ties">Other rules for ties to try.</param>
/// <param name="Normalisations">Other normalisations to try.</param>
/// <param name="Aggregations">Other aggregations to try.</param>
/// <param name="SobolSamples">How many base samples the sensitivity indices take; 0 for none.</param>
public sealed record RobustnessPlan(
    ulong Seed,
    int Draws,
    double Spread,
    ImmutableArray<Ties> Ties,
    ImmutableArray<NormaliseAs> Normalisations,
    ImmutableArray<AggregateBy> Aggregations,
    int SobolSamples,
    SourcePlace Place = default)
{
    /// <summary>The levels whose weights are drawn; all where none is named.</summary>
    public ImmutableArray<PlacedName> Levels { get; init; } = [];
}
