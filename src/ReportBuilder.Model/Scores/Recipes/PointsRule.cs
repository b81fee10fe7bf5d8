using System.Collections.Immutable;

namespace ReportBuilder.Model.Scores;

/// <summary>The rule by which published points were given.</summary>
public abstract record PointsRule;

/// <summary>Points for ranks: n for the best of n units, 1 for the last.</summary>
/// <param name="Floor">Units with nothing to rank have 1 point, whatever their rank would give.</param>
public sealed record RankedPoints(Ties Ties, bool Floor = false) : PointsRule;

/// <summary>Points by category: only these values may occur.</summary>
public sealed record CategoryPoints(ImmutableArray<double> Points) : PointsRule;

/// <summary>The rule of one column.</summary>
/// <param name="Reason">Why the rule is another than the others', for people.</param>
public sealed record ColumnRule(PlacedName Column, PointsRule Rule, string Reason = "");
