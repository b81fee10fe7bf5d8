using System.Globalization;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Tables.Own;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Claims;

/// <summary>Explains to readers, in one sentence, where a computed value comes from.</summary>
internal static class Explanations
{
    private const int NamedAtMost = 12;

    public static string Of(Expression expression, Answer answer, ScoreReader reader, NumberStyle numbers)
    {
        var units = reader.Order(reader.Root).Length.ToString(CultureInfo.InvariantCulture);
        var terms = reader.Scores.Terms;
        var points = terms.Point.Other;
        return expression switch
        {
            ScoreOf { Unit: UnitLiteral unit } score =>
                $"Score of {unit.Unit.Name}{In(score.Part)}: {Score(reader, unit.Unit, score.Part, numbers)} {points}, rank {reader.Scores.Rank(unit.Unit, score.Part)} of {units}.",
            RankOf { Unit: UnitLiteral unit } rank =>
                $"Rank of {unit.Unit.Name}{In(rank.Part)}: {reader.Scores.Rank(unit.Unit, rank.Part)} of {units}, with {Score(reader, unit.Unit, rank.Part, numbers)} {points}.",
            ChangeOf { Unit: UnitLiteral unit } change =>
                $"Places gained by {unit.Unit.Name}{In(change.Part)} since {reader.Scores.PreviousName}: now rank {reader.Scores.Rank(unit.Unit, change.Part)} of {units}.",
            TierOf { Unit: UnitLiteral unit } =>
                $"{terms.Tier.Capital().One} of {unit.Unit.Name} by its total of {Score(reader, unit.Unit, reader.Root, numbers)} {points}.",
            ExtremeUnits extreme => Extreme(extreme, (UnitsAnswer)answer, reader, numbers),
            GapBetween gap => $"Difference of two scores{In(gap.Part)}.",
            SummaryOf summary => $"{Name(summary.Kind)} of the scores of {units} {terms.Unit.Other}{In(summary.Part)}.",
            CorrelationOf pair => $"Pearson correlation of {pair.First.Name} and {pair.Second.Name} over {units} {terms.Unit.Other}.",
            VolatileDimensions => $"{terms.Dimension.Capital().Other} by the standard deviation of their scores over {units} {terms.Unit.Other}.",
            ClosestPair => $"The two {terms.Dimension.Other} whose scores correlate most.",
            UnevenUnits =>
                $"{terms.Unit.Capital().Other} by the standard deviation of their {Printing.Cardinal(reader.Scores.Framework.Dimensions.Length, numbers)} {terms.Dimension.One} scores.",
            TableExpression asked => TableAnswers.Explain(asked, Printing.Answer(answer, numbers)),
            CountOf => "Counted from the scores.",
            ShareOf => $"Per cent of {units} {terms.Unit.Other}, counted from the scores.",
            _ => "Computed from the scores.",
        };
    }

    private static string Extreme(ExtremeUnits extreme, UnitsAnswer answer, ScoreReader reader, NumberStyle numbers)
    {
        var which = $"The {(extreme.Best ? "best" : "last")} {Printing.Cardinal(extreme.Count, numbers)}{In(extreme.Part)}";
        if (answer.Units.Length > NamedAtMost)
            return $"{which}, ties included.";
        var scored = answer.Units.Select(unit => $"{unit.Name} {Score(reader, unit, extreme.Part, numbers)}").ToArray();
        return $"{which}, ties included: {string.Join(", ", scored)}.";
    }

    private static string In(FrameworkNode part) => $" in {part.Name}";

    private static string Score(ScoreReader reader, Unit unit, FrameworkNode part, NumberStyle numbers) =>
        reader.Scores.Score(unit, part).Value is { } score ? Printing.Number(score, null, numbers) : "no";

    private static string Name(SummaryKind kind) => kind switch
    {
        SummaryKind.Mean => "Mean",
        SummaryKind.Median => "Median",
        SummaryKind.StandardDeviation => "Standard deviation",
        SummaryKind.Range => "Range",
        SummaryKind.Highest => "Highest",
        _ => "Lowest",
    };
}
