using System.Collections.Immutable;

namespace ReportBuilder.Model.Scores;

/// <summary>How a unit stands in one part of the framework.</summary>
/// <param name="DistanceToBest">The best score in the part less this one; 0 for the leader.</param>
/// <param name="PlacesAhead">The overall rank less the rank in the part: positive where the unit does better here than overall.</param>
public sealed record PartStanding(FrameworkNode Node, double Score, int Rank, double DistanceToBest, int PlacesAhead);

/// <summary>What a part adds to the score of the whole.</summary>
/// <param name="Points">The part's weight times its score: over all parts of a sum they add up to the score.</param>
/// <param name="Share">Of the sum of all parts' points, 0 to 1; 0 where that sum is not above 0.</param>
public sealed record Contribution(FrameworkNode Node, double Points, double Share);

/// <summary>
/// A unit with a like profile, and how far apart the two are: the root of the summed squares of the differences in standardised dimension
/// scores.
/// </summary>
public sealed record SimilarUnit(Unit Unit, double Distance);

/// <summary>One unit as the scores show it.</summary>
/// <param name="DistanceToBest">The best overall score less this one; null without a score.</param>
/// <param name="Dimensions">How it stands in each dimension, in framework order.</param>
/// <param name="Contributions">Of the dimensions to the overall score, in framework order.</param>
/// <param name="Strengths">The five variables of best rank, the best first; framework order where ranks are equal.</param>
/// <param name="Weaknesses">The five variables of worst rank, the worst first.</param>
/// <param name="RelativeStrengths">Dimensions in which it ranks better than overall, the most first.</param>
/// <param name="RelativeWeaknesses">Dimensions in which it ranks worse than overall, the most first.</param>
/// <param name="SimilarUnits">The five nearest, the nearest first.</param>
public sealed record UnitProfile(
    Unit Unit,
    double? DistanceToBest,
    ImmutableArray<PartStanding> Dimensions,
    ImmutableArray<Contribution> Contributions,
    ImmutableArray<PartStanding> Strengths,
    ImmutableArray<PartStanding> Weaknesses,
    ImmutableArray<PartStanding> RelativeStrengths,
    ImmutableArray<PartStanding> RelativeWeaknesses,
    ImmutableArray<SimilarUnit> SimilarUnits);
