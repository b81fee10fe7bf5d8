using System.Collections.Immutable;

namespace ReportBuilder.Model.Scores;

/// <summary>How far one unit is ahead of another in a part, and how firmly.</summary>
/// <param name="Points">The score of the first less that of the second.</param>
/// <param name="Share">
/// In what share of the sets of weights around the recipe's it is ahead (0 to 1), with what rounding and filled cells leave open; null
/// where nothing leaves it open.
/// </param>
public sealed record Lead(double Points, double? Share);

/// <summary>How firm what the scores say is: asked of one order, or of one correlation, at a time.</summary>
/// <param name="LeadOf">Of the first unit over the second in a part; null where one of them has no score.</param>
/// <param name="Correlations">Pearson's r of two parts in each draw of the units, with replacement; empty where nothing is drawn.</param>
/// <param name="Deviations">The standard deviation of a part in each of the same draws.</param>
public sealed record Firmness(
    Func<Unit, Unit, FrameworkNode, Lead?> LeadOf,
    Func<FrameworkNode, FrameworkNode, ImmutableArray<double>> Correlations,
    Func<FrameworkNode, ImmutableArray<double>> Deviations)
{
    /// <summary>Where the recipe asks for no robustness.</summary>
    public static Firmness NotAsked { get; } = new((_, _, _) => null, (_, _) => [], _ => []);
}
