using System.Globalization;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Rules;

/// <summary>A sentence that sets one city above another overall should not hang on the weights: the order holds in nine tenths of the robustness draws.</summary>
internal static class FragileOrders
{
    private const double Enough = 0.9;

    public static void Check(Composition composition)
    {
        foreach (var (condition, place) in composition.Binder.Conditions)
        {
            foreach (var (above, below) in Orders(composition, condition))
            {
                if (composition.Scores.Analysis.Robustness.Orders.ShareAbove(above, below) is { } share && share < Enough)
                    composition.Warn("RB4305", place, Message(above, below, share), "say how close the two are, or leave their order open");
            }
        }
    }

    private static string Message(Unit above, Unit below, double share) =>
        string.Create(CultureInfo.InvariantCulture, $"that {above.Name} ranks above {below.Name} holds in {Math.Floor(share * 100):0} % of the draws of weights only");

    /// <summary>The pairs of cities that a condition puts in order overall. "Rank = 1" sets a city above the one that comes next.</summary>
    private static IEnumerable<(Unit Above, Unit Below)> Orders(Composition composition, Expression condition)
    {
        var root = composition.Reader.Root;
        return condition switch
        {
            AllOf all => Orders(composition, all.Left).Concat(Orders(composition, all.Right)),
            Compare { Comparison: Comparison.Greater, Left: ScoreOf { City: CityLiteral a } left, Right: ScoreOf { City: CityLiteral b } right } when left.Part.Id == root.Id && right.Part.Id == root.Id => [(a.City, b.City)],
            Compare { Comparison: Comparison.Less, Left: RankOf { City: CityLiteral a } left, Right: RankOf { City: CityLiteral b } right } when left.Part.Id == root.Id && right.Part.Id == root.Id => [(a.City, b.City)],
            Compare { Comparison: Comparison.Equal, Left: RankOf { City: CityLiteral a } rank, Right: NumberLiteral { Value: 1 } } when rank.Part.Id == root.Id => Next(composition, a.City),
            Compare { Comparison: Comparison.Equal, Left: ExtremeCities { Best: true, Count: 1 } best, Right: CityLiteral a } when best.Part.Id == root.Id => Next(composition, a.City),
            _ => [],
        };
    }

    private static IEnumerable<(Unit Above, Unit Below)> Next(Composition composition, Unit first) =>
        composition.Reader.Order(composition.Reader.Root).Where(unit => unit.Id != first.Id).Take(1).Select(next => (first, next));
}
