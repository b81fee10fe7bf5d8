using System.Collections.Immutable;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Expressions;

/// <summary>An author's question about the scores, as a tree. Parsing resolves the names, so everything in a tree exists.</summary>
internal abstract record Expression;

internal sealed record NumberLiteral(double Value) : Expression;

internal sealed record UnitLiteral(Unit Unit) : Expression;

internal sealed record PartLiteral(FrameworkNode Part) : Expression;

internal sealed record TierLiteral(Tier Tier) : Expression;

/// <summary>"A, B, C": at least two items.</summary>
internal sealed record ListLiteral(ImmutableArray<Expression> Items) : Expression;

internal sealed record ScoreOf(Expression Unit, FrameworkNode Part) : Expression;

internal sealed record RankOf(Expression Unit, FrameworkNode Part) : Expression;

/// <summary>The rank of a unit among those of its class.</summary>
internal sealed record RankAmong(Expression Unit, FrameworkNode Part, UnitClass Class) : Expression;

/// <summary>The places that a unit has gained since the previous edition.</summary>
internal sealed record ChangeOf(Expression Unit, FrameworkNode Part) : Expression;

/// <summary>The places that a unit has gained inside its class since the previous edition.</summary>
internal sealed record ChangeAmong(Expression Unit, FrameworkNode Part, UnitClass Class) : Expression;

/// <summary>The points that a unit has more than the one that follows it, of all or of its class.</summary>
internal sealed record LeadOf(Expression Unit, FrameworkNode Part, UnitClass? Class) : Expression;

internal sealed record TierOf(Expression Unit) : Expression;

internal sealed record GapBetween(Expression First, Expression Second, FrameworkNode Part) : Expression;

internal sealed record AllUnits : Expression;

internal sealed record UnitsWhere(Condition Condition) : Expression;

/// <summary>The best or worst N of a part, with all that tie for the last place of the list.</summary>
internal sealed record ExtremeUnits(bool Best, int Count, FrameworkNode Part) : Expression;

internal sealed record CountOf(Expression List) : Expression;

/// <summary>Per cent of all units, or of those of a class.</summary>
internal sealed record ShareOf(Expression List) : Expression
{
    public UnitClass? Class { get; init; }
}

internal enum SummaryKind
{
    Mean,
    Median,
    StandardDeviation,
    Range,
    Highest,
    Lowest,
}

internal sealed record SummaryOf(SummaryKind Kind, FrameworkNode Part) : Expression;

internal sealed record CorrelationOf(FrameworkNode First, FrameworkNode Second) : Expression;

internal sealed record VolatileDimensions(bool Most, int Count) : Expression;

internal sealed record ClosestPair : Expression;

internal sealed record UnevenUnits(int Count) : Expression;

internal enum Comparison
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    In,
}

/// <summary>A comparison, with both sides as the author wrote them. The message about a false one quotes both.</summary>
internal sealed record Compare(Comparison Comparison, Expression Left, Expression Right, string LeftText, string RightText) : Expression;

internal sealed record AllOf(Expression Left, Expression Right) : Expression;

internal sealed record AnyOf(Expression Left, Expression Right) : Expression;

internal sealed record NotTrue(Expression Operand) : Expression;
