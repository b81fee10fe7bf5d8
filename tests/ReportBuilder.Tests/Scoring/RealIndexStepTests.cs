using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring;
using static ReportBuilder.Tests.Scoring.TinyIndex;

namespace ReportBuilder.Tests.Scoring;

/// <summary>Steps that published indices need, on figures worked by hand.</summary>
public sealed class RealIndexStepTests
{
    private static readonly TakePublished AsTheyAre = new(new RankedPoints(Ties.Competition), [], Checked: false);

    // The income index of the Human Development Report: (ln x - ln 100) / (ln 75000 - ln 100). At 100 it is 0, at 75000 it is 1, at the
    // geometric middle, the root of 100 times 75000, it is a half.
    [Fact]
    public void Goalposts_in_raw_units_go_through_the_logarithm_too()
    {
        var steps = new RecipeStep[]
        {
            new Transform(TransformKind.Ln),
            new Normalise(NormaliseAs.Goalposts, 0, 1) { Goalposts = [new(new("x"), 100, 75_000)], RawGoalposts = true },
        };
        var values = Steps.Values(Steps.Outcome(steps, Direction.Higher, 100, Math.Sqrt(100 * 75_000.0), 75_000, 90_000), 1);
        Assert.Equal([0, 0.5, 1, 1], values);
    }

    [Fact]
    public void Goalposts_that_the_logarithm_cannot_take_are_told_of()
    {
        var steps = new RecipeStep[] { new Transform(TransformKind.Ln), new Normalise(NormaliseAs.Goalposts) { Goalposts = [new(new("x"), 0, 10)], RawGoalposts = true } };
        Assert.Contains(Steps.Outcome(steps, Direction.Higher, 1, 2).Diagnostics, found => found.Code == "RB2037" && found.Severity == Severity.Error);
    }

    // (15 - 0) / (10 - 0) is 1.5 of the scale, and (-5 - 0) / 10 half of it below its start.
    [Fact]
    public void Readings_beyond_goalposts_may_score_beyond_the_scale()
    {
        var step = new Normalise(NormaliseAs.Goalposts) { Goalposts = [new(new("x"), 0, 10)] };
        Assert.Equal([0, 40, 100], Steps.Run(step, -5, 4, 15));
        Assert.Equal([-50, 40, 150], Steps.Run(step with { Clamp = false }, -5, 4, 15));
        Assert.Empty(Steps.Outcome([step with { Clamp = false }], Direction.Higher, -5, 4, 15).Value.Steps[0].Marks);
    }

    [Fact]
    public void A_number_may_be_added_before_the_logarithm_is_taken()
    {
        Assert.Equal([0, Math.Log(10)], Steps.Run(new Transform(TransformKind.Ln, Plus: 1), 0, 9));
        Assert.Contains(Steps.Outcome([new Transform(TransformKind.Ln)], Direction.Higher, 0, 9).Diagnostics, found => found.Code == "RB2037" && found.Hint.Contains("plus: 1", StringComparison.Ordinal));
    }

    // Of 0, 1, ... 10 the tenth percentile is 1 and the ninetieth 9: type 7 lies at place 0.1 times 10.
    [Fact]
    public void Readings_beyond_two_percentiles_are_set_to_these_and_marked()
    {
        var outcome = Steps.Outcome([new Winsorise(0.1, 0.9)], Direction.Higher, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        Assert.Equal([1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9], Steps.Values(outcome, 0));
        Assert.Equal([("a", "winsorised: 0 to 1"), ("k", "winsorised: 10 to 9")], outcome.Value.Steps[0].Marks.Select(mark => (mark.UnitId, mark.What.ToString())));
    }

    // 0.125 and 0.135 are 0.13 and 0.14, half away from zero, though a machine has 0.135 a hair above.
    [Fact]
    public void Columns_may_be_rounded_before_they_are_aggregated() =>
        Assert.Equal([0.13, 0.14, -0.13, 2], Steps.Run(new RoundOff(2), 0.125, 0.135, -0.125, 1.999));

    // 0.8 times 1 less 0.25 is 0.6: an index adjusted for inequality.
    [Fact]
    public void A_column_may_be_the_product_of_others_and_a_difference_from_a_number()
    {
        RecipeStep[] steps =
        [
            new Combine(CombineAs.Difference, [new(null, 1), new(new("inequality"), 0)], new("equality")),
            new Combine(CombineAs.Product, [new(new("x"), 0), new(new("equality"), 0)], new("adjusted")),
            AsTheyAre,
        ];
        var inputs = Inputs(Node("index", Node("adjusted")), Steps.Named(3), Column("x", 0.8, 0.5, double.NaN), Column("inequality", 0.25, 0, 0.1));
        var outcome = Scorer.Score(inputs with { Recipe = Steps.Recipe(steps) });
        Assert.DoesNotContain(outcome.Diagnostics, found => found.Severity == Severity.Error);
        Assert.Equal([0.6, 0.5, null], outcome.Value.Overall.Scores.Select(score => score.Value));
        var receipt = outcome.Value.ReceiptOf(outcome.Value.Units[0], outcome.Value.FindColumn("adjusted")!.Node);
        Assert.Equal("product of x and equality", receipt.Rule);
        Assert.Contains(receipt.Lines, line => line is { Label: "Product of x and equality", Value: "0.6 (0.8 × 0.75)" });
    }

    [Fact]
    public void A_column_may_be_the_ratio_of_others_times_a_number()
    {
        RecipeStep[] steps = [new Combine(CombineAs.Ratio, [new(new("ships"), 0), new(new("people"), 0)], new("x"), 1000), AsTheyAre];
        var inputs = Inputs(Node("index", Node("x")), Steps.Named(2), Column("ships", 3, 1), Column("people", 1500, 4000));
        Assert.Equal([2, 0.25], Scorer.Score(inputs with { Recipe = Steps.Recipe(steps) }).Value.Overall.Scores.Select(score => score.Value!.Value));
    }

    [Fact]
    public void A_ratio_to_nothing_is_told_of_at_its_cell()
    {
        RecipeStep[] steps = [new Combine(CombineAs.Ratio, [new(new("ships"), 0), new(new("people"), 0)], new("x")), AsTheyAre];
        var inputs = Inputs(Node("index", Node("x")), Steps.Named(2), Column("ships", 3, 1), Column("people", 1500, 0));
        var found = Assert.Single(Scorer.Score(inputs with { Recipe = Steps.Recipe(steps) }).Diagnostics, one => one.Severity == Severity.Error);
        Assert.Equal(("RB2033", "scores.csv:3:1"), (found.Code, found.Place.ToString()));
    }

    // The root of 0.01 times 1 is 0.1: a 0 counts as the floor. The part itself keeps its 0.
    [Fact]
    public void A_geometric_mean_over_zeros_takes_a_stated_floor()
    {
        DataColumn[] columns = [Column("x", 0, 4), Column("y", 1, 9)];
        Aggregate geometric = new(null, AggregateBy.Geometric);
        Assert.Contains(Steps.Outcome([AsTheyAre, geometric], Direction.Higher, columns).Diagnostics, found => found.Code == "RB2031" && found.Hint.Contains("floor: 0.01", StringComparison.Ordinal));
        var book = Steps.Outcome([AsTheyAre, geometric with { Floor = 0.01 }], Direction.Higher, columns).Value;
        Assert.Equal([0.1, 6], book.Overall.Scores.Select(score => score.Value!.Value));
        Assert.Equal(0, book.FindColumn("x")!.Scores[0].Value);
        Assert.Equal("raised: 0 counts as 0.01 in the geometric mean", Assert.Single(book.Steps[1].Marks).What.ToString());
    }

    // Ranks by size: A and B are large, C is small. Ranks by income: B and C are poor, A is rich.
    [Fact]
    public void Units_may_belong_to_several_groupings()
    {
        var units = Steps.Named(3).Select((unit, row) => unit with
        {
            Groupings = unit.Groupings.Add("size", row < 2 ? "large" : "small").Add("income", row == 0 ? "rich" : "poor"),
        });
        var recipe = Steps.Recipe(AsTheyAre, new Aggregate(null, AggregateBy.Sum), new RankUnits(Ties.Competition, InGroups: true) { Groupings = [new("size"), new("income")] });
        var book = Scorer.Score(Inputs(Node("index", Node("x")), [.. units], Column("x", 3, 2, 1)) with { Recipe = recipe }).Value;
        Assert.Empty(book.GroupColumns);
        Assert.Equal(["size", "income"], book.Groupings.Select(grouping => grouping.Name));
        Assert.Equal([1, 2, 1], book.Groupings[0].Columns[0].Ranks.Select(rank => rank!.Value));
        Assert.Equal([1, 1, 2], book.Groupings[1].Columns[0].Ranks.Select(rank => rank!.Value));
        Assert.Contains(book.ReceiptOf(book.Units[2], book.Overall.Node).Lines, line => line is { Label: "Rank by income", Value: "2 (poor)" });
        Assert.Contains(book.Method, row => row.Sentence.EndsWith("They are also ranked inside their groups by size and by income.", StringComparison.Ordinal));
    }

    [Fact]
    public void Gaps_are_filled_by_the_groups_of_the_grouping_that_the_step_names()
    {
        var units = Steps.Named(4).Select((unit, row) => unit with { Group = "all", Groupings = unit.Groupings.Add("income", row < 2 ? "rich" : "poor") });
        var inputs = Inputs(Node("index", Node("x"), Node("anchor")), [.. units], Column("x", 10, double.NaN, 1, 3), Steps.Anchor(4));
        var book = Scorer.Score(inputs with { Recipe = Steps.Recipe(new Impute(ImputeWith.GroupMean) { By = new("income") }) }).Value;
        Assert.Equal(10, book.Steps[0].After.Column("x")!.Readings[1].Value);
        Assert.Equal("imputed: the mean of the group by income", book.Steps[0].Marks[0].What.ToString());
    }

    [Fact]
    public void A_grouping_that_the_units_do_not_have_is_told_of_with_the_nearest()
    {
        var units = Steps.Named(2).Select(unit => unit with { Groupings = unit.Groupings.Add("income", "rich") });
        var recipe = Steps.Recipe(AsTheyAre, new RankUnits(Ties.Competition, InGroups: true) { Groupings = [new("incom")] });
        var found = Scorer.Score(Inputs(Node("index", Node("x")), [.. units], Column("x", 1, 2)) with { Recipe = recipe }).Diagnostics.Single(one => one.Severity == Severity.Error);
        Assert.Equal(("RB2062", "did you mean 'income'?"), (found.Code, found.Hint));
    }

    [Fact]
    public void The_method_says_each_step_with_its_numbers()
    {
        RecipeStep[] steps =
        [
            new Combine(CombineAs.Ratio, [new(new("ships"), 0), new(new("people"), 0)], new("x"), 1000),
            new Winsorise(0.05, 0.975),
            new Transform(TransformKind.Ln, Plus: 1),
            new Normalise(NormaliseAs.Goalposts) { Goalposts = [new(new("x"), 0, 100)], RawGoalposts = true, Clamp = false },
            new RoundOff(1),
            new Aggregate(null, AggregateBy.Geometric) { Floor = 0.01 },
        ];
        var inputs = Inputs(Node("index", Node("x")), Steps.Named(2), Column("ships", 3, 1), Column("people", 1500, 4000));
        var method = Scorer.Score(inputs with { Recipe = Steps.Recipe(steps) }).Value.Method;
        Assert.Equal(
            [
                "X is the ratio of ships to people, times 1000.",
                "Readings of all columns beyond their 5th and 97.5th percentiles are set to these; 2 readings are set.",
                "All columns are transformed: 1 is added and the natural logarithm is taken.",
                "All columns are normalised by goalposts: fixed ends give 0 and 100, and readings beyond them are scored beyond (X: 0 to 100; before they are transformed).",
                "All columns are rounded to 1 decimal, half away from zero.",
                "Every whole, up to the index, is the geometric mean of its parts; a part below 0.01 counts as 0.01.",
            ],
            method.Take(6).Select(row => row.Sentence));
    }
}
