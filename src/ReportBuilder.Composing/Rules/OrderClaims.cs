using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Rules;

/// <summary>Finds what the text claims of the order of cities overall.</summary>
internal static class OrderClaims
{
    /// <summary>How many of the best count as claims of the ranking itself: each is said to rank above the next.</summary>
    private const int Best = 10;

    /// <summary>Every pair that the conditions composed so far put in order, then the neighbours among the best; once each.</summary>
    public static IEnumerable<(Unit Above, Unit Below)> SoFar(Composition composition) =>
        composition.Binder.Conditions.SelectMany(condition => In(composition, condition.Condition)).Concat(Neighbours(composition)).DistinctBy(pair => (pair.Above.Id, pair.Below.Id));

    /// <summary>The pairs of cities that a condition puts in order overall. "Rank = 1" sets a city above the one that comes next, a list of the best its last above the one after it.</summary>
    public static IEnumerable<(Unit Above, Unit Below)> In(Composition composition, Expression condition)
    {
        var root = composition.Reader.Root;
        return condition switch
        {
            AllOf all => In(composition, all.Left).Concat(In(composition, all.Right)),
            Compare { Comparison: Comparison.Greater, Left: ScoreOf { City: CityLiteral a } left, Right: ScoreOf { City: CityLiteral b } right } when left.Part.Id == root.Id && right.Part.Id == root.Id => [(a.City, b.City)],
            Compare { Comparison: Comparison.Less, Left: RankOf { City: CityLiteral a } left, Right: RankOf { City: CityLiteral b } right } when left.Part.Id == root.Id && right.Part.Id == root.Id => [(a.City, b.City)],
            Compare { Comparison: Comparison.Equal, Left: RankOf { City: CityLiteral a } rank, Right: NumberLiteral { Value: 1 } } when rank.Part.Id == root.Id => Next(composition, a.City),
            Compare { Comparison: Comparison.Equal, Left: ExtremeCities { Best: true, Count: 1 } best, Right: CityLiteral a } when best.Part.Id == root.Id => Next(composition, a.City),
            Compare { Comparison: Comparison.Equal, Left: ExtremeCities { Best: true } best } when best.Part.Id == root.Id => Boundary(composition, best.Count),
            _ => [],
        };
    }

    private static IEnumerable<(Unit Above, Unit Below)> Neighbours(Composition composition)
    {
        var order = composition.Reader.Order(composition.Reader.Root);
        return order.Take(Best).Zip(order.Skip(1)).Where(pair => composition.Scores.Rank(pair.First, composition.Reader.Root) < composition.Scores.Rank(pair.Second, composition.Reader.Root));
    }

    private static IEnumerable<(Unit Above, Unit Below)> Boundary(Composition composition, int count)
    {
        var best = composition.Reader.Extreme(composition.Reader.Root, true, count);
        return composition.Reader.Order(composition.Reader.Root).Skip(best.Length).Take(1).Where(_ => best.Length > 0).Select(next => (best[^1], next));
    }

    private static IEnumerable<(Unit Above, Unit Below)> Next(Composition composition, Unit first) =>
        composition.Reader.Order(composition.Reader.Root).Where(unit => unit.Id != first.Id).Take(1).Select(next => (first, next));
}
