using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Tables.Own;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Entailment.Premises;

/// <summary>Reads what follows for certain from a claim. What stands under "or" or "not" only lends its names and numbers.</summary>
internal sealed class PremiseReader(Scorebook scores)
{
    private readonly int units = scores.Units.Length;
    private readonly Premise premise = new();
    private readonly TablePremise tables = new(scores);
    private readonly List<(string Quantity, Bounds Bounds)> bounded = [];
    private PremiseNames Names => field ??= new(premise, scores);

    public static Premise Of(Expression claim, Scorebook scores)
    {
        var reader = new PremiseReader(scores);
        reader.Take(claim);
        return reader.premise;
    }

    private void Take(Expression claim)
    {
        switch (claim)
        {
            case AllOf all:
                Take(all.Left);
                Take(all.Right);
                break;
            case AnyOf any:
                Names.Add(any.Left);
                Names.Add(any.Right);
                break;
            case NotTrue not:
                Names.Add(not.Operand);
                break;
            case Compare compare:
                Names.Add(compare.Left);
                Names.Add(compare.Right);
                Compared(compare.Left, compare.Comparison, compare.Right);
                break;
        }
    }

    private void Compared(Expression left, Comparison comparison, Expression right)
    {
        if (left is NumberLiteral && right is not NumberLiteral)
        {
            Compared(right, Turned(comparison), left);
            return;
        }

        if (right is NumberLiteral named)
            premise.Numbers.Add(new(named.Value, SignOf(comparison), KindOf(left)));
        Directed(left, comparison, right);
        switch (left, right)
        {
            case (RankOf { Unit: UnitLiteral unit } rank, NumberLiteral number):
                Narrow(premise.Ranks, new(unit.Unit, rank.Part), RangeOf(comparison, number.Value, 1));
                premise.GivesRank |= comparison == Comparison.Equal;
                break;
            case (RankAmong { Unit: UnitLiteral unit } rank, NumberLiteral number):
                Narrow(premise.ClassRanks, new(unit.Unit, rank.Part) { Class = rank.Class.Name }, RangeOf(comparison, number.Value, 1));
                break;
            case (ScoreOf { Unit: UnitLiteral unit } score, NumberLiteral number):
                Narrow(premise.Scores, new(unit.Unit, score.Part), RangeOf(comparison, number.Value, 0));
                break;
            case (Tables.Own.CellOf of, NumberLiteral number) when tables.CellOf(of) is { } cell:
                Narrow(premise.Scores, cell, RangeOf(comparison, number.Value, 0));
                break;
            case (CountOf or ShareOf or SummaryOfColumn { Summary: TableSummary.Count }, NumberLiteral count):
                if (comparison == Comparison.Equal)
                    premise.Counts.Add(count.Value);
                if (comparison == Comparison.Equal && left is CountOf { List: UnitsWhere sized })
                    AddSize(sized, count.Value, []);
                premise.IsExhaustive |= comparison == Comparison.Equal;
                break;
            case (CountOf count, _):
                premise.IsExhaustive = true;
                Whole(count.List, right);
                break;
            case (ExtremeUnits or UnitsWhere or VolatileDimensions or ClosestPair or UnevenUnits, _) when comparison == Comparison.Equal:
                Whole(left, right);
                break;
            case (_, ExtremeUnits or UnitsWhere or VolatileDimensions or ClosestPair or UnevenUnits) when comparison == Comparison.Equal:
                Whole(right, left);
                break;
            case (UnitLiteral unit, UnitsWhere where) when comparison == Comparison.In:
                Take(where.Condition, unit.Unit);
                break;
            case (ChangeOf { Unit: UnitLiteral } change, NumberLiteral number):
                HistoryPremise.Gained(premise, change.Unit, RangeOf(comparison, number.Value, 1), number.Value);
                Bounded(CanonicalText.Of(left), RangeOf(comparison, number.Value, 0));
                break;
            case (ChangeAmong { Unit: UnitLiteral } change, NumberLiteral number):
                HistoryPremise.Gained(premise, change.Unit, RangeOf(comparison, number.Value, 1), number.Value);
                break;
            case (GapBetween or LeadOf or SummaryOf or CorrelationOf or ChangeOf, NumberLiteral number):
                Bounded(CanonicalText.Of(left), RangeOf(comparison, number.Value, 0));
                break;
            case (TierOf, _) or (_, TierOf):
                break;
            case (HistoryExpression asked, _):
                new HistoryPremise(premise).Take(asked, comparison, right);
                break;
            case (_, HistoryExpression asked):
                new HistoryPremise(premise).Take(asked, Turned(comparison), left);
                break;
            default:
                Order(left, comparison, right);
                break;
        }
    }

    /// <summary>Two quantities that numbers keep apart are in an order.</summary>
    private void Bounded(string quantity, Bounds range)
    {
        foreach (var (other, bounds) in bounded)
        {
            if (other != quantity && range != bounds && (range.Low >= bounds.High || bounds.Low >= range.High))
                premise.Orders.Add(range.Low >= bounds.High ? new(quantity, other, false, false) : new(other, quantity, false, false));
        }

        bounded.Add((quantity, range));
    }

    private static NumberKind KindOf(Expression quantity) => quantity switch
    {
        RankOf or RankAmong => NumberKind.Rank,
        ScoreOf or GapBetween or LeadOf or SummaryOf => NumberKind.Points,
        CountOf => NumberKind.Units,
        ShareOf => NumberKind.Share,
        CorrelationOf => NumberKind.Correlation,
        ChangeOf or ChangeAmong or ChangeSince { IsRank: true } => NumberKind.Places,
        PastResult { IsRank: true } or ExtremeRank => NumberKind.Rank,
        PastResult or ChangeSince => NumberKind.Points,
        EditionCount => NumberKind.Editions,
        _ => NumberKind.Any,
    };

    /// <summary>
    /// Notes the direction in which a comparison is written. A rank that is given says better in the upper half, and worse in the lower.
    /// </summary>
    private void Directed(Expression left, Comparison comparison, Expression right)
    {
        var sign = SignOf(comparison);
        if (left is RankOf or RankAmong)
            sign = -sign;
        if (left is LeadOf { Unit: UnitLiteral leader } && right is NumberLiteral { Value: > 0 } && sign >= 0)
        {
            premise.Directions.Add(1);
            premise.DirectionsOfUnits.Add(new(leader.Unit.Id, 1));
        }

        int[] signs = sign != 0 ? [sign] : left is RankOf && right is NumberLiteral { Value: var rank }
            && comparison == Comparison.Equal ? [rank <= units / 2 ? 1 : -1] : [];
        foreach (var one in signs)
        {
            premise.Directions.Add(one);
            if (CellOf(left) is { } cell)
                premise.DirectionsOfUnits.Add(new(cell.Unit.Id, one));
            if (CellOf(right) is { } other && other.Unit.Id != CellOf(left)?.Unit.Id)
                premise.DirectionsOfUnits.Add(new(other.Unit.Id, -one));
        }
    }

    public static int SignOf(Comparison comparison) => comparison switch
    {
        Comparison.Greater or Comparison.GreaterOrEqual => 1,
        Comparison.Less or Comparison.LessOrEqual => -1,
        _ => 0,
    };

    private void Order(Expression left, Comparison comparison, Expression right)
    {
        if (comparison is Comparison.NotEqual or Comparison.In)
            return;
        var (first, second) = (CanonicalText.Of(left), CanonicalText.Of(right));
        var leftIsBetter = comparison is Comparison.Greater or Comparison.GreaterOrEqual;
        var (a, b) = (CellOf(left), CellOf(right));
        if (left is RankOf or RankAmong)
            leftIsBetter = !leftIsBetter && comparison != Comparison.Equal;
        (first, second) = (Spelling(a, first), Spelling(b, second));
        var isSame = comparison == Comparison.Equal;
        var isWeak = comparison is Comparison.GreaterOrEqual or Comparison.LessOrEqual;
        premise.Orders.Add(leftIsBetter || isSame
            ? new(first, second, isSame, isWeak) { BetterCell = a, WorseCell = b }
            : new(second, first, false, isWeak) { BetterCell = b, WorseCell = a });
    }

    /// <summary>Ranks and scores of the same cell order it the same way.</summary>
    private static string Spelling(Cell? cell, string text) => cell is { } of ? $"{of.Unit.Id} in {of.Part.Id}" : text;

    private Cell? CellOf(Expression expression) => expression switch
    {
        RankOf { Unit: UnitLiteral unit } rank => new(unit.Unit, rank.Part),
        RankAmong { Unit: UnitLiteral unit } rank => new(unit.Unit, rank.Part),
        ScoreOf { Unit: UnitLiteral unit } score => new(unit.Unit, score.Part),
        Tables.Own.CellOf of => tables.CellOf(of),
        _ => null,
    };

    /// <summary>"best 3 of 'X' = A, B, C": the list is whole, and each of it is within the best three.</summary>
    private void Whole(Expression query, Expression list)
    {
        var named = Items(list);
        var ids = named
            .Select(item =>
                item is UnitLiteral unit ? unit.Unit.Id
                : item is PartLiteral part ? part.Part.Id
                : ""
            )
            .ToImmutableHashSet(StringComparer.Ordinal);
        premise.IsExhaustive = true;
        premise.Numbers.Add(new(ids.Count, 0, query is VolatileDimensions or ClosestPair ? NumberKind.Parts : NumberKind.Units));
        premise.Lists.Add(new(query is ExtremeUnits { Best: var first } ? first ? 1 : -1 : 0, ids));
        if (query is VolatileDimensions or ClosestPair or UnevenUnits)
            premise.Extremes.Add(new(query is VolatileDimensions { Most: false } ? -1 : 1, ids));
        if (query is ExtremeUnits { Best: var best })
            premise.Directions.Add(best ? 1 : -1);
        if (query is UnitsWhere sized)
            AddSize(sized, ids.Count, ids);
        foreach (var unit in named.OfType<UnitLiteral>())
        {
            if (query is ExtremeUnits extreme)
                Narrow(premise.Ranks, new(unit.Unit, extreme.Part), extreme.Best ? new(1, extreme.Count) : new(units - extreme.Count + 1, units));
            if (query is UnitsWhere where)
                Take(where.Condition, unit.Unit);
        }
    }

    /// <summary>So many have more, or less, than a number in a column: they are the largest, or the smallest.</summary>
    private void AddSize(UnitsWhere where, double count, ImmutableHashSet<string> ids)
    {
        if (where.Condition is AttributeTest { Number: not null } test && SignOf(test.Comparison) is not 0 and var sign)
            premise.Sizes.Add(new(sign, count, ids));
    }

    private void Take(Condition condition, Unit unit)
    {
        switch (condition)
        {
            case AllConditions all:
                Take(all.Left, unit);
                Take(all.Right, unit);
                break;
            case FieldTest { Any: false, Value: NumberLiteral number } test when test.Field != UnitField.Tier:
                foreach (var part in test.Parts)
                    Narrow(
                        test.Class is not null ? premise.ClassRanks
                            : test.Field == UnitField.Rank ? premise.Ranks
                            : premise.Scores,
                        new(unit, part) { Class = test.Class?.Name ?? "" },
                        RangeOf(test.Comparison, number.Value, test.Field == UnitField.Rank ? 1 : 0)
                    );
                break;
        }
    }

    private static ImmutableArray<Expression> Items(Expression list) => list is ListLiteral many ? many.Items : [list];

    private static void Narrow(Dictionary<Cell, Bounds> ranges, Cell cell, Bounds range) =>
        ranges[cell] = ranges.TryGetValue(cell, out var known) ? known.And(range) : range;

    /// <param name="step">1 for whole numbers: less than 30 is at most 29.</param>
    public static Bounds RangeOf(Comparison comparison, double number, int step) => comparison switch
    {
        Comparison.Equal => new(number, number),
        Comparison.Less => new(double.NegativeInfinity, number - step),
        Comparison.LessOrEqual => new(double.NegativeInfinity, number),
        Comparison.Greater => new(number + step, double.PositiveInfinity),
        Comparison.GreaterOrEqual => new(number, double.PositiveInfinity),
        _ => Bounds.Any,
    };

    public static Comparison Turned(Comparison comparison) => comparison switch
    {
        Comparison.Less => Comparison.Greater,
        Comparison.LessOrEqual => Comparison.GreaterOrEqual,
        Comparison.Greater => Comparison.Less,
        Comparison.GreaterOrEqual => Comparison.LessOrEqual,
        _ => comparison,
    };
}
