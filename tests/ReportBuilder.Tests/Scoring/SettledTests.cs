using FsCheck;
using FsCheck.Fluent;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring;
using static ReportBuilder.Tests.Scoring.TinyIndex;

namespace ReportBuilder.Tests.Scoring;

/// <summary>Who ties is decided on values rounded far below what is printed, and everywhere alike.</summary>
public sealed class SettledTests
{
    private static readonly Goalpost[] ZeroToOne = [new(new("X"), 0, 1), new(new("Y"), 0, 1)];

    // (0.1 + 0.3) / 2 and (0.3 + 0.1) / 2 and (0.2 + 0.2) / 2: all of them 0.2, though a machine has 0.30000000000000004 on the way.
    [Fact]
    public void Units_that_show_the_same_score_have_the_same_rank()
    {
        var book = Means([.1, .2, .3], [.3, .2, .1]);
        Assert.Equal([1, 1, 1], book.Overall.Ranks.Select(rank => rank!.Value));
        Assert.Equal([.2, .2, .2], book.Overall.Scores.Select(score => score.Value!.Value));
    }

    [Fact]
    public void Ties_that_add_up_in_another_order_are_ties_in_sums_too()
    {
        DataColumn[] columns = [Column("x", 0.1, 0.3), Column("y", 0.2, 0.2), Column("z", 0.3, 0.1)];
        var book = Steps.Outcome([new TakePublished(new RankedPoints(Ties.Competition), [], Checked: false)], Direction.Higher, columns).Value;
        Assert.NotEqual(0.1 + 0.2 + 0.3, 0.3 + 0.2 + 0.1);
        Assert.Equal([1, 1], book.Overall.Ranks.Select(rank => rank!.Value));
    }

    // A third and two thirds make one, and so do a third three times and a half twice: nothing is rounded on the way.
    [Fact]
    public void Ties_of_thirds_are_ties()
    {
        var inputs = Inputs(
            Node("index", Node("p", Node("a"), Node("b"), Node("c")), Node("q", Node("d"))),
            Steps.Named(3),
            Column("a", 1, 0, 1),
            Column("b", 1, 2, 0),
            Column("c", 0, 0, 0),
            Column("d", 1, 1, 4 / 3.0));
        var recipe = Steps.Recipe(new TakePublished(new RankedPoints(Ties.Competition), [], Checked: false), new Aggregate(null, AggregateBy.Arithmetic));
        Assert.Equal([1, 1, 1], Scorer.Score(inputs with { Recipe = recipe with { Levels = ["index", "dimension", "variable"] } }).Value.Overall.Ranks.Select(rank => rank!.Value));
    }

    [Fact]
    public void What_is_left_where_parts_cancel_out_is_nothing()
    {
        DataColumn[] columns = [Column("x", 0.1, 1), Column("y", 0.2, -1), Column("z", -0.3, 0)];
        var book = Steps.Outcome([new TakePublished(new RankedPoints(Ties.Competition), [], Checked: false)], Direction.Higher, columns).Value;
        Assert.NotEqual(0, 0.1 + 0.2 - 0.3);
        Assert.Equal([0, 0], book.Overall.Scores.Select(score => score.Value!.Value));
    }

    [Fact]
    public void Readings_that_a_spreadsheet_left_a_hair_apart_get_the_same_points() =>
        Assert.Equal([3, 3, 1], Steps.Run(new Normalise(NormaliseAs.RankPoints), 0.1 + 0.2, 0.3, 0.1));

    [Fact]
    public void A_tier_starts_at_its_number_and_not_a_hair_above_it()
    {
        DataColumn[] columns = [Column("x", 0.1), Column("y", 0.2)];
        var book = Steps.Outcome([new TakePublished(new RankedPoints(Ties.Competition), [], Checked: false)], Direction.Higher, columns).Value;
        Assert.Equal("First", (book with { Tiers = [new(1, "First", 0.3), new(2, "Second", 0)] }).TierOf(book.Units[0])!.Name);
        var raw = 0.7 + 0.1;
        Assert.True(raw < 0.8);
        var less = Steps.Outcome([new TakePublished(new RankedPoints(Ties.Competition), [], Checked: false)], Direction.Higher, [Column("x", 0.7), Column("y", 0.1)]).Value;
        Assert.Equal("First", (less with { Tiers = [new(1, "First", 0.8), new(2, "Second", 0)] }).TierOf(less.Units[0])!.Name);
    }

    [Fact]
    public void Draws_of_weights_see_the_same_ties()
    {
        var inputs = Inputs(Node("index", Node("x"), Node("y"), Node("z")), Steps.Named(3), Column("x", 0.1, 0.3, 0), Column("y", 0.2, 0.2, 0), Column("z", 0.3, 0.1, 0));
        var recipe = Steps.Recipe(new TakePublished(new RankedPoints(Ties.Competition), [], Checked: false)) with
        {
            Robustness = new(1, 20, 0, [], [], [], 0),
        };
        var intervals = Scorer.Score(inputs with { Recipe = recipe }).Value.Analysis.RankIntervals;
        Assert.Equal([(1, 1), (1, 1), (3, 3)], intervals.Select(interval => (interval.Low, interval.High)));
    }

    [Fact]
    public void Numbers_that_differ_in_print_stay_apart() =>
        Assert.Equal([2, 1], Means([.1, .1000000001], [.3, .3]).Overall.Ranks.Select(rank => rank!.Value));

    [Fact]
    public void A_settled_number_stays_where_it_is_to_a_trillionth() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(
        Gen.Choose(-1_000_000, 1_000_000).Zip(Gen.Choose(-30, 30)).Select(pair => pair.Item1 / 7.0 * Math.Pow(10, pair.Item2)).ToArbitrary(),
        value => Math.Abs(Settled.Of(value) - value) <= Settled.Tolerance * Math.Abs(value) && Settled.Of(Settled.Of(value)) == Settled.Of(value)));

    [Theory]
    [InlineData(0.1 + 0.2, 0.3)]
    [InlineData(0.7 + 0.1, 0.8)]
    [InlineData(1e-15 * 3, 3e-15)]
    [InlineData(1234567.1 + 0.2, 1234567.3)]
    [InlineData(60, 60)]
    [InlineData(1e300, 1e300)]
    [InlineData(double.NaN, double.NaN)]
    public void Numbers_settle_on_the_decimal_that_they_mean(double value, double settled) => Assert.Equal(settled, Settled.Of(value));

    private static Scorebook Means(double[] x, double[] y) => Steps.Outcome(
        [new Normalise(NormaliseAs.Goalposts, 0, 1) { Goalposts = [.. ZeroToOne] }, new Aggregate(null, AggregateBy.Arithmetic)],
        Direction.Higher,
        [Capital("x", x), Capital("y", y)]).Value;

    private static DataColumn Capital(string id, double[] values) => Column(id.ToUpperInvariant(), values);
}
