using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Tables;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Entailment;

/// <summary>Reads what follows for certain from a claim. What stands under "or" or "not" only lends its names and numbers.</summary>
internal sealed class PremiseReader(Scorebook scores)
{
    private readonly int units = scores.Units.Length;
    private readonly Premise premise = new();
    private readonly TablePremise tables = new(scores);

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
                Name(any.Left);
                Name(any.Right);
                break;
            case NotTrue not:
                Name(not.Operand);
                break;
            case Compare compare:
                Name(compare.Left);
                Name(compare.Right);
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
            premise.Numbers.Add((named.Value, SignOf(comparison)));
        switch (left, right)
        {
            case (RankOf { City: CityLiteral city } rank, NumberLiteral number):
                Narrow(premise.Ranks, new(city.City, rank.Part), RangeOf(comparison, number.Value, 1));
                premise.GivesRank |= comparison == Comparison.Equal;
                break;
            case (ScoreOf { City: CityLiteral city } score, NumberLiteral number):
                Narrow(premise.Scores, new(city.City, score.Part), RangeOf(comparison, number.Value, 0));
                break;
            case (Tables.CellOf of, NumberLiteral number) when tables.CellOf(of) is { } cell:
                Narrow(premise.Scores, cell, RangeOf(comparison, number.Value, 0));
                break;
            case (CountOf or ShareOf or SummaryOfColumn { Summary: TableSummary.Count }, NumberLiteral count):
                if (comparison == Comparison.Equal)
                    premise.Counts.Add(count.Value);
                premise.IsExhaustive |= comparison == Comparison.Equal;
                premise.HasShare = true;
                break;
            case (CountOf count, _):
                premise.IsExhaustive = true;
                Whole(count.List, right);
                break;
            case (ExtremeCities or CitiesWhere or VolatileDimensions or ClosestPair or UnevenCities, _) when comparison == Comparison.Equal:
                Whole(left, right);
                break;
            case (_, ExtremeCities or CitiesWhere or VolatileDimensions or ClosestPair or UnevenCities) when comparison == Comparison.Equal:
                Whole(right, left);
                break;
            case (CityLiteral city, CitiesWhere where) when comparison == Comparison.In:
                Take(where.Condition, city.City);
                break;
            case (TierOf, _) or (_, TierOf):
                break;
            default:
                Order(left, comparison, right);
                break;
        }
    }

    private static int SignOf(Comparison comparison) => comparison switch
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
        if (left is RankOf)
            leftIsBetter = !leftIsBetter && comparison != Comparison.Equal;
        (first, second) = (Spelling(a, first), Spelling(b, second));
        premise.Orders.Add(leftIsBetter || comparison == Comparison.Equal
            ? new(first, second, comparison == Comparison.Equal) { BetterCell = a, WorseCell = b }
            : new(second, first, false) { BetterCell = b, WorseCell = a });
    }

    /// <summary>Ranks and scores of the same cell order it the same way.</summary>
    private static string Spelling(Cell? cell, string text) => cell is { } of ? $"{of.Unit.Id} in {of.Part.Id}" : text;

    private Cell? CellOf(Expression expression) => expression switch
    {
        RankOf { City: CityLiteral city } rank => new(city.City, rank.Part),
        ScoreOf { City: CityLiteral city } score => new(city.City, score.Part),
        Tables.CellOf of => tables.CellOf(of),
        _ => null,
    };

    /// <summary>"best 3 of 'X' = A, B, C": the list is whole, and each of it is within the best three.</summary>
    private void Whole(Expression query, Expression list)
    {
        var named = Items(list);
        var ids = named.Select(item => item is CityLiteral city ? city.City.Id : item is PartLiteral part ? part.Part.Id : "").ToImmutableHashSet(StringComparer.Ordinal);
        premise.IsExhaustive = true;
        premise.Numbers.Add((ids.Count, 0));
        premise.Lists.Add(new(query switch { ExtremeCities extreme => extreme.Best ? 1 : -1, VolatileDimensions entry => entry.Most ? 1 : -1, UnevenCities => 1, _ => 0 }, ids));
        if (query is VolatileDimensions or ClosestPair or UnevenCities)
            premise.Extremes.Add(query is VolatileDimensions { Most: false } ? -1 : 1);
        foreach (var city in named.OfType<CityLiteral>())
        {
            if (query is ExtremeCities extreme)
                Narrow(premise.Ranks, new(city.City, extreme.Part), extreme.Best ? new(1, extreme.Count) : new(units - extreme.Count + 1, units));
            if (query is CitiesWhere where)
                Take(where.Condition, city.City);
        }
    }

    private void Take(Condition condition, Unit unit)
    {
        switch (condition)
        {
            case AllConditions all:
                Take(all.Left, unit);
                Take(all.Right, unit);
                break;
            case FieldTest { Any: false, Value: NumberLiteral number } test when test.Field != CityField.Tier:
                foreach (var part in test.Parts)
                    Narrow(test.Field == CityField.Rank ? premise.Ranks : premise.Scores, new(unit, part), RangeOf(test.Comparison, number.Value, test.Field == CityField.Rank ? 1 : 0));
                break;
        }
    }

    private static ImmutableArray<Expression> Items(Expression list) => list is ListLiteral many ? many.Items : [list];

    private static void Narrow(Dictionary<Cell, Range> ranges, Cell cell, Range range) =>
        ranges[cell] = ranges.TryGetValue(cell, out var known) ? known.And(range) : range;

    /// <param name="step">1 for whole numbers: less than 30 is at most 29.</param>
    private static Range RangeOf(Comparison comparison, double number, int step) => comparison switch
    {
        Comparison.Equal => new(number, number),
        Comparison.Less => new(double.NegativeInfinity, number - step),
        Comparison.LessOrEqual => new(double.NegativeInfinity, number),
        Comparison.Greater => new(number + step, double.PositiveInfinity),
        Comparison.GreaterOrEqual => new(number, double.PositiveInfinity),
        _ => Range.Any,
    };

    private static Comparison Turned(Comparison comparison) => comparison switch
    {
        Comparison.Less => Comparison.Greater,
        Comparison.LessOrEqual => Comparison.GreaterOrEqual,
        Comparison.Greater => Comparison.Less,
        Comparison.GreaterOrEqual => Comparison.LessOrEqual,
        _ => comparison,
    };

    /// <summary>Notes the names and numbers of an expression.</summary>
    private void Name(Expression expression)
    {
        switch (expression)
        {
            case TableExpression asked:
                tables.Name(asked, premise);
                break;
            case CityLiteral literal:
                premise.Units.Add(literal.City.Id);
                break;
            case PartLiteral literal:
                premise.Parts.Add(literal.Part.Id);
                break;
            case TierLiteral literal:
                premise.Tiers.Add(literal.Tier.Name);
                break;
            case ListLiteral list:
                foreach (var item in list.Items)
                    Name(item);
                break;
            case ScoreOf score:
                Name(score.City, score.Part);
                break;
            case RankOf rank:
                Name(rank.City, rank.Part);
                break;
            case ChangeOf change:
                Name(change.City, change.Part);
                break;
            case TierOf tier:
                Name(tier.City);
                break;
            case GapBetween gap:
                Name(gap.First, gap.Part);
                Name(gap.Second);
                break;
            case ExtremeCities extreme:
                premise.Numbers.Add((extreme.Count, 0));
                premise.Places.Add((extreme.Count, extreme.Best ? 1 : -1));
                premise.Parts.Add(extreme.Part.Id);
                break;
            case CountOf count:
                Name(count.List);
                break;
            case ShareOf share:
                Name(share.List);
                break;
            case CitiesWhere where:
                Name(where.Condition);
                break;
            case SummaryOf summary:
                premise.Parts.Add(summary.Part.Id);
                if (summary.Kind is SummaryKind.Highest or SummaryKind.Lowest)
                    premise.Extremes.Add(summary.Kind == SummaryKind.Highest ? 1 : -1);
                break;
            case CorrelationOf pair:
                premise.Parts.Add(pair.First.Id);
                premise.Parts.Add(pair.Second.Id);
                break;
            case Compare compare:
                Name(compare.Left);
                Name(compare.Right);
                break;
            case AllOf all:
                Name(all.Left);
                Name(all.Right);
                break;
            case AnyOf any:
                Name(any.Left);
                Name(any.Right);
                break;
            case NotTrue not:
                Name(not.Operand);
                break;
        }
    }

    private void Named(FieldTest test, double number)
    {
        if (test.Field != CityField.Rank)
        {
            premise.Numbers.Add((number, SignOf(test.Comparison)));
            return;
        }

        var range = RangeOf(test.Comparison, number, 1);
        premise.Places.Add(range.High <= units ? (range.High, 1) : (units - range.Low + 1, -1));
        premise.Numbers.Add((number, 0));
    }

    private void Name(Expression city, FrameworkNode part)
    {
        Name(city);
        premise.Parts.Add(part.Id);
    }

    private void Name(Condition condition)
    {
        switch (condition)
        {
            case FieldTest test:
                Name(test.Value);
                if (test.Value is NumberLiteral number)
                    Named(test, number.Value);
                premise.IsOfEveryPart |= test.Parts.Length > 1;
                foreach (var part in test.Parts)
                    premise.Parts.Add(part.Id);
                if (scores.Framework.Nodes.FirstOrDefault(node => node.Children.Length > 1 && node.Children.SequenceEqual(test.Parts)) is { } whole)
                    premise.Parts.Add(whole.Id);
                break;
            case AllConditions all:
                Name(all.Left);
                Name(all.Right);
                break;
            case AnyCondition any:
                Name(any.Left);
                Name(any.Right);
                break;
            case NotCondition not:
                Name(not.Operand);
                break;
        }
    }
}
