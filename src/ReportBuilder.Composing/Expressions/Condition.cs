using System.Collections.Immutable;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Expressions;

/// <summary>What "cities where" asks of each unit.</summary>
internal abstract record Condition;

internal enum UnitField
{
    Score,
    Rank,
    Tier,
}

/// <summary>"rank &lt;= 10 in every dimension": one field against one value, in one part, in every part or in any part of a list.</summary>
internal sealed record FieldTest(UnitField Field, Comparison Comparison, Expression Value, ImmutableArray<FrameworkNode> Parts, bool Any) : Condition;

internal sealed record AllConditions(Condition Left, Condition Right) : Condition;

internal sealed record AnyCondition(Condition Left, Condition Right) : Condition;

internal sealed record NotCondition(Condition Operand) : Condition;
