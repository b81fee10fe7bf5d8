using FsCheck;
using FsCheck.Fluent;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Statistics;
using static ReportBuilder.Tests.Scoring.TinyIndex;

namespace ReportBuilder.Tests.Scoring;

/// <summary>What each step does to a column, on figures worked by hand.</summary>
public sealed class StepTests
{
    [Fact]
    public void Units_with_too_few_readings_are_left_out()
    {
        DataColumn[] columns = [Column("x", 1, double.NaN, 3), Column("y", 1, double.NaN, double.NaN), Column("z", 1, 4, 2)];
        var book = Steps.Outcome([new ScreenUnits(0.5)], Direction.Higher, columns).Value;
        Assert.Equal(["A", "C"], book.Units.Select(unit => unit.Name));
        Assert.Equal("B", Assert.Single(book.Steps[0].LeftOut).Name);
    }

    [Fact]
    public void Leaving_nothing_out_changes_nothing() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(30), Prop.ForAll(
        Gen.Choose(0, 20).Select(value => value == 0 ? double.NaN : value).NonEmptyListOf().Select(list => list.Take(20).Append(3).ToArray()).ToArbitrary(),
        values => Steps.Outcome([new ScreenUnits(1)], Direction.Higher, values).Value.Overall.Scores.SequenceEqual(Steps.Outcome([], Direction.Higher, values).Value.Overall.Scores)));

    [Fact]
    public void Columns_are_divided_by_another_and_multiplied()
    {
        var outcome = Steps.Outcome([new Denominate(new("population"), 10_000)], Direction.Higher, [Column("x", 10, 30), Column("population", 1_000, 2_000)]);
        Assert.Equal([100, 150], Steps.Values(outcome, 0));
    }

    [Theory]
    [InlineData(ImputeWith.Mean, 4)]
    [InlineData(ImputeWith.Median, 3)]
    [InlineData(ImputeWith.Constant, 7)]
    public void Gaps_are_filled_and_marked(ImputeWith with, double filled)
    {
        var outcome = Steps.Outcome([new Impute(with, 7)], Direction.Higher, 1, 3, 8, double.NaN);
        Assert.Equal([1, 3, 8, filled], Steps.Values(outcome, 0));
        var mark = Assert.Single(outcome.Value.Steps[0].Marks);
        Assert.Equal(("d", "x"), (mark.UnitId, mark.NodeId));
        Assert.StartsWith("imputed", mark.What.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Gaps_are_filled_with_the_median_of_the_group()
    {
        var inputs = Inputs(Node("index", Node("x"), Node("anchor")), [.. Steps.Named(5).Select((unit, index) => unit with { Group = index < 3 ? "North" : "South" })], Column("x", 1, 3, double.NaN, 10, 10), Steps.Anchor(5));
        var book = ReportBuilder.Scoring.Scorer.Score(inputs with { Recipe = Steps.Recipe(new Impute(ImputeWith.GroupMedian)) }).Value;
        Assert.Equal(2, book.Steps[0].After.Column("x")!.Readings[2].Value);
    }

    [Fact]
    public void Gaps_are_filled_with_the_mean_of_the_group()
    {
        var inputs = Inputs(Node("index", Node("x"), Node("anchor")), [.. Steps.Named(5).Select((unit, index) => unit with { Group = index < 4 ? "North" : "South" })], Column("x", 1, 3, 8, double.NaN, 100), Steps.Anchor(5));
        var book = ReportBuilder.Scoring.Scorer.Score(inputs with { Recipe = Steps.Recipe(new Impute(ImputeWith.GroupMean)) }).Value;
        Assert.Equal(4, book.Steps[0].After.Column("x")!.Readings[3].Value);
    }

    [Fact]
    public void What_nothing_can_fill_stays_missing_and_is_told()
    {
        var inputs = Inputs(Node("index", Node("x"), Node("anchor")), [.. Steps.Named(2).Select((unit, index) => unit with { Group = index == 0 ? "North" : "South" })], Column("x", 1, double.NaN), Steps.Anchor(2));
        var outcome = ReportBuilder.Scoring.Scorer.Score(inputs with { Recipe = Steps.Recipe(new Impute(ImputeWith.GroupMean)) });
        Assert.Null(outcome.Value.Steps[0].After.Column("x")!.Readings[1].Value);
        Assert.Equal(["RB2035", "RB2060"], outcome.Diagnostics.Select(found => found.Code));
    }

    [Fact]
    public void Gaps_are_filled_with_last_year_s_values()
    {
        var previous = new PreviousEdition("2024", new(Steps.Named(2), [Column("x", 5, 6)]), []);
        Assert.Equal([1, 6], Steps.Values(Steps.Outcome([new Impute(ImputeWith.LastYear)], Direction.Higher, [Column("x", 1, double.NaN), Steps.Anchor(2)], previous), 0));
    }

    [Fact]
    public void An_outlier_is_pulled_in_to_the_next_reading_and_marked()
    {
        var outcome = Steps.Outcome([new TreatOutliers()], Direction.Higher, 1, 2, 3, 4, 5, 6, 7, 100);
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 7], Steps.Values(outcome, 0));
        Assert.Equal("winsorised: 100 to 7", Assert.Single(outcome.Value.Steps[0].Marks).What.ToString());
    }

    [Fact]
    public void Where_pulling_in_is_not_enough_the_logarithm_is_taken()
    {
        var outcome = Steps.Outcome([new TreatOutliers(AtMost: 0)], Direction.Higher, 1, 2, 3, 4, 5, 6, 7, 100);
        Assert.Equal(Math.Log(0.99), Steps.Values(outcome, 0)[0]!.Value, 12);
        Assert.Equal("log transformed", outcome.Value.Steps[0].Marks[0].What.ToString());
    }

    [Fact]
    public void Box_Cox_can_take_the_place_of_the_logarithm()
    {
        var outcome = Steps.Outcome([new TreatOutliers(AtMost: 0, Otherwise: OutlierFallback.BoxCox)], Direction.Higher, 1, 2, 3, 4, 5, 6, 7, 100);
        double[] shifted = [0.99, 1.99, 2.99, 3.99, 4.99, 5.99, 6.99, 99.99];
        Assert.Equal(BoxCox.Of(shifted, BoxCox.Lambda(shifted)).Select(value => Math.Round(value, 9)), Steps.Values(outcome, 0).Select(value => Math.Round(value!.Value, 9)));
        Assert.Equal("Box-Cox transformed", outcome.Value.Steps[0].Marks[0].What.ToString());
    }

    [Fact]
    public void A_column_that_stays_skewed_is_noted() =>
        Assert.Contains(Steps.Outcome([new TreatOutliers(AtMost: 0, Otherwise: OutlierFallback.None)], Direction.Higher, 1, 2, 3, 4, 5, 6, 7, 100).Diagnostics, found => found.Code == "RB2036");

    [Fact]
    public void A_column_without_outliers_is_left_alone() =>
        Assert.Equal([1, 2, 3, 4, 5], Steps.Run(new TreatOutliers(), 1, 2, 3, 4, 5));

    [Fact]
    public void Columns_are_transformed()
    {
        Assert.Equal([0, Math.Log(4)], Steps.Run(new Transform(TransformKind.Ln), 1, 4));
        Assert.Equal([0, 2], Steps.Run(new Transform(TransformKind.SquareRoot), 0, 4));
        Assert.Equal([0, 7.5], Steps.Run(new Transform(TransformKind.BoxCox, 2), 1, 4));
    }

    [Theory]
    [InlineData(AggregateBy.Sum, 6)]
    [InlineData(AggregateBy.Arithmetic, 3)]
    [InlineData(AggregateBy.Geometric, 2.8284271247461903)]
    [InlineData(AggregateBy.Harmonic, 2.6666666666666665)]
    public void Parts_are_aggregated(AggregateBy by, double expected)
    {
        var book = Steps.Outcome([new TakePublished(new RankedPoints(Ties.Competition), [], Checked: false), new Aggregate(null, by)], Direction.Higher, [Column("x", 2), Column("y", 4)]).Value;
        Assert.Equal(expected, book.Overall.Scores[0].Value!.Value, 12);
    }

    // (2^2 + 4^2) / 2 = 10.
    [Fact]
    public void The_generalised_mean_has_an_exponent()
    {
        var book = Steps.Outcome([new TakePublished(new RankedPoints(Ties.Competition), [], Checked: false), new Aggregate(null, AggregateBy.Power, 2)], Direction.Higher, [Column("x", 2), Column("y", 4)]).Value;
        Assert.Equal(Math.Sqrt(10), book.Overall.Scores[0].Value!.Value, 12);
    }

    // A beats B in x and y and is level with C (a part each, and z equal); C beats B in x and y. Wins less losses: A 1, B -2, C 1.
    [Fact]
    public void Copeland_counts_wins_against_losses()
    {
        DataColumn[] columns = [Column("x", 3, 1, 2), Column("y", 2, 1, 3), Column("z", 1, 2, 1)];
        var book = Steps.Outcome([new TakePublished(new RankedPoints(Ties.Competition), [], Checked: false), new Aggregate(null, AggregateBy.Copeland)], Direction.Higher, columns).Value;
        Assert.Equal([1, -2, 1], book.Overall.Scores.Select(score => score.Value!.Value));
    }

    [Fact]
    public void Weights_of_the_recipe_take_the_place_of_the_framework_s()
    {
        var inputs = Inputs(Node("index", Node("x"), Node("y")), Steps.Named(1), Column("x", 1), Column("y", 4));
        var recipe = Steps.Recipe(new TakePublished(new RankedPoints(Ties.Competition), [], Checked: false), new Aggregate(null, AggregateBy.Arithmetic)) with { Weights = [new(new("X"), 2)] };
        Assert.Equal(2, ReportBuilder.Scoring.Scorer.Score(inputs with { Recipe = recipe }).Value.Overall.Scores[0].Value);
    }

    [Fact]
    public void A_score_without_all_parts_is_missing_unless_the_recipe_allows_it()
    {
        DataColumn[] columns = [Column("x", 2, 5), Column("y", double.NaN, 7)];
        RecipeStep[] Steps(double atLeast) => [new TakePublished(new RankedPoints(Ties.Competition), [], Checked: false), new Aggregate(null, AggregateBy.Arithmetic, AtLeast: atLeast)];
        Assert.Null(Scoring.Steps.Outcome(Steps(1), Direction.Higher, columns).Value.Overall.Scores[0].Value);
        Assert.Equal(2, Scoring.Steps.Outcome(Steps(0.5), Direction.Higher, columns).Value.Overall.Scores[0].Value);
    }

    // Two indicators: points 3, 2, 1 and 1, 3, 2 add up to 4, 5, 3 and are ranked again.
    [Fact]
    public void Two_indicators_are_ranked_added_and_ranked_again()
    {
        var inputs = Inputs(Node("index", Node("v", Node("x"), Node("y"))), Steps.Named(3), Column("x", 30, 20, 10), Column("y", 1, 3, 2));
        var recipe = Steps.Recipe(
            new Normalise(NormaliseAs.RankPoints),
            new Aggregate(new PlacedName("variable"), AggregateBy.Sum),
            new Normalise(NormaliseAs.RankPoints) { Level = new PlacedName("variable") }) with
        { Levels = ["index", "variable", "indicator"] };
        Assert.Equal([2.0, 3, 1], ReportBuilder.Scoring.Scorer.Score(inputs with { Recipe = recipe }).Value.FindColumn("v")!.Scores.Select(score => score.Value!.Value));
    }

    [Fact]
    public void Ranks_may_be_taken_on_rounded_scores_and_inside_groups()
    {
        var units = Steps.Named(3).Select((unit, index) => unit with { Group = index == 0 ? "North" : "South" });
        var inputs = Inputs(Node("index", Node("x")), [.. units], Column("x", 3, 1.04, 1.01));
        var recipe = Steps.Recipe(new TakePublished(new RankedPoints(Ties.Competition), [], Checked: false));
        var book = ReportBuilder.Scoring.Scorer.Score(inputs with { Recipe = recipe with { Steps = recipe.Steps.Add(new RankUnits(Ties.Competition, 1, InGroups: true)) } }).Value;
        Assert.Equal([1, 2, 2], book.Overall.Ranks.Select(rank => rank!.Value));
        Assert.Equal([1, 1, 1], book.GroupColumns[0].Ranks.Select(rank => rank!.Value));
    }

    [Fact]
    public void Changes_since_the_previous_edition_count_places_gained()
    {
        var previous = new PreviousEdition("2024", new([], []), [new("a", "index", 1, default), new("b", "index", 2, default)]);
        var changes = Steps.Outcome([new TakePublished(new RankedPoints(Ties.Competition), [], Checked: false)], Direction.Higher, [Column("x", 2, 1)], previous).Value.Changes;
        Assert.Equal([("A", 1.0, 1), ("B", -1.0, -1)], changes.Select(change => (change.Unit.Name, change.ScoreChange!.Value, change.RankChange!.Value)));
    }
}
