using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Sections;

/// <summary>The cities whose dimension scores lie nearest to a city's: least Euclidean distance over the dimensions that both have.</summary>
internal static class SimilarCities
{
    public static IEnumerable<Unit> To(ScoreReader reader, Unit city, int count) =>
        reader.Order(reader.Root)
            .Where(other => other.Id != city.Id)
            .Select(other => (Other: other, Distance: Distance(reader.Scores, city, other)))
            .OrderBy(pair => pair.Distance)
            .ThenBy(pair => pair.Other.SortName, StringComparer.Ordinal)
            .Take(count)
            .Select(pair => pair.Other);

    private static double Distance(Scorebook scores, Unit a, Unit b) =>
        scores.Framework.Dimensions.Sum(dimension =>
            scores.Score(a, dimension).Value is { } x && scores.Score(b, dimension).Value is { } y ? (x - y) * (x - y) : 0);
}
