using ReportBuilder.Composing.Claims;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Expressions.Evaluation;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Firmness;

/// <summary>Finds what a claim says of the order of two units, overall or in a part.</summary>
internal static class OrderClaims
{
    /// <summary>The ranking itself claims that each of this many best units ranks above the next.</summary>
    public const int Best = 10;

    /// <summary>Every pair that the conditions put in order overall, then the neighbours among the best; once each.</summary>
    public static IEnumerable<OrderedPair> Overall(ComposeContext context, IEnumerable<PlacedCondition> conditions) =>
        conditions.SelectMany(condition => In(context.Reader, condition.Condition)).Where(pair => pair.Part.Id == context.Reader.Root.Id)
            .Concat(Neighbours(context.Reader)).DistinctBy(pair => $"{pair.Above.Id}/{pair.Below.Id}", StringComparer.Ordinal);

    /// <summary>Whether there is an order to claim: not all units tie.</summary>
    public static bool Any(ComposeContext context) => Neighbours(context.Reader).Any();

    /// <summary>
    /// The pairs of units that a condition puts in order. "Rank = 1" sets a unit above the first that has another rank, a list of the best
    /// its last above the one after it, a list of the last the one before it above its first.
    /// </summary>
    public static List<OrderedPair> In(ScoreReader reader, Expression condition)
    {
        var pairs = new List<OrderedPair>();
        Add(reader, condition, pairs);
        return pairs;
    }

    private static void Add(ScoreReader reader, Expression condition, List<OrderedPair> pairs)
    {
        switch (condition)
        {
            case AllOf all:
                Add(reader, all.Left, pairs);
                Add(reader, all.Right, pairs);
                break;
            case Compare { Left: ScoreOf { Unit: UnitLiteral a } left, Right: ScoreOf { Unit: UnitLiteral b } right } compare
                when left.Part.Id == right.Part.Id:
                AddPair(compare.Comparison, a.Unit, b.Unit, left.Part, pairs);
                break;
            case Compare { Left: RankOf { Unit: UnitLiteral a } left, Right: RankOf { Unit: UnitLiteral b } right } compare when left.Part.Id == right.Part.Id:
                AddPair(compare.Comparison, b.Unit, a.Unit, left.Part, pairs);
                break;
            case Compare { Comparison: Comparison.Equal, Left: RankOf { Unit: UnitLiteral a } rank, Right: NumberLiteral { Value: 1 } }:
                AddEnd(reader, rank.Part, [a.Unit], isBest: true, pairs);
                break;
            case Compare { Comparison: Comparison.Equal, Left: ExtremeUnits extreme }:
                AddEnd(reader, extreme.Part, reader.Extreme(extreme.Part, extreme.Best, extreme.Count), extreme.Best, pairs);
                break;
        }
    }

    private static void AddPair(Comparison comparison, Unit left, Unit right, FrameworkNode part, List<OrderedPair> pairs)
    {
        if (comparison == Comparison.Greater)
            pairs.Add(new(left, right, part));
        else if (comparison == Comparison.Less)
            pairs.Add(new(right, left, part));
    }

    /// <summary>The two units at the border of a list from an end of an order. None where all are in it, or all that are left tie with it.</summary>
    private static void AddEnd(ScoreReader reader, FrameworkNode part, IReadOnlyList<Unit> end, bool isBest, List<OrderedPair> pairs)
    {
        if (end.Count == 0)
            return;
        var border = end[^1];
        foreach (var unit in end)
        {
            // The last of an order stand with the very last first, but those that tie need not.
            if (reader.Scores.Rank(unit, part) is { } rank && (isBest ? rank > reader.Scores.Rank(border, part) : rank < reader.Scores.Rank(border, part)))
                border = unit;
        }

        var order = reader.Order(part);
        for (var at = 0; at < order.Length; at++)
        {
            var next = order[isBest ? at : order.Length - 1 - at];
            if (
                isBest
                    ? reader.Scores.Rank(next, part) <= reader.Scores.Rank(border, part)
                    : reader.Scores.Rank(next, part) >= reader.Scores.Rank(border, part)
            )
                continue;
            pairs.Add(isBest ? new(border, next, part) : new(next, border, part));
            return;
        }
    }

    /// <summary>Among the best, or the first pair after them where all of the best tie.</summary>
    private static IEnumerable<OrderedPair> Neighbours(ScoreReader reader)
    {
        var (order, root) = (reader.Order(reader.Root), reader.Root);
        var found = false;
        for (var at = 0; (at < Best || !found) && at + 1 < order.Length; at++)
        {
            if (reader.Scores.Rank(order[at], root) >= reader.Scores.Rank(order[at + 1], root))
                continue;
            found = true;
            yield return new(order[at], order[at + 1], root);
        }
    }
}

/// <summary>Two units of which one is said to be ahead of the other in a part.</summary>
internal sealed record OrderedPair(Unit Above, Unit Below, FrameworkNode Part);
