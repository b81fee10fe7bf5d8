using FsCheck;
using FsCheck.Fluent;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Statistics;

namespace ReportBuilder.Tests.Scoring;

public sealed class RankingTests
{
    [Theory]
    [InlineData(Ties.Competition, new[] { 1.0, 2, 2, 4 })]
    [InlineData(Ties.Modified, new[] { 1.0, 3, 3, 4 })]
    [InlineData(Ties.Dense, new[] { 1.0, 2, 2, 3 })]
    [InlineData(Ties.Ordinal, new[] { 1.0, 2, 3, 4 })]
    [InlineData(Ties.Average, new[] { 1.0, 2.5, 2.5, 4 })]
    public void Ties_are_ranked_by_their_rule(Ties ties, double[] ranks) =>
        Assert.Equal(ranks, Ranking.Of([90, 80, 80, 70], ties));

    [Fact]
    public void A_unit_without_a_value_has_no_rank_and_takes_none_from_others() =>
        Assert.Equal([2, null, 1], Ranking.Whole([5, double.NaN, 7]).ToArray());

    [Fact]
    public void Cities_that_tie_share_the_better_points() =>
        Assert.Equal([4, 3, 3, 1], RankPoints.Of([90, 80, 80, 70], Ties.Competition));

    [Fact]
    public void A_city_with_nothing_to_rank_gets_one_point_and_still_counts() =>
        Assert.Equal([5, 4, 1, 1, 1], RankPoints.Of([12, 3, 0, 0, 0], Ties.Competition, floor: 0));

    [Fact]
    public void Points_of_distinct_values_add_up_to_the_triangular_number() => Check.QuickThrowOnFailure(Prop.ForAll(
        Values,
        values => RankPoints.Of([.. values.Distinct()], Ties.Competition).Sum() == values.Distinct().Count() * (values.Distinct().Count() + 1) / 2));

    // Each group of t values that tie has the points of its best place t times, which is t (t - 1) / 2 more than without the tie.
    [Fact]
    public void Points_with_ties_add_up_to_the_triangular_number_and_what_the_ties_add() => Check.QuickThrowOnFailure(Prop.ForAll(
        Values,
        values => RankPoints.Of(values, Ties.Competition).Sum() == (values.Length * (values.Length + 1) / 2) + values.GroupBy(value => value).Sum(tied => tied.Count() * (tied.Count() - 1) / 2)));

    [Fact]
    public void Average_ranks_add_up_the_same_with_and_without_ties() => Check.QuickThrowOnFailure(Prop.ForAll(
        Values,
        values => Ranking.Of(values, Ties.Average).Sum() == values.Length * (values.Length + 1) / 2.0));

    [Fact]
    public void Competition_points_are_never_below_the_modified_ones() => Check.QuickThrowOnFailure(Prop.ForAll(
        Values,
        values => RankPoints.Of(values, Ties.Competition).Zip(RankPoints.Of(values, Ties.Modified)).All(pair => pair.First >= pair.Second)));

    [Fact]
    public void Ranks_do_not_depend_on_the_scale() => Check.QuickThrowOnFailure(Prop.ForAll(
        Values,
        values => Ranking.Of(values, Ties.Competition).SequenceEqual(Ranking.Of([.. values.Select(value => (3 * value) - 7)], Ties.Competition))));

    [Fact]
    public void Points_ranked_again_stay_what_they_are() => Check.QuickThrowOnFailure(Prop.ForAll(Values, values =>
    {
        var points = RankPoints.Of(values, Ties.Competition);
        return RankPoints.Of(points, Ties.Competition).SequenceEqual(points);
    }));

    /// <summary>Whole numbers with many ties.</summary>
    private static Arbitrary<double[]> Values => Gen.Choose(-8, 8).Select(value => (double)value).NonEmptyListOf().Select(list => list.ToArray()).ToArbitrary();
}
