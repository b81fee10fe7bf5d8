using System.Globalization;
using ReportBuilder.Composing.Expressions.Evaluation;
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
        RankAmong rank => $"rank of {Of(rank.Unit)} among '{rank.Class.Name}' in {rank.Part.Id}",
        TierOf tier => $"tier of {Of(tier.Unit)}",
        ChangeOf change => $"change of {Of(change.Unit)} in {change.Part.Id}",
        GapBetween gap => $"gap between {Sorted(" and ", Of(gap.First), Of(gap.Second))} in {gap.Part.Id}",
        AllUnits => "units",
        UnitsWhere where => $"units where {Of(where.Condition)}",
        ExtremeUnits extreme => $"{(extreme.Best ? "best" : "worst")} {extreme.Count.ToString(CultureInfo.InvariantCulture)} of {extreme.Part.Id}",
        CountOf count => $"count of ({Of(count.List)})",
        ChangeAmong change => $"change of {Of(change.Unit)} among '{change.Class.Name}' in {change.Part.Id}",
        LeadOf lead => $"lead of {Of(lead.Unit)}{Among(lead.Class)} in {lead.Part.Id}",
        ShareOf share => $"share of ({Of(share.List)}){Among(share.Class)}",
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
        FieldTest test =>
            $"{test.Field} {ComparisonEvaluator.Sign(test.Comparison)} {Of(test.Value)}{Among(test.Class)} in {(test.Any ? "any of" : "all of")} {Parts(test)}",
        AttributeTest { Number: { } number } test => $"'{test.Name}' {ComparisonEvaluator.Sign(test.Comparison)} {Of(number)}",
        AttributeTest test => $"'{test.Name}' {ComparisonEvaluator.Sign(test.Comparison)} {Sorted(", ", [.. test.Values.Select(value => $"'{value}'")])}",
        AllConditions all => Sorted(" and ", Of(all.Left), Of(all.Right)),
        AnyCondition any => $"({Sorted(" or ", Of(any.Left), Of(any.Right))})",
        NotCondition not => $"not ({Of(not.Operand)})",
        _ => throw new NotSupportedException(condition.GetType().Name),
    };

    private static string Among(UnitClass? among) => among is null ? "" : $" among '{among.Name}'";

    private static string Of(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static string Parts(FieldTest test) => Sorted(", ", [.. test.Parts.Select(part => part.Id)]);

    private static string Sorted(string joint, params string[] texts) => string.Join(joint, texts.Order(StringComparer.Ordinal));
}
