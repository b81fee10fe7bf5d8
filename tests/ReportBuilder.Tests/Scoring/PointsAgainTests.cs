using FsCheck;
using FsCheck.Fluent;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Statistics;
using ReportBuilder.Scoring.Steps;

namespace ReportBuilder.Tests.Scoring;

public sealed class PointsAgainTests
{
    [Theory]
    [InlineData(Ties.Competition)]
    [InlineData(Ties.Modified)]
    [InlineData(Ties.Dense)]
    [InlineData(Ties.Ordinal)]
    [InlineData(Ties.Average)]
    public void Who_stays_has_the_points_of_a_ranking_without_who_left(Ties ties) => Check.QuickThrowOnFailure(Prop.ForAll(
        Columns,
        ArbMap.Default.ArbFor<bool>(),
        (values, floor) =>
        {
            var again = new PointsAgain(values, new(ties, floor), new(values.Length));
            return Enumerable.Range(0, values.Length).All(left =>
            {
                double[] others = [.. values.Where((_, row) => row != left)];
                return again.Without(left).SequenceEqual(RankPoints.Of(others, ties, floor ? 1 : null));
            });
        }));

    [Fact]
    public void The_last_of_a_plain_column_takes_a_point_from_each() =>
        Assert.Equal([2, 1], new PointsAgain([3, 2, 1], new(Ties.Competition), new(3)).Without(2));

    /// <summary>Columns with ties, with gaps and with 1 point here and there.</summary>
    private static Arbitrary<double[]> Columns => Gen.Choose(0, 9).Select(value => value == 0 ? double.NaN : value).NonEmptyListOf().Select(list => list.ToArray()).ToArbitrary();
}
