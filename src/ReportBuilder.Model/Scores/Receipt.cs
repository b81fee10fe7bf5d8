using System.Collections.Immutable;

namespace ReportBuilder.Model.Scores;

/// <summary>One line of how a score came about, for people: "Published score 58 (rank 3 of 60, alone)".</summary>
/// <param name="Source">The place in the author's file that the value was read from, or who published it; empty where neither is known.</param>
public sealed record ReceiptLine(string Label, string Value, string Source = "")
{
    /// <summary>Where the source is a place, the same in words: "row 11 of the score table".</summary>
    public string SourceWords { get; init; } = "";
}

/// <summary>How the score of one unit at one node came about, from the score down to the published or raw value.</summary>
public sealed record Receipt(
    string UnitId,
    string NodeId,
    double? Score,
    int? Rank,
    string Rule,
    ImmutableArray<ReceiptLine> Lines,
    ImmutableArray<string> PartNodeIds
)
{
    /// <summary>With how many decimals the score prints; null for the usual way.</summary>
    public int? Decimals { get; init; }
}
