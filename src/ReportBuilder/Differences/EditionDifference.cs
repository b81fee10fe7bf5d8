using System.Collections.Immutable;
using ReportBuilder.Differences.State;

namespace ReportBuilder.Differences;

/// <summary>What changed between two states of an edition, from the cell outwards.</summary>
internal sealed record EditionDifference(
    ImmutableArray<CellChange> Cells,
    ImmutableArray<ScoreChange> Scores,
    ImmutableArray<TierChange> Tiers,
    ImmutableArray<ClaimChange> Claims,
    ImmutableArray<PartChange> Parts,
    SetChange Inputs,
    SetChange Site,
    PageChange Pdf,
    ImmutableArray<Unchanged> Unchanged)
{
    /// <summary>The words of the new edition.</summary>
    public StateTerms Terms { get; init; } = StateTerms.Neutral;

    /// <summary>Cells of the edition's own tables.</summary>
    public ImmutableArray<OwnCellChange> OwnCells { get; init; } = [];

    /// <summary>Sentences that templates made without a claim, and that read otherwise now, came or went.</summary>
    public ImmutableArray<ClaimChange> Made { get; init; } = [];

    /// <summary>Printed conclusions that the new data contradict; null where the new side has no data that could be asked.</summary>
    public ImmutableArray<LostFinding>? Lost { get; init; }

    /// <summary>What changed in the edition's other languages, in their order; of those that both sides have.</summary>
    public ImmutableArray<LanguageDifference> Others { get; init; } = [];

    /// <summary>An error is substantial where it contradicts a conclusion that was printed, in any language.</summary>
    public bool IsSubstantial => Lost is { IsEmpty: false } || Others.Any(other => other.Difference.IsSubstantial);

    /// <summary>Whether a reading, a cell, a fact or a score is another one.</summary>
    public bool HasFigures => !(Cells.IsEmpty && OwnCells.IsEmpty && Scores.IsEmpty && Tiers.IsEmpty) || Facts.Any();

    /// <summary>Facts that were printed with another value before, each once.</summary>
    public IEnumerable<ClaimChange> Facts =>
        Claims
            .Where(claim =>
                claim is { Before.Kind: "external", After: not null }
                && claim.Before.Value != claim.After.Value
                && claim.Before.Binding == claim.After.Binding
            )
            .DistinctBy(claim => claim.Present.Binding, StringComparer.Ordinal);

    public bool IsEmpty =>
        Cells.IsEmpty && OwnCells.IsEmpty && Scores.IsEmpty && Tiers.IsEmpty && Claims.IsEmpty && Parts.IsEmpty
        && Inputs.IsEmpty && Site.IsEmpty && Pdf.Changed.IsEmpty && Pdf.Before == Pdf.After
        && Others.All(other => other.Difference.IsEmpty);
}

/// <summary>What changed in one of an edition's other languages.</summary>
/// <param name="Language">Its tag, "zh-Hans".</param>
internal sealed record LanguageDifference(string Language, EditionDifference Difference);

/// <summary>A reading that the author changed. Null stands for a cell that is not there or empty.</summary>
internal sealed record CellChange(string UnitId, string Unit, string NodeId, string Node, double? Before, double? After, string Place);

/// <summary>A score or a rank that changed at a node.</summary>
/// <param name="Own">One of the unit's own readings under the node changed; otherwise it moved because others did.</param>
internal sealed record ScoreChange(string Unit, string Node, int Depth, double? ScoreBefore, double? ScoreAfter, int? RankBefore, int? RankAfter, bool Own);

internal sealed record TierChange(string Unit, string Before, string After);

internal enum ClaimFate
{
    BecameFalse,
    StillFalse,
    BecameTrue,
    Changed,
    Added,
    Removed,
}

/// <summary>A claim before and after; the side on which it is missing is null.</summary>
internal sealed record ClaimChange(ClaimFate Fate, ClaimState? Before, ClaimState? After)
{
    public ClaimState Present => After ?? Before!;

    /// <summary>Written by a person, not by a template.</summary>
    public bool IsAuthored => IsWrittenByAuthor(Present);

    public static bool IsWrittenByAuthor(ClaimState claim) => claim.File.StartsWith("content/", StringComparison.Ordinal);
}

/// <summary>A section, figure, table or text that changed, came or went.</summary>
internal sealed record PartChange(PartState? Before, PartState? After)
{
    public PartState Present => After ?? Before!;

    public string Verb => (Before, After) switch
    {
        (null, _) => "added",
        (_, null) => "removed",
        _ => "changed",
    };
}

/// <summary>Names that changed, came or went.</summary>
internal sealed record SetChange(ImmutableArray<string> Changed, ImmutableArray<string> Added, ImmutableArray<string> Removed)
{
    public bool IsEmpty => Changed.IsEmpty && Added.IsEmpty && Removed.IsEmpty;
}

/// <param name="Changed">The printed numbers of the new pages that are like no old page.</param>
/// <param name="Before">How many pages there were; 0 where no PDF was written.</param>
internal sealed record PageChange(ImmutableArray<string> Changed, int Before, int After);

/// <summary>How many things of a kind are the same on both sides, with one hash over all of them that both sides give.</summary>
/// <param name="Kind">"inputs", "scores": the end of the key of its phrase.</param>
internal sealed record Unchanged(string Kind, int Same, int Of, string Hash);
