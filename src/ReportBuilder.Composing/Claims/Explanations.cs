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
        var cities = reader.Order(reader.Root).Length.ToString(CultureInfo.InvariantCulture);
        return expression switch
        {
            ScoreOf { City: CityLiteral city } score =>
                $"Score of {city.City.Name}{In(score.Part)}: {Score(reader, city.City, score.Part, numbers)} points, rank {reader.Scores.Rank(city.City, score.Part)} of {cities}.",
            RankOf { City: CityLiteral city } rank =>
                $"Rank of {city.City.Name}{In(rank.Part)}: {reader.Scores.Rank(city.City, rank.Part)} of {cities}, with {Score(reader, city.City, rank.Part, numbers)} points.",
            ChangeOf { City: CityLiteral city } change =>
                $"Places gained by {city.City.Name}{In(change.Part)} since {reader.Scores.PreviousName}: now rank {reader.Scores.Rank(city.City, change.Part)} of {cities}.",
            TierOf { City: CityLiteral city } => $"Tier of {city.City.Name} by its total of {Score(reader, city.City, reader.Root, numbers)} points.",
            ExtremeCities extreme => Extreme(extreme, (CitiesAnswer)answer, reader, numbers),
            GapBetween gap => $"Difference of two scores{In(gap.Part)}.",
            SummaryOf summary => $"{Name(summary.Kind)} of the scores of {cities} cities{In(summary.Part)}.",
            CorrelationOf pair => $"Pearson correlation of {pair.First.Name} and {pair.Second.Name} over {cities} cities.",
            VolatileDimensions => $"Dimensions by the standard deviation of their scores over {cities} cities.",
            ClosestPair => "The two dimensions whose scores correlate most.",
            UnevenCities => "Cities by the standard deviation of their ten dimension scores.",
            TableExpression asked => TableAnswers.Explain(asked, Printing.Answer(answer, numbers)),
            CountOf => "Counted from the scores.",
            ShareOf => $"Per cent of {cities} cities, counted from the scores.",
            _ => "Computed from the scores.",
        };
    }

    private static string Extreme(ExtremeCities extreme, CitiesAnswer answer, ScoreReader reader, NumberStyle numbers)
    {
        var which = $"The {(extreme.Best ? "best" : "last")} {Printing.Cardinal(extreme.Count, numbers)}{In(extreme.Part)}";
        if (answer.Cities.Length > NamedAtMost)
            return $"{which}, ties included.";
        var scored = answer.Cities.Select(city => $"{city.Name} {Score(reader, city, extreme.Part, numbers)}").ToArray();
        return $"{which}, ties included: {string.Join(", ", scored)}.";
    }

    private static string In(FrameworkNode part) => $" in {part.Name}";

    private static string Score(ScoreReader reader, Unit city, FrameworkNode part, NumberStyle numbers) =>
        reader.Scores.Score(city, part).Value is { } score ? Printing.Number(score, null, numbers) : "no";

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
