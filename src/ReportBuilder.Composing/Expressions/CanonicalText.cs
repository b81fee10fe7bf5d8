using System.Globalization;
using ReportBuilder.Composing.Tables.Own;

namespace ReportBuilder.Composing.Expressions;

/// <summary>Spells an expression in one way: by ids, with lists and joined conditions in ordinal order. Equal texts ask the same.</summary>
internal static class CanonicalText
{
    public static string Of(Expression expression) => expression switch
    {
        NumberLiteral literal => Of(literal.Value),
        UnitLiteral literal => literal.Unit.Id,
        PartLiteral literal => literal.Part.Id,
        TierLiteral literal => literal.Tier.Name,
        ListLiteral literal => Sorted(", ", [.. literal.Items.Select(Of).Distinct(StringComparer.Ordinal)]),
        ScoreOf score => $"score of {Of(score.Unit)} in {score.Part.Id}",
        RankOf rank => $"rank of {Of(rank.Unit)} in {rank.Part.Id}",
        TierOf tier => $"tier of {Of(tier.Unit)}",
        ChangeOf change => $"change of {Of(change.Unit)} in {change.Part.Id}",
        GapBetween gap => $"gap between {Sorted(" and ", Of(gap.First), Of(gap.Second))} in {gap.Part.Id}",
        AllUnits => "units",
        UnitsWhere where => $"units where {Of(where.Condition)}",
        ExtremeUnits extreme => $"{(extreme.Best ? "best" : "worst")} {extreme.Count.ToString(CultureInfo.InvariantCulture)} of {extreme.Part.Id}",
        CountOf count => $"count of ({Of(count.List)})",
        ShareOf share => $"share of ({Of(share.List)})",
        SummaryOf summary => $"{summary.Kind} of {summary.Part.Id}",
        CorrelationOf pair => $"correlation of {Sorted(" and ", pair.First.Id, pair.Second.Id)}",
        VolatileDimensions entry => $"{(entry.Most ? "most" : "least")} volatile {entry.Count.ToString(CultureInfo.InvariantCulture)}",
        ClosestPair => "closest pair",
        TextLiteral literal => $"'{literal.Text}'",
        TableExpression asked => TableAnswers.Canonical(asked),
        HistoryExpression asked => HistoryText.Canonical(asked),
        UnevenUnits uneven => $"most uneven {uneven.Count.ToString(CultureInfo.InvariantCulture)}",
        Compare compare => $"{Of(compare.Left)} {ComparisonEvaluator.Sign(compare.Comparison)} {Of(compare.Right)}",
        AllOf all => Sorted(" and ", Of(all.Left), Of(all.Right)),
        AnyOf any => $"({Sorted(" or ", Of(any.Left), Of(any.Right))})",
        NotTrue not => $"not ({Of(not.Operand)})",
        _ => throw new NotSupportedException(expression.GetType().Name),
    };

    private static string Of(Condition condition) => condition switch
    {
        FieldTest test => $"{test.Field} {ComparisonEvaluator.Sign(test.Comparison)} {Of(test.Value)} in {(test.Any ? "any of" : "all of")} {Parts(test)}",
        AllConditions all => Sorted(" and ", Of(all.Left), Of(all.Right)),
        AnyCondition any => $"({Sorted(" or ", Of(any.Left), Of(any.Right))})",
        NotCondition not => $"not ({Of(not.Operand)})",
        _ => throw new NotSupportedException(condition.GetType().Name),
    };

    private static string Of(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static string Parts(FieldTest test) => Sorted(", ", [.. test.Parts.Select(part => part.Id)]);

    private static string Sorted(string joint, params string[] texts) => string.Join(joint, texts.Order(StringComparer.Ordinal));
}
