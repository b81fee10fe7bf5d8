using ReportBuilder.Composing.Claims;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Rules;

/// <summary>Finds what the text claims of the order of cities overall.</summary>
internal static class OrderClaims
{
    /// <summary>The ranking itself claims that each of this many best cities ranks above the next.</summary>
    private const int Best = 10;

    /// <summary>Every pair that the conditions put in order, then the neighbours among the best; once each.</summary>
    public static IEnumerable<OrderedPair> All(ComposeContext context, IEnumerable<PlacedCondition> conditions) =>
        conditions.SelectMany(condition => In(context, condition.Condition)).Concat(Neighbours(context)).DistinctBy(pair => $"{pair.Above.Id}/{pair.Below.Id}", StringComparer.Ordinal);

    /// <summary>Whether there is an order to claim: not all units tie.</summary>
    public static bool Any(ComposeContext context) => Neighbours(context).Any();

    /// <summary>The pairs of cities that a condition puts in order overall. "Rank = 1" sets a city above the one that comes next, a list of the best its last above the one after it.</summary>
    public static IEnumerable<OrderedPair> In(ComposeContext context, Expression condition)
    {
        var root = context.Reader.Root;
        return condition switch
        {
            AllOf all => In(context, all.Left).Concat(In(context, all.Right)),
            Compare { Comparison: Comparison.Greater, Left: ScoreOf { City: CityLiteral a } left, Right: ScoreOf { City: CityLiteral b } right } when left.Part.Id == root.Id && right.Part.Id == root.Id => [new(a.City, b.City)],
            Compare { Comparison: Comparison.Less, Left: RankOf { City: CityLiteral a } left, Right: RankOf { City: CityLiteral b } right } when left.Part.Id == root.Id && right.Part.Id == root.Id => [new(a.City, b.City)],
            Compare { Comparison: Comparison.Equal, Left: RankOf { City: CityLiteral a } rank, Right: NumberLiteral { Value: 1 } } when rank.Part.Id == root.Id => Next(context, a.City),
            Compare { Comparison: Comparison.Equal, Left: ExtremeCities { Best: true, Count: 1 } best, Right: CityLiteral a } when best.Part.Id == root.Id => Next(context, a.City),
            Compare { Comparison: Comparison.Equal, Left: ExtremeCities { Best: true } best } when best.Part.Id == root.Id => Boundary(context, best.Count),
            _ => [],
        };
    }

    /// <summary>Among the best, or the first pair after them where all of the best tie.</summary>
    private static IEnumerable<OrderedPair> Neighbours(ComposeContext context)
    {
        var (order, root) = (context.Reader.Order(context.Reader.Root), context.Reader.Root);
        var found = false;
        for (var at = 0; (at < Best || !found) && at + 1 < order.Length; at++)
        {
            if (context.Scores.Rank(order[at], root) >= context.Scores.Rank(order[at + 1], root))
                continue;
            found = true;
            yield return new(order[at], order[at + 1]);
        }
    }

    private static IEnumerable<OrderedPair> Boundary(ComposeContext context, int count)
    {
        var (order, best) = (context.Reader.Order(context.Reader.Root), context.Reader.Extreme(context.Reader.Root, true, count));
        if (best.Length > 0 && best.Length < order.Length)
            yield return new(best[^1], order[best.Length]);
    }

    private static IEnumerable<OrderedPair> Next(ComposeContext context, Unit first)
    {
        foreach (var unit in context.Reader.Order(context.Reader.Root))
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
