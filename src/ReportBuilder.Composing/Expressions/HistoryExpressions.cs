using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Expressions;

/// <summary>A question about the editions before this one.</summary>
internal abstract record HistoryExpression : Expression;

/// <summary>The rank or score of a unit in an edition.</summary>
internal sealed record PastResult(Expression Unit, FrameworkNode Part, int Year, bool IsRank) : HistoryExpression;

/// <summary>The places, or points, that a unit gained since an edition; since the last one without a year.</summary>
internal sealed record ChangeSince(Expression Unit, FrameworkNode Part, int? Year, bool IsRank) : HistoryExpression;

/// <summary>In how many editions a unit was among the first N, or outside them; or in how many in a row until now.</summary>
internal sealed record EditionCount(Expression Unit, FrameworkNode Part, int Within, bool IsOutside, bool IsRunning) : HistoryExpression;

/// <summary>The last edition in which a rank was at least as good, or as bad, as it is now.</summary>
internal sealed record YearOfExtreme(Expression Unit, FrameworkNode Part, bool Best) : HistoryExpression;

/// <summary>The best or worst rank over all editions.</summary>
internal sealed record ExtremeRank(Expression Unit, FrameworkNode Part, bool Best) : HistoryExpression;

/// <summary>The best or worst N of a part in an edition, with all that tie for the last place of the list.</summary>
internal sealed record PastExtreme(bool Best, int Count, FrameworkNode Part, int Year) : HistoryExpression;

/// <summary>The best N of a part in the edition before this one, of all units or of a class, with all that tie for the last place.</summary>
internal sealed record BestBefore(int Count, FrameworkNode Part, UnitClass? Class) : HistoryExpression;

/// <summary>Units that were in no edition from a year on until now; since the last edition without a year.</summary>
internal sealed record NewEntries(int? Year) : HistoryExpression;

/// <summary>Units that an edition from a year on had and this one has not.</summary>
internal sealed record LeftUnits(int? Year) : HistoryExpression;
