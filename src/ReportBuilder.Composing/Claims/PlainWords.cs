using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Expressions.Evaluation;
using ReportBuilder.Composing.Tables.Own;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Claims;

/// <summary>Names in plain words what an expression asks for: "rank of Cork in Ports", "the best 3 in Trade".</summary>
internal sealed class PlainWords(Scorebook scores, NumberStyle numbers)
{
    private Wording Wording => numbers.Wording;

    /// <param name="written">As the author wrote it, for what has no words of its own.</param>
    public string Of(Expression expression, string written) => expression switch
    {
        NumberLiteral literal => Printing.Number(literal.Value, null, numbers),
        UnitLiteral literal => literal.Unit.Name,
        PartLiteral literal => literal.Part.Name,
        TierLiteral literal => literal.Tier.Name,
        ListLiteral list => Wording.List(Array.ConvertAll([.. list.Items], item => Of(item, written))),
        ScoreOf score => In("plain.score", score.Part, ("name", Of(score.Unit, written))),
        RankOf rank => In("plain.rank", rank.Part, ("name", Of(rank.Unit, written))),
        RankAmong rank => Among(In("plain.rank", rank.Part, ("name", Of(rank.Unit, written))), rank.Class),
        ChangeOf change => In("plain.change", change.Part, ("name", Of(change.Unit, written))),
        ChangeAmong change => Among(In("plain.change", change.Part, ("name", Of(change.Unit, written))), change.Class),
        LeadOf lead => Among(In("plain.lead", lead.Part, ("name", Of(lead.Unit, written))), lead.Class),
        TierOf tier => Wording.Say("plain.tier", ("name", Of(tier.Unit, written))),
        GapBetween gap => In("plain.gap", gap.Part, ("first", Of(gap.First, written)), ("second", Of(gap.Second, written))),
        AllUnits => Wording["plain.all"],
        UnitsWhere where => Wording.Say("plain.those-with", ("condition", Of(where.Condition))),
        ExtremeUnits extreme => In(extreme.Best ? "plain.best" : "plain.last", extreme.Part, ("count", extreme.Count)),
        CountOf count => Wording.Say("plain.count", ("list", Of(count.List, written))),
        ShareOf share => Among(Wording.Say("plain.share", ("list", Of(share.List, written))), share.Class),
        SummaryOf summary => In(Of(summary.Kind), summary.Part),
        CorrelationOf pair => Wording.Say("plain.correlation", ("first", Name(pair.First)), ("second", Name(pair.Second))),
        VolatileDimensions entry => Wording.Say(entry.Most ? "plain.spreads-most" : "plain.spreads-least", ("count", entry.Count)),
        ClosestPair => Wording["plain.closest"],
        UnevenUnits uneven => Wording.Say("plain.uneven", ("count", uneven.Count)),
        BestBefore before => Among(HistoryText.Plain(before, Wording, unit => Of(unit, written), In), before.Class),
        HistoryExpression asked => HistoryText.Plain(asked, Wording, unit => Of(unit, written), In),
        TableExpression => written,
        _ => written,
    };

    /// <summary>Both sides of a comparison; what they have in common is named once.</summary>
    public string Of(Compare compare) => (compare.Left, compare.Right) switch
    {
        (ScoreOf a, ScoreOf b) when a.Part.Id == b.Part.Id => In("plain.scores", a.Part, ("first", Of(a.Unit, "")), ("second", Of(b.Unit, ""))),
        (RankOf a, RankOf b) when a.Part.Id == b.Part.Id => In("plain.ranks", a.Part, ("first", Of(a.Unit, "")), ("second", Of(b.Unit, ""))),
        (ScoreOf a, ScoreOf b) when a.Unit == b.Unit => Wording.Say(
            "plain.scores-in-two", ("name", Of(a.Unit, "")), ("first", In(a.Part)), ("second", In(b.Part))),
        (RankOf a, RankOf b) when a.Unit == b.Unit => Wording.Say(
            "plain.ranks-in-two", ("name", Of(a.Unit, "")), ("first", In(a.Part)), ("second", In(b.Part))),
        (CorrelationOf a, CorrelationOf b) when a.First == b.First => Wording.Say(
            "plain.correlations-with", ("name", Name(a.First)), ("first", Name(a.Second)), ("second", Name(b.Second))),
        (CorrelationOf a, CorrelationOf b) when a.Second == b.Second => Wording.Say(
            "plain.correlations-of", ("first", Name(a.First)), ("second", Name(b.First)), ("name", Name(a.Second))),
        _ => Wording.Say("plain.sides", ("left", Of(compare.Left, compare.LeftText)), ("right", Of(compare.Right, compare.RightText))),
    };

    /// <summary>"0.59 is less than 0.66".</summary>
    public string Compared(Comparison comparison, string left, string right) => Wording.Say(
        comparison switch
        {
            Comparison.Equal => "plain.equal",
            Comparison.NotEqual => "plain.not-equal",
            Comparison.Less => "plain.less",
            Comparison.LessOrEqual => "plain.at-most",
            Comparison.Greater => "plain.more",
            Comparison.GreaterOrEqual => "plain.at-least",
            _ => "plain.is-among",
        },
        ("left", left),
        ("right", right));

    private static string Of(SummaryKind kind) => kind switch
    {
        SummaryKind.Mean => "plain.mean",
        SummaryKind.Median => "plain.median",
        SummaryKind.StandardDeviation => "plain.deviation",
        SummaryKind.Range => "plain.range",
        SummaryKind.Highest => "plain.highest",
        _ => "plain.lowest",
    };

    private string Of(Condition condition) => condition switch
    {
        FieldTest test => Among(Tested(test), test.Class),
        AttributeTest test => Wording.Say("plain.attribute", ("name", test.Name), ("value", Tested(test))),
        AllConditions all => Wording.Say("plain.both-conditions", ("first", Of(all.Left)), ("second", Of(all.Right))),
        AnyCondition any => Wording.Say("plain.either-condition", ("first", Of(any.Left)), ("second", Of(any.Right))),
        NotCondition not => Wording.Say("plain.no-condition", ("condition", Of(not.Operand))),
        _ => throw new NotSupportedException(condition.GetType().Name),
    };

    private string Tested(FieldTest test)
    {
        var value = Of(test.Value, "");
        if (test.Field == UnitField.Tier)
            return Wording.Say("plain.with-tier", ("tier_name", value));
        var what = Wording[test.Field == UnitField.Rank ? "plain.a-rank-that" : "plain.a-score-that"];
        return Wording.Say("plain.in-parts", ("what", Compared(test.Comparison, what, value)), ("parts", InParts(test)));
    }

    private string Tested(AttributeTest test)
    {
        var value = test.Number is { } number ? Printing.Number(number, null, numbers) : Wording.List([.. test.Values]);
        return test.Comparison is Comparison.Equal or Comparison.In ? value : $"{ComparisonEvaluator.Sign(test.Comparison)} {value}";
    }

    private string Among(string what, UnitClass? among) => among is null ? what : Wording.Say("plain.in-class", ("what", what), ("name", among.Name));

    private string InParts(FieldTest test)
    {
        if (test.Parts is [var only])
            return In(only);
        foreach (var whole in scores.Framework.Nodes)
        {
            if (whole.Children.Length > 1 && whole.Children.SequenceEqual(test.Parts))
                return Wording.Say(
                    IsRoot(whole) ? "plain.in-every-part" : "plain.in-every-part-of", ("any", test.Any ? "yes" : "no"), ("whole", whole.Name));
        }

        return Wording.Say("plain.in-so-many", ("any", test.Any ? "yes" : "no"), ("count", test.Parts.Length));
    }

    /// <summary>A phrase about a part, or about the whole index.</summary>
    private string In(string phrase, FrameworkNode part, params ReadOnlySpan<(string, object?)> places) =>
        Wording.Say("plain.in", ("what", Wording.Say(phrase, places)), ("part", In(part)));

    private string In(FrameworkNode part) => IsRoot(part) ? Wording["plain.overall"] : Wording.Say("plain.in-part", ("name", part.Name));

    private string Name(FrameworkNode part) => IsRoot(part) ? Wording["plain.overall-score"] : part.Name;

    private bool IsRoot(FrameworkNode part) => part.Id == scores.Framework.Root.Id;
}
