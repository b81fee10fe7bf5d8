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
internal sealed record FieldTest(UnitField Field, Comparison Comparison, Expression Value, ImmutableArray<FrameworkNode> Parts, bool Any) : Condition
{
    /// <summary>"rank &lt;= 10 among 'Large towns'": of these alone, and their ranks among each other. Null for all units.</summary>
    public UnitClass? Class { get; init; }
}

/// <summary>"coast = 'yes'", "population > 100000": a column of data/units.csv against a value; for "in" against several.</summary>
/// <param name="Number">What it is compared with, where that is a number.</param>
internal sealed record AttributeTest(string Name, Comparison Comparison, ImmutableArray<string> Values, double? Number) : Condition;

internal sealed record AllConditions(Condition Left, Condition Right) : Condition;

internal sealed record AnyCondition(Condition Left, Condition Right) : Condition;

internal sealed record NotCondition(Condition Operand) : Condition;
