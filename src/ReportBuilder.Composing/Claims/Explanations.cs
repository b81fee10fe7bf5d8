using System.Globalization;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Expressions.Evaluation;
using ReportBuilder.Composing.Tables.Own;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Claims;

/// <summary>Explains to readers, in one sentence, where a computed value comes from.</summary>
internal sealed class Explanations(ScoreReader reader, NumberStyle numbers)
{
    private const int NamedAtMost = 12;

    private readonly string units = reader.Order(reader.Root).Length.ToString(CultureInfo.InvariantCulture);

    public string Of(Expression expression, Answer answer) => expression switch
    {
        ScoreOf { Unit: UnitLiteral unit } score => OfUnit("explain.score", unit.Unit, score.Part),
        RankOf { Unit: UnitLiteral unit } rank => OfUnit("explain.rank", unit.Unit, rank.Part),
        ChangeOf { Unit: UnitLiteral unit } change => OfUnit("explain.change", unit.Unit, change.Part),
        RankAmong { Unit: UnitLiteral unit } rank => OfUnit("explain.rank-among", unit.Unit, rank.Part, rank.Class),
        ChangeAmong { Unit: UnitLiteral unit } change => OfUnit("explain.change-among", unit.Unit, change.Part, change.Class),
        LeadOf lead => Say("explain.lead", ("part", lead.Part.Name)),
        TierOf { Unit: UnitLiteral unit } => OfUnit("explain.tier", unit.Unit, reader.Root),
        ExtremeUnits extreme => Extreme(extreme, (UnitsAnswer)answer),
        GapBetween gap => Say("explain.gap", ("part", gap.Part.Name)),
        SummaryOf summary => Say(OfSummary(summary.Kind), ("part", summary.Part.Name)),
        CorrelationOf pair => Say("explain.correlation", ("first", pair.First.Name), ("second", pair.Second.Name)),
        VolatileDimensions => Say("explain.volatile"),
        ClosestPair => Say("explain.closest"),
        UnevenUnits => Say("explain.uneven", ("number", Printing.Cardinal(reader.Scores.Framework.Dimensions.Length, numbers))),
        TableExpression asked => TableAnswers.Explain(asked, Printing.Answer(answer, numbers), numbers.Wording),
        HistoryExpression asked => Over(asked),
        CountOf => Say("explain.counted"),
        ShareOf => Say("explain.share"),
        _ => Say("explain.computed"),
    };

    /// <summary>What was asked of editions, and from which ones the answer comes.</summary>
    private string Over(HistoryExpression asked)
    {
        var words = HistoryText.Plain(
            asked,
            numbers.Wording,
            unit => unit is UnitLiteral literal ? literal.Unit.Name : reader.Scores.Terms.Unit.One,
            part => part.Id == reader.Root.Id ? numbers.Wording["plain.overall"] : numbers.Wording.Say("plain.in-part", ("name", part.Name)));
        return reader.Scores.History is { Editions: [var first, .., var last] }
            ? Say("explain.history", ("what", Printing.Capital(words)), ("first", first.Year), ("last", last.Year))
            : Say("explain.computed");
    }

    private string OfUnit(string phrase, Unit unit, FrameworkNode part) => Say(
        phrase,
        ("name", unit.Name),
        ("part", part.Name),
        ("score", Score(unit, part)),
        ("rank", reader.Scores.Rank(unit, part)),
        ("previous", reader.Scores.PreviousName));

    private string OfUnit(string phrase, Unit unit, FrameworkNode part, UnitClass among) => numbers.Wording.Say(
        phrase,
        ("name", unit.Name),
        ("part", part.Name),
        ("class", among.Name),
        ("rank", among.RankOf(reader.Scores, unit, part)),
        ("members", among.Members.Count),
        ("previous", reader.Scores.PreviousName));

    private string Extreme(ExtremeUnits extreme, UnitsAnswer answer)
    {
        var (end, count) = (extreme.Best ? "best" : "last", Printing.Cardinal(extreme.Count, numbers));
        if (answer.Units.Length > NamedAtMost)
            return Say("explain.extreme", ("end", end), ("number", count), ("part", extreme.Part.Name));
        var scored = answer.Units.Select(unit => Say("explain.scored", ("name", unit.Name), ("score", Score(unit, extreme.Part)))).ToArray();
        return Say(
            "explain.extreme-named",
            ("end", end),
            ("number", count),
            ("part", extreme.Part.Name),
            ("names", string.Join(numbers.Wording["list.comma"], scored)));
    }

    private string Score(Unit unit, FrameworkNode part) =>
        reader.Scores.Score(unit, part).Value is { } score
            ? Printing.Number(score, reader.Scores.DecimalsOf(part), numbers)
            : numbers.Wording["explain.no-score"];

    private string Say(string phrase, params ReadOnlySpan<(string Name, object? Value)> places) =>
        numbers.Wording.Say(phrase, [.. places, ("count", units)]);

    private static string OfSummary(SummaryKind kind) => kind switch
    {
        SummaryKind.Mean => "explain.mean",
        SummaryKind.Median => "explain.median",
        SummaryKind.StandardDeviation => "explain.deviation",
        SummaryKind.Range => "explain.range",
        SummaryKind.Highest => "explain.highest",
        _ => "explain.lowest",
    };
}
