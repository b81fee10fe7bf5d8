using System.Globalization;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Tables.Own;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Claims;

/// <summary>Names in plain words what an expression asks for: "rank of Cork in Ports", "the best 3 in Trade".</summary>
internal sealed class PlainWords(Scorebook scores, NumberStyle numbers)
{
    /// <param name="written">As the author wrote it, for what has no words of its own.</param>
    public string Of(Expression expression, string written) => expression switch
    {
        NumberLiteral literal => Printing.Number(literal.Value, null, numbers),
        UnitLiteral literal => literal.Unit.Name,
        PartLiteral literal => literal.Part.Name,
        TierLiteral literal => literal.Tier.Name,
        ListLiteral list => Printing.Join(Array.ConvertAll([.. list.Items], item => Of(item, written))),
        ScoreOf score => $"score of {Of(score.Unit, written)}{In(score.Part)}",
        RankOf rank => $"rank of {Of(rank.Unit, written)}{In(rank.Part)}",
        ChangeOf change => $"places gained by {Of(change.Unit, written)}{In(change.Part)}",
        TierOf tier => $"tier of {Of(tier.Unit, written)}",
        GapBetween gap => $"distance between {Of(gap.First, written)} and {Of(gap.Second, written)}{In(gap.Part)}",
        AllUnits => "all",
        UnitsWhere where => $"those with {Of(where.Condition)}",
        ExtremeUnits extreme => $"the {(extreme.Best ? "best" : "last")}{Count(extreme.Count)}{In(extreme.Part)}",
        CountOf count => $"how many are {Of(count.List, written)}",
        ShareOf share => $"per cent of all that are {Of(share.List, written)}",
        SummaryOf summary => $"{Of(summary.Kind)}{In(summary.Part)}",
        CorrelationOf pair => $"correlation of {Name(pair.First)} and {Name(pair.Second)}",
        VolatileDimensions entry => $"what spreads {(entry.Most ? "most" : "least")}{Count(entry.Count)}",
        ClosestPair => "the two that go together most closely",
        UnevenUnits uneven => $"the most uneven{Count(uneven.Count)}",
        TableExpression => written,
        _ => written,
    };

    /// <summary>Both sides of a comparison; what they have in common is named once.</summary>
    public string Of(Compare compare) => (compare.Left, compare.Right) switch
    {
        (ScoreOf a, ScoreOf b) when a.Part.Id == b.Part.Id => $"scores of {Of(a.Unit, "")} and {Of(b.Unit, "")}{In(a.Part)}",
        (RankOf a, RankOf b) when a.Part.Id == b.Part.Id => $"ranks of {Of(a.Unit, "")} and {Of(b.Unit, "")}{In(a.Part)}",
        (ScoreOf a, ScoreOf b) when a.Unit == b.Unit => $"scores of {Of(a.Unit, "")}{In(a.Part)} and{In(b.Part)}",
        (RankOf a, RankOf b) when a.Unit == b.Unit => $"ranks of {Of(a.Unit, "")}{In(a.Part)} and{In(b.Part)}",
        (CorrelationOf a, CorrelationOf b) when a.First == b.First => $"correlations of {Name(a.First)} with {Name(a.Second)} and with {Name(b.Second)}",
        (CorrelationOf a, CorrelationOf b) when a.Second == b.Second => $"correlations of {Name(a.First)} and of {Name(b.First)} with {Name(a.Second)}",
        _ => $"{Of(compare.Left, compare.LeftText)}; {Of(compare.Right, compare.RightText)}",
    };

    public static string Of(Comparison comparison) => comparison switch
    {
        Comparison.Equal => "is",
        Comparison.NotEqual => "is not",
        Comparison.Less => "is less than",
        Comparison.LessOrEqual => "is at most",
        Comparison.Greater => "is more than",
        Comparison.GreaterOrEqual => "is at least",
        _ => "is among",
    };

    private static string Of(SummaryKind kind) => kind switch
    {
        SummaryKind.Mean => "mean score",
        SummaryKind.Median => "median score",
        SummaryKind.StandardDeviation => "standard deviation",
        SummaryKind.Range => "distance from the first to the last",
        SummaryKind.Highest => "highest score",
        _ => "lowest score",
    };

    private string Of(Condition condition) => condition switch
    {
        FieldTest test => $"{Tested(test)}{InParts(test)}",
        AllConditions all => $"{Of(all.Left)} and {Of(all.Right)}",
        AnyCondition any => $"{Of(any.Left)} or {Of(any.Right)}",
        NotCondition not => $"not {Of(not.Operand)}",
        _ => throw new NotSupportedException(condition.GetType().Name),
    };

    private string Tested(FieldTest test) => test.Field switch
    {
        UnitField.Tier => $"tier {Of(test.Value, "")}",
        UnitField.Rank => $"a rank that {Of(test.Comparison)} {Of(test.Value, "")}",
        _ => $"a score that {Of(test.Comparison)} {Of(test.Value, "")}",
    };

    private string InParts(FieldTest test)
    {
        if (test.Field == UnitField.Tier)
            return "";
        if (test.Parts is [var only])
            return In(only);
        foreach (var whole in scores.Framework.Nodes)
        {
            if (whole.Children.Length > 1 && whole.Children.SequenceEqual(test.Parts))
                return $" in {(test.Any ? "any" : "every")} part{(whole.Id == scores.Framework.Root.Id ? "" : $" of {whole.Name}")}";
        }

        return $" in {(test.Any ? "any" : "every one")} of {test.Parts.Length.ToString(CultureInfo.InvariantCulture)} parts";
    }

    private string In(FrameworkNode part) => part.Id == scores.Framework.Root.Id ? " overall" : $" in {part.Name}";

    private string Name(FrameworkNode part) => part.Id == scores.Framework.Root.Id ? "the overall score" : part.Name;

    private static string Count(int count) => count == 1 ? "" : " " + count.ToString(CultureInfo.InvariantCulture);
}
