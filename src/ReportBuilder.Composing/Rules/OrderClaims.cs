using ReportBuilder.Composing.Claims;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Rules;

/// <summary>Finds what the text claims of the order of cities overall.</summary>
internal static class OrderClaims
{
    /// <summary>How many of the best count as claims of the ranking itself: each is said to rank above the next.</summary>
    private const int Best = 10;

    /// <summary>Every pair that the conditions put in order, then the neighbours among the best; once each.</summary>
    public static IEnumerable<OrderedPair> All(Composition composition, IEnumerable<CheckedCondition> conditions) =>
        conditions.SelectMany(condition => In(composition, condition.Condition)).Concat(Neighbours(composition)).DistinctBy(pair => $"{pair.Above.Id}/{pair.Below.Id}", StringComparer.Ordinal);

    /// <summary>Whether anything has been claimed of the order of cities so far. The neighbours are asked first: they do not hang on what stands before.</summary>
    public static bool AnySoFar(Composition composition) =>
        Neighbours(composition).Any() || composition.ConditionsSoFar().Any(condition => In(composition, condition.Condition).Any());

    /// <summary>The pairs of cities that a condition puts in order overall. "Rank = 1" sets a city above the one that comes next, a list of the best its last above the one after it.</summary>
    public static IEnumerable<OrderedPair> In(Composition composition, Expression condition)
    {
        var root = composition.Reader.Root;
        return condition switch
        {
            AllOf all => In(composition, all.Left).Concat(In(composition, all.Right)),
            Compare { Comparison: Comparison.Greater, Left: ScoreOf { City: CityLiteral a } left, Right: ScoreOf { City: CityLiteral b } right } when left.Part.Id == root.Id && right.Part.Id == root.Id => [new(a.City, b.City)],
            Compare { Comparison: Comparison.Less, Left: RankOf { City: CityLiteral a } left, Right: RankOf { City: CityLiteral b } right } when left.Part.Id == root.Id && right.Part.Id == root.Id => [new(a.City, b.City)],
            Compare { Comparison: Comparison.Equal, Left: RankOf { City: CityLiteral a } rank, Right: NumberLiteral { Value: 1 } } when rank.Part.Id == root.Id => Next(composition, a.City),
            Compare { Comparison: Comparison.Equal, Left: ExtremeCities { Best: true, Count: 1 } best, Right: CityLiteral a } when best.Part.Id == root.Id => Next(composition, a.City),
            Compare { Comparison: Comparison.Equal, Left: ExtremeCities { Best: true } best } when best.Part.Id == root.Id => Boundary(composition, best.Count),
            _ => [],
        };
    }

    private static IEnumerable<OrderedPair> Neighbours(Composition composition)
    {
        var (order, root) = (composition.Reader.Order(composition.Reader.Root), composition.Reader.Root);
        for (var at = 0; at < Best && at + 1 < order.Length; at++)
        {
            if (composition.Scores.Rank(order[at], root) < composition.Scores.Rank(order[at + 1], root))
                yield return new(order[at], order[at + 1]);
        }
    }

    private static IEnumerable<OrderedPair> Boundary(Composition composition, int count)
    {
        var (order, best) = (composition.Reader.Order(composition.Reader.Root), composition.Reader.Extreme(composition.Reader.Root, true, count));
        if (best.Length > 0 && best.Length < order.Length)
            yield return new(best[^1], order[best.Length]);
    }

    private static IEnumerable<OrderedPair> Next(Composition composition, Unit first)
    {
        foreach (var unit in composition.Reader.Order(composition.Reader.Root))
        {
            if (unit.Id == first.Id)
                continue;
            yield return new(first, unit);
            yield break;
        }
    }
}

/// <summary>Two cities of which one is said to rank above the other.</summary>
internal sealed record OrderedPair(Unit Above, Unit Below);
