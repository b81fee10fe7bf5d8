using FsCheck;
using FsCheck.Fluent;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Tests.Scoring;

/// <summary>Every normalisation on figures worked by hand, and what must hold for any figures.</summary>
public sealed class NormalisationTests
{
    private static readonly NormaliseAs[] Interval = [NormaliseAs.MinMax, NormaliseAs.ZScore, NormaliseAs.DistanceToBest];
    private static readonly NormaliseAs[] Order = [NormaliseAs.RankPoints, NormaliseAs.PercentileRank, NormaliseAs.Borda];

    [Theory]
    [InlineData(NormaliseAs.RankPoints, new[] { 1.0, 2, 3 })]
    [InlineData(NormaliseAs.MinMax, new[] { 0.0, 25, 100 })]
    [InlineData(NormaliseAs.DistanceToBest, new[] { 0.0, 25, 100 })]
    [InlineData(NormaliseAs.PercentileRank, new[] { 0.0, 50, 100 })]
    [InlineData(NormaliseAs.Borda, new[] { 0.0, 1, 2 })]
    [InlineData(NormaliseAs.FractionOfMaximum, new[] { 20.0, 40, 100 })]
    public void Higher_is_better(NormaliseAs way, double[] expected) => Assert.Equal(Known(expected), Steps.Run(new Normalise(way), 2, 4, 10));

    [Theory]
    [InlineData(NormaliseAs.RankPoints, new[] { 3.0, 2, 1 })]
    [InlineData(NormaliseAs.MinMax, new[] { 100.0, 75, 0 })]
    [InlineData(NormaliseAs.PercentileRank, new[] { 100.0, 50, 0 })]
    [InlineData(NormaliseAs.FractionOfMaximum, new[] { 100.0, 50, 20 })]
    public void Lower_is_better(NormaliseAs way, double[] expected) => Assert.Equal(Known(expected), Steps.RunTowards(new Normalise(way), Direction.Lower, 2, 4, 10));

    [Fact]
    public void Closest_to_the_target_is_best() =>
        Assert.Equal([50, 100, 0], Steps.RunTowards(new Normalise(NormaliseAs.MinMax) { Targets = [new(new("X"), 4)] }, Direction.Target, 3, 4, 6));

    [Fact]
    public void A_target_that_is_not_named_is_zero() =>
        Assert.Equal([1, 3, 2], Steps.RunTowards(new Normalise(NormaliseAs.RankPoints), Direction.Target, -0.5, 0.1, 0.3));

    // Mean 4, sample standard deviation 2.
    [Fact]
    public void Z_scores_have_mean_0_and_deviation_1() => Assert.Equal([-1, 0, 1], Steps.Run(new Normalise(NormaliseAs.ZScore, 0, 1), 2, 4, 6));

    [Fact]
    public void Readings_beyond_the_goalposts_are_clamped_and_marked()
    {
        var step = new Normalise(NormaliseAs.Goalposts) { Goalposts = [new(new("X"), 0, 10)] };
        var outcome = Steps.Outcome([step], Direction.Higher, -2, 5, 12);
        Assert.Equal([0, 50, 100], Steps.Values(outcome, 0));
        Assert.Equal(["a", "c"], outcome.Value.Steps[0].Marks.Select(mark => mark.UnitId));
    }

    [Fact]
    public void Goalposts_may_run_downwards() =>
        Assert.Equal([100, 50, 0], Steps.RunTowards(new Normalise(NormaliseAs.Goalposts) { Goalposts = [new(new("X"), 10, 0)] }, Direction.Lower, 0, 5, 10));

    [Fact]
    public void The_reference_unit_is_100() =>
        Assert.Equal([50, 100, 200], Steps.Run(new Normalise(NormaliseAs.DistanceToReference) { Reference = new("B") }, 2, 4, 8));

    [Fact]
    public void A_benchmark_is_100_and_where_lower_is_better_half_of_it_is_200()
    {
        Assert.Equal([50, 100, 150], Steps.Run(new Normalise(NormaliseAs.DistanceToReference) { Benchmark = 40 }, 20, 40, 60));
        Assert.Equal([200, 100], Steps.RunTowards(new Normalise(NormaliseAs.DistanceToReference) { Benchmark = 40 }, Direction.Lower, 20, 40));
    }

    [Fact]
    public void A_zero_is_no_fraction_of_the_maximum_and_no_share_of_the_reference()
    {
        Assert.Equal([0, 50, 100], Steps.Run(new Normalise(NormaliseAs.FractionOfMaximum), 0, 2, 4));
        Assert.Equal([0, 100, 200], Steps.Run(new Normalise(NormaliseAs.DistanceToReference) { Benchmark = 2 }, 0, 2, 4));
    }

    [Theory]
    [InlineData(Direction.Higher, "it has values below 0", -1, 2)]
    [InlineData(Direction.Higher, "none of its values is above 0", 0, 0)]
    [InlineData(Direction.Lower, "lower is better, and nothing can be divided by its value 0", 0, 2)]
    public void What_has_no_proportion_is_told_with_the_reason(Direction direction, string reason, double one, double other) =>
        Assert.EndsWith(reason, Steps.Outcome([new Normalise(NormaliseAs.FractionOfMaximum)], direction, one, other).Diagnostics.First(found => found.Code == "RB2028").Message, StringComparison.Ordinal);

    [Fact]
    public void Categories_become_their_points() =>
        Assert.Equal([60, 20, 60], Steps.Run(new Normalise(NormaliseAs.Categories) { Points = [new(1, 60), new(2, 20)] }, 1, 2, 1));

    [Fact]
    public void A_missing_reading_stays_missing() => Assert.All(
        [.. Interval, .. Order],
        way => Assert.Null(Steps.Run(new Normalise(way), 1, double.NaN, 5)[1]));

    [Fact]
    public void Shifting_and_stretching_the_readings_changes_nothing() => Check.QuickThrowOnFailure(Prop.ForAll(Varied, values =>
        Interval.Concat(Order).All(way => Same(Steps.Run(new Normalise(way), values), Steps.Run(new Normalise(way), [.. values.Select(value => (4 * value) + 3)])))));

    [Fact]
    public void Stretching_changes_no_fraction_of_the_maximum() => Check.QuickThrowOnFailure(Prop.ForAll(Varied, values =>
    {
        double[] positive = [.. values.Select(value => value + 100)];
        return Same(Steps.Run(new Normalise(NormaliseAs.FractionOfMaximum), positive), Steps.Run(new Normalise(NormaliseAs.FractionOfMaximum), [.. positive.Select(value => 8 * value)]));
    }));

    [Fact]
    public void Stretching_changes_no_share_of_the_reference() => Check.QuickThrowOnFailure(Prop.ForAll(Varied, values =>
    {
        double[] positive = [.. values.Select(value => value + 100)];
        var step = new Normalise(NormaliseAs.DistanceToReference) { Reference = new("A") };
        return Same(Steps.Run(step, positive), Steps.Run(step, [.. positive.Select(value => 8 * value)])) && Math.Abs(Steps.Run(step, positive)[0]!.Value - 100) < 1e-9;
    }));

    [Fact]
    public void Goalposts_that_move_with_the_readings_change_nothing_and_scores_stay_between_their_ends() => Check.QuickThrowOnFailure(Prop.ForAll(Varied, values =>
    {
        var scores = Steps.Run(new Normalise(NormaliseAs.Goalposts) { Goalposts = [new(new("X"), -10, 15)] }, values);
        var moved = Steps.Run(new Normalise(NormaliseAs.Goalposts) { Goalposts = [new(new("X"), -37, 63)] }, [.. values.Select(value => (4 * value) + 3)]);
        return Same(scores, moved) && scores.All(score => score is >= 0 and <= 100);
    }));

    [Fact]
    public void Categories_depend_on_nothing_but_the_category() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Elements(1.0, 2, 3).NonEmptyListOf().Select(list => list.Take(26).ToArray()).ToArbitrary(),
        categories => Steps.Run(new Normalise(NormaliseAs.Categories) { Points = [new(1, 60), new(2, 50), new(3, 5)] }, categories)
            .SequenceEqual(categories.Select(category => (double?)(category == 1 ? 60 : category == 2 ? 50 : 5)))));

    [Fact]
    public void Only_the_order_of_readings_matters_to_ranks() => Check.QuickThrowOnFailure(Prop.ForAll(Varied, values =>
        Order.All(way => Same(Steps.Run(new Normalise(way), values), Steps.Run(new Normalise(way), [.. values.Select(value => value * value * value)])))));

    [Fact]
    public void The_order_of_the_units_does_not_matter() => Check.QuickThrowOnFailure(Prop.ForAll(Varied, values =>
        Interval.Concat(Order).All(way => Same([.. Steps.Run(new Normalise(way), values).Reverse()], Steps.Run(new Normalise(way), [.. values.Reverse()])))));

    [Fact]
    public void Lower_is_better_is_higher_is_better_of_the_negated_readings() => Check.QuickThrowOnFailure(Prop.ForAll(Varied, values =>
        Interval.Concat(Order).All(way => Same(Steps.RunTowards(new Normalise(way), Direction.Lower, values), Steps.Run(new Normalise(way), [.. values.Select(value => -value)])))));

    /// <summary>At most 26 whole numbers, at least two of them different.</summary>
    private static Arbitrary<double[]> Varied => Gen.Choose(-20, 20).Select(value => (double)value).NonEmptyListOf()
        .Select(list => list.Take(24).Append(-21).Append(21).ToArray())
        .ToArbitrary();

    private static double?[] Known(double[] values) => [.. values.Select(value => (double?)value)];

    private static bool Same(double?[] a, double?[] b) => a.Zip(b).All(pair => Math.Abs(pair.First!.Value - pair.Second!.Value) < 1e-9);
}
