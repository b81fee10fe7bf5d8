using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Expressions.Evaluation;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Firmness;

/// <summary>Measures how strongly the data bear out what a claim says. What stands under "or" or "not" is not measured.</summary>
internal sealed class Strengths(ScoreReader reader)
{
    private readonly IndicatorFramework framework = reader.Scores.Framework;

    private Robustness Robustness => reader.Scores.Analysis.Robustness;

    public List<Strength> Of(Expression condition)
    {
        var found = new List<Strength>();
        foreach (var pair in OrderClaims.In(reader, condition))
        {
            if (Lead(pair) is { } lead)
                found.Add(lead);
        }

        Add(condition, found);
        AddPlaces(condition, found);
        return found;
    }

    /// <summary>Of each unit whose ranks in several parts the claim speaks of, the places between them.</summary>
    private void AddPlaces(Expression condition, List<Strength> found)
    {
        var ranks = new List<RankOf>();
        AddRanks(condition, ranks);
        for (var at = 1; at < ranks.Count; at++)
        {
            for (var before = 0; before < at; before++)
            {
                if (ranks[at].Unit is UnitLiteral unit && ranks[at].Unit == ranks[before].Unit && ranks[at].Part.Id != ranks[before].Part.Id)
                    AddPlaces(unit.Unit, ranks[at].Part, ranks[before].Part, found);
            }
        }
    }

    private void AddPlaces(Unit unit, FrameworkNode one, FrameworkNode other, List<Strength> found)
    {
        if (reader.Scores.Rank(unit, one) is not { } a || reader.Scores.Rank(unit, other) is not { } b)
            return;
        var places = Math.Abs(a - b);
        found.Add(new PlaceStrength(unit, a < b ? one : other, a < b ? other : one, places, places * Math.Sqrt(12) / reader.Scores.Units.Length));
    }

    private static void AddRanks(Expression condition, List<RankOf> ranks)
    {
        if (condition is AllOf all)
        {
            AddRanks(all.Left, ranks);
            AddRanks(all.Right, ranks);
        }
        else if (condition is Compare compare)
        {
            if (compare.Left is RankOf left)
                ranks.Add(left);
            if (compare.Right is RankOf right)
                ranks.Add(right);
        }
    }

    /// <summary>How far a unit is ahead. Overall the draws of the study are counted; in a part its own weights are drawn.</summary>
    public LeadStrength? Lead(OrderedPair pair)
    {
        if (reader.Scores.Score(pair.Above, pair.Part).Value is not { } above || reader.Scores.Score(pair.Below, pair.Part).Value is not { } below)
            return null;
        var isOverall = pair.Part.Id == reader.Root.Id;
        var share = isOverall
            ? Robustness.Orders.ShareAbove(pair.Above, pair.Below)
            : Robustness.Firmness.Value.LeadOf(pair.Above, pair.Below, pair.Part)?.Share;
        var deviation = reader.StandardDeviation(pair.Part);
        return new(pair, isOverall, above - below, deviation > 0 ? (above - below) / deviation : 0, share);
    }

    private void Add(Expression condition, List<Strength> found)
    {
        switch (condition)
        {
            case AllOf all:
                Add(all.Left, found);
                Add(all.Right, found);
                break;
            case Compare { Left: CorrelationOf left, Right: CorrelationOf right, Comparison: Comparison.Less or Comparison.Greater } compare:
                AddCorrelation(left, found);
                AddCorrelation(right, found);
                found.Add(Order(left, right, compare.Comparison == Comparison.Greater));
                break;
            case Compare { Left: CorrelationOf left, Right: NumberLiteral { Value: 0 }, Comparison: Comparison.Less or Comparison.Greater } compare:
                AddCorrelation(left, found);
                found.Add(Order(left, null, compare.Comparison == Comparison.Greater));
                break;
            case Compare { Left: CorrelationOf left }:
                AddCorrelation(left, found);
                break;
            case Compare { Left: ClosestPair, Comparison: Comparison.Equal }:
                var closest = reader.ClosestPair();
                AddCorrelation(new(closest.First, closest.Second), found);
                found.Add(new EndOfParts([closest.First.Name, closest.Second.Name], "strength.closest", ShareOfClosest(closest)));
                break;
            case Compare { Left: VolatileDimensions entry, Comparison: Comparison.Equal }:
                var ends = reader.Volatile(entry.Most, entry.Count);
                found.Add(
                    new EndOfParts(
                        [.. ends.Select(end => end.Name)],
                        entry.Most ? "strength.spread-most" : "strength.spread-least",
                        ShareOfVolatile(entry, ends)
                    )
                );
                break;
        }
    }

    /// <summary>The interval of 95 % by Fisher's transformation; the correlation itself where there are too few units for one.</summary>
    private void AddCorrelation(CorrelationOf pair, List<Strength> found)
    {
        foreach (var other in found)
        {
            if (other is CorrelationStrength known && known.Of == pair)
                return;
        }

        var (correlation, count) = (reader.Correlation(pair.First, pair.Second), Count(pair));
        var reach = count > 3 ? 1.959964 / Math.Sqrt(count - 3) : 0;
        var middle = Math.Atanh(Math.Clamp(correlation, -0.999999, 0.999999));
        found.Add(new CorrelationStrength(pair, correlation, count, Math.Tanh(middle - reach), Math.Tanh(middle + reach)));
    }

    private int Count(CorrelationOf pair)
    {
        var (first, second, count) = (reader.Scores.Column(pair.First).Scores, reader.Scores.Column(pair.Second).Scores, 0);
        for (var unit = 0; unit < first.Length; unit++)
            count += first[unit].Value is not null && second[unit].Value is not null ? 1 : 0;
        return count;
    }

    private CorrelationOrder Order(CorrelationOf left, CorrelationOf? right, bool isGreater)
    {
        var a = Robustness.Firmness.Value.Correlations(left.First, left.Second);
        var b = right is null ? [] : Robustness.Firmness.Value.Correlations(right.First, right.Second);
        var held = 0;
        for (var draw = 0; draw < a.Length; draw++)
        {
            var other = right is null ? 0 : b[draw];
            held += (isGreater ? a[draw] > other : a[draw] < other) ? 1 : 0;
        }

        var value = right is null ? 0 : reader.Correlation(right.First, right.Second);
        return new(left, right, isGreater, reader.Correlation(left.First, left.Second), value, a.Length > 0 ? (double)held / a.Length : null);
    }

    /// <summary>In what share of the draws no other pair of dimensions correlates more.</summary>
    private double? ShareOfClosest(CorrelatedPair closest)
    {
        var own = Robustness.Firmness.Value.Correlations(closest.First, closest.Second);
        if (own.IsEmpty)
            return null;
        var passed = new bool[own.Length];
        for (var first = 0; first < framework.Dimensions.Length; first++)
        {
            for (var second = first + 1; second < framework.Dimensions.Length; second++)
                Pass(own, Robustness.Firmness.Value.Correlations(framework.Dimensions[first], framework.Dimensions[second]), passed);
        }

        return ShareLeft(passed);
    }

    /// <summary>In what share of the draws the same dimensions spread most, or least.</summary>
    private double? ShareOfVolatile(VolatileDimensions entry, ImmutableArray<FrameworkNode> ends)
    {
        var passed = Array.Empty<bool>();
        foreach (var end in ends)
        {
            var own = Robustness.Firmness.Value.Deviations(end);
            if (own.IsEmpty)
                return null;
            if (passed.Length == 0)
                passed = new bool[own.Length];
            foreach (var other in framework.Dimensions)
            {
                if (ends.Contains(other))
                    continue;
                var others = Robustness.Firmness.Value.Deviations(other);
                if (entry.Most)
                    Pass(own, others, passed);
                else
                    Pass(others, own, passed);
            }
        }

        return passed.Length == 0 ? null : ShareLeft(passed);
    }

    private static void Pass(ImmutableArray<double> own, ImmutableArray<double> others, bool[] passed)
    {
        for (var draw = 0; draw < own.Length && draw < others.Length; draw++)
            passed[draw] |= others[draw] > own[draw];
    }

    private static double ShareLeft(bool[] passed)
    {
        var left = 0;
        foreach (var one in passed)
            left += one ? 0 : 1;
        return (double)left / passed.Length;
    }
}
