using System.Collections.Immutable;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Scoring.Receipts;

/// <summary>What the receipts of all units at one node have in common, worked out once.</summary>
/// <param name="Given">The readings, where the scores were read and not made of parts.</param>
/// <param name="Made">The step that made the scores of parts; null where they were read, or no step did.</param>
/// <param name="Indicators">The lines after the reading: publication, indicators, the reason for the rule.</param>
/// <param name="Check">Whether the readings follow their rule; null where that was not asked.</param>
/// <param name="Weight">The line that says what the node counts for in its whole; null for none.</param>
/// <param name="After">The node's column after each step of the recipe; null where it had none then.</param>
/// <param name="Marks">What each step marked at the node.</param>
/// <param name="Standing">Ranks, and who shares them.</param>
/// <param name="Group">Ranks inside the groups of units; null where the recipe does not ask for them.</param>
/// <param name="Groupings">The same of each further grouping, by its name.</param>
/// <param name="Changes">By unit, since the previous edition; null where there is none.</param>
internal sealed record ReceiptNode(
    ScoreColumn Column,
    DataColumn? Given,
    ImmutableArray<PartOfWhole> Parts,
    ImmutableArray<string> PartIds,
    Aggregate? Made,
    string Rule,
    ImmutableArray<ReceiptLine> Indicators,
    RuleCheck? Check,
    ReceiptLine? Weight,
    ImmutableArray<DataColumn?> After,
    ImmutableArray<ImmutableArray<CellMark>> Marks,
    ColumnStanding Standing,
    ScoreColumn? Group,
    ImmutableArray<(string Name, ScoreColumn Column)> Groupings,
    Change?[]? Changes)
{
    /// <summary>Whether the whole is the plain sum of its parts, so that weights need not be told.</summary>
    public bool IsPlainSum { get; } = Made?.By == AggregateBy.Sum && Parts.All(part => part.Weight == 1);
}

/// <summary>A part of a whole with the weight that it counts for.</summary>
internal sealed record PartOfWhole(ScoreColumn Column, double Weight);
