using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Expressions.Evaluation;
using ReportBuilder.Composing.Tables.Own;

namespace ReportBuilder.Composing.Rules;

/// <summary>
/// Splits a condition into statements about single quantities. What stands under "or" or "not" is left out: it states nothing for certain.
/// </summary>
internal static class Statements
{
    public static IEnumerable<Statement> Of(Expression condition, Evaluator evaluator) => condition switch
    {
        AllOf all => Of(all.Left, evaluator).Concat(Of(all.Right, evaluator)),
        Compare compare when IsLiteral(compare.Right) => OfQuantity(compare.Left, compare.Right, compare.Comparison, compare, evaluator),
        Compare compare when IsLiteral(compare.Left) => OfQuantity(compare.Right, compare.Left, Turned(compare.Comparison), compare, evaluator),
        Compare compare => OfPair(compare, evaluator),
        _ => [],
    };

    private static bool IsLiteral(Expression expression) =>
        expression is NumberLiteral or UnitLiteral or PartLiteral or TierLiteral or ListLiteral or TextLiteral;

    private static IEnumerable<Statement> OfQuantity(Expression quantity, Expression value, Comparison comparison, Compare compare, Evaluator evaluator)
    {
        if (comparison == Comparison.In)
            return [];
        var number = (value as NumberLiteral)?.Value;
        var tolerance = number is not null && evaluator.Answer(quantity) is NumberAnswer { Decimals: > 0 and var decimals } ? 0.5 * Math.Pow(10, -decimals) : 0;
        return [new(CanonicalText.Of(quantity), comparison, number, number is null ? CanonicalText.Of(value) : "", tolerance, Written(compare))];
    }

    /// <summary>A statement about the difference of two quantities. It is the same whichever stands first.</summary>
    private static IEnumerable<Statement> OfPair(Compare compare, Evaluator evaluator)
    {
        if (compare.Comparison == Comparison.In || evaluator.Answer(compare.Left) is not NumberAnswer)
            return [];
        var (left, right) = (CanonicalText.Of(compare.Left), CanonicalText.Of(compare.Right));
        return string.CompareOrdinal(left, right) <= 0
            ? [new($"{left} against {right}", compare.Comparison, 0, "", 0, Written(compare))]
            : [new($"{right} against {left}", Turned(compare.Comparison), 0, "", 0, Written(compare))];
    }

    private static Comparison Turned(Comparison comparison) => comparison switch
    {
        Comparison.Less => Comparison.Greater,
        Comparison.LessOrEqual => Comparison.GreaterOrEqual,
        Comparison.Greater => Comparison.Less,
        Comparison.GreaterOrEqual => Comparison.LessOrEqual,
        _ => comparison,
    };

    private static string Written(Compare compare) => $"{compare.LeftText} {ComparisonEvaluator.Sign(compare.Comparison)} {compare.RightText}";
}
