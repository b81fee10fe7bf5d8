using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Expressions.Evaluation;

/// <summary>Turns the condition of "cities where" into a test of one unit. Values are worked out once, not for each unit.</summary>
internal sealed class ConditionEvaluator(ScoreReader reader)
{
    public Func<Unit, bool> Prepare(Condition condition, Func<Expression, Answer> answer)
    {
        switch (condition)
        {
            case AllConditions all:
                var (left, right) = (Prepare(all.Left, answer), Prepare(all.Right, answer));
                return unit => left(unit) && right(unit);
            case AnyCondition any:
                var (one, other) = (Prepare(any.Left, answer), Prepare(any.Right, answer));
                return unit => one(unit) || other(unit);
            case NotCondition not:
                var operand = Prepare(not.Operand, answer);
                return unit => !operand(unit);
            case FieldTest test:
                return Field(test, answer(test.Value));
            case AttributeTest test:
                return Attribute(test);
            default:
                throw new NotSupportedException(condition.GetType().Name);
        }
    }

    public CellSet Cells(Condition condition) => condition switch
    {
        AllConditions all => Cells(all.Left).With(Cells(all.Right)),
        AnyCondition any => Cells(any.Left).With(Cells(any.Right)),
        NotCondition not => Cells(not.Operand),
        FieldTest test => reader.ColumnCells(test.Parts),
        _ => CellSet.Empty,
    };

    private Func<Unit, bool> Field(FieldTest test, Answer value)
    {
        var holds = test.Field == UnitField.Tier ? Tier(test, value) : Number(test, value);
        if (test.Class is { } among)
            return unit => among.Members.Contains(unit.Id) && HoldsFor(unit, test, holds);
        return unit => HoldsFor(unit, test, holds);
    }

    /// <summary>In any of the parts, or in all of them.</summary>
    private static bool HoldsFor(Unit unit, FieldTest test, Func<Unit, FrameworkNode, bool> holds)
    {
        foreach (var part in test.Parts)
        {
            if (holds(unit, part) == test.Any)
                return test.Any;
        }

        return !test.Any;
    }

    /// <summary>A unit whose cell is empty, or holds no number where one is asked for, is not among those that the test chooses.</summary>
    private static Func<Unit, bool> Attribute(AttributeTest test) => unit =>
    {
        var mine = UnitAttributes.Of(unit, test.Name);
        if (test.Number is { } number)
            return UnitAttributes.Number(mine) is { } value && ComparisonEvaluator.Holds(test.Comparison, value, number);
        return mine.Length > 0 && test.Values.Contains(mine, StringComparer.Ordinal) == (test.Comparison != Comparison.NotEqual);
    };

    private Func<Unit, FrameworkNode, bool> Tier(FieldTest test, Answer value)
    {
        if (value is not TierAnswer tier)
            throw new ExpressionFault(
                $"{reader.Scores.Terms.Tier.A} is compared with {reader.Scores.Terms.Tier.A}, not with {value.KindIn(reader.Scores.Terms)}",
                "for example: tier = 'First tier'");
        return test.Comparison switch
        {
            Comparison.Equal => (unit, _) => reader.Scores.TierOf(unit)?.Name == tier.Tier.Name,
            Comparison.NotEqual => (unit, _) => reader.Scores.TierOf(unit)?.Name != tier.Tier.Name,
            _ => throw new ExpressionFault("tiers are compared with = and != only"),
        };
    }

    private Func<Unit, FrameworkNode, bool> Number(FieldTest test, Answer value)
    {
        if (value is not NumberAnswer number)
            throw new ExpressionFault(
                $"a {(test.Field == UnitField.Rank ? "rank" : "score")} is compared with a number, not with {value.KindIn(reader.Scores.Terms)}"
            );
        return (unit, part) =>
        {
            double? mine = test.Field != UnitField.Rank ? reader.Scores.Score(unit, part).Value
                : test.Class is { } among ? among.RankOf(reader.Scores, unit, part)
                : reader.Scores.Rank(unit, part);
            return mine is { } present && ComparisonEvaluator.Holds(test.Comparison, present, number.Value);
        };
    }
}
