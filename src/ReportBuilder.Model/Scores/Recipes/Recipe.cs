using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Model.Scores;

/// <summary>A name as the author wrote it, and where.</summary>
public readonly record struct PlacedName(string Name, SourcePlace Place = default);

/// <summary>A number for one column or node, by its name.</summary>
public readonly record struct NamedNumber(PlacedName Name, double Value);

/// <summary>What a missing part does to its whole.</summary>
public enum MissingRule
{
    /// <summary>The recipe does not say: as <see cref="Exclude"/>.</summary>
    Unsaid,

    /// <summary>The whole has no score either, unless the step that makes it says otherwise.</summary>
    Exclude,

    /// <summary>Gaps are filled with the median of their column.</summary>
    Impute,

    /// <summary>The other parts take the weight of the missing one.</summary>
    Reweight,
}

/// <summary>How readings become scores: steps in order. The method annex is printed from the value that ran.</summary>
/// <param name="Levels">The names of the framework's levels from the root down: "index", "dimension", "variable", "indicator".</param>
/// <param name="Weights">Weights that take the place of the framework's.</param>
/// <param name="Robustness">What to try out, or null for nothing.</param>
public sealed record Recipe(
    string Title,
    ImmutableArray<string> Levels,
    ImmutableArray<NamedNumber> Weights,
    ImmutableArray<RecipeStep> Steps,
    RobustnessPlan? Robustness,
    SourcePlace Place)
{
    /// <summary>Where the results of an earlier edition stand, or null.</summary>
    public PreviousSources? Previous { get; init; }

    /// <summary>With how many decimals scores print, by the name of a part or a level.</summary>
    public ImmutableArray<NamedNumber> Decimals { get; init; } = [];

    /// <summary>With how many decimals all other scores print; null where their spread decides.</summary>
    public int? AllDecimals { get; init; }

    /// <summary>What a gap does to the score of the whole that it is part of.</summary>
    public MissingRule Missing { get; init; } = MissingRule.Unsaid;

    public static ImmutableArray<string> UsualLevels { get; } = ["index", "dimension", "variable", "indicator"];

    /// <summary>What an edition without a recipe gets: published scores added up, and competition ranks.</summary>
    public static Recipe SumOfPublishedScores { get; } = new(
        "Sum of published scores",
        UsualLevels,
        [],
        [new TakePublished(new RankedPoints(Ties.Competition), [], Checked: false), new Aggregate(null, AggregateBy.Sum), new RankUnits(Ties.Competition)],
        null,
        SourcePlace.Unknown);
}
