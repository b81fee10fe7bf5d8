using System.Collections.Immutable;

namespace ReportBuilder.Model.Scores;

/// <summary>What an earlier edition found: the readings that may fill gaps, and the scores that changes are measured from.</summary>
public sealed record PreviousEdition(string Name, Dataset Dataset, ImmutableArray<PublishedTotal> Scores);

/// <summary>How far a unit has come since the previous edition at one node. Positive rank changes are places gained.</summary>
public sealed record Change(Unit Unit, FrameworkNode Node, double? ScoreChange, int? RankChange);
