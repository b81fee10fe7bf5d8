using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring;
using static ReportBuilder.Tests.Scoring.TinyIndex;

namespace ReportBuilder.Tests.Scoring;

/// <summary>One finding for each thing that can be wrong with the inputs of scoring.</summary>
public sealed class RecipeFindingsTests
{
    private static readonly FrameworkNode Root = Node("index", Node("x"), Node("y"));
    private static readonly DataColumn[] Columns = [Column("x", 3, 2, 1), Column("y", 1, 2, 3)];

    [Fact]
    public void A_unit_that_is_there_twice() => Finds("RB2010", Inputs(Root, Units("A", "B", "A"), Columns));

    [Fact]
    public void A_column_that_is_there_twice() => Finds("RB2011", Inputs(Root, Steps.Named(3), [.. Columns, Columns[0]]));

    [Fact]
    public void An_id_that_stands_twice_in_the_framework() => Finds("RB2012", Inputs(Node("index", Node("x"), Node("x")), Steps.Named(3), Columns[0]));

    [Fact]
    public void A_column_of_no_indicator() => Finds("RB2013", Inputs(Root, Steps.Named(3), [.. Columns, Column("income-tax", 1, 2, 3)]));

    [Fact]
    public void A_unit_without_data() => Finds("RB2014", Inputs(Root, Steps.Named(2), Column("x", 1, double.NaN), Column("y", 1, double.NaN)));

    [Fact]
    public void An_indicator_without_a_column() => Finds("RB2015", Inputs(Root, Steps.Named(3), Columns[0]));

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(1.5)]
    public void A_published_score_outside_its_range(double score)
    {
        var inputs = Inputs(Root, Steps.Named(3), Column("x", 3, 2, score), Columns[1]);
        var finding = Finds("RB2020", inputs with { Recipe = Steps.Recipe(new TakePublished(new RankedPoints(Ties.Competition), [])) });
        Assert.Equal("scores.csv:4:1", finding.Place.ToString());
    }

    [Fact]
    public void A_published_column_that_breaks_its_rule_is_a_warning_and_is_scored()
    {
        var inputs = Inputs(Root, Steps.Named(3), Column("x", 3, 3, 2), Columns[1]) with { Recipe = Steps.Recipe(new TakePublished(new RankedPoints(Ties.Competition), [])) };
        Assert.Equal(Severity.Warning, Scorer.Score(inputs).Diagnostics.Single(found => found.Code == "RB2002").Severity);
        Assert.Equal([4.0, 5, 5], Scorer.Score(inputs).Value.Overall.Scores.Select(score => score.Value!.Value));
    }

    [Fact]
    public void A_negative_weight() => Finds("RB2021", Inputs(Node("index", Node("x") with { Weight = -1 }, Node("y")), Steps.Named(3), Columns));

    [Fact]
    public void Weights_that_are_all_zero() => Finds("RB2032", Inputs(Node("index", Node("x") with { Weight = 0 }, Node("y") with { Weight = 0 }), Steps.Named(3), Columns));

    [Fact]
    public void A_name_that_the_recipe_misspells_is_named_in_the_hint() =>
        Assert.Equal("did you mean 'Income'?", Finds("RB2022", Inputs(Node("index", Node("income")), Steps.Named(2), Column("income", 1, 2)) with { Recipe = Steps.Recipe(new Impute(ImputeWith.Mean) { Columns = [new("Incme")] }) }).Hint);

    [Fact]
    public void A_weight_for_nothing() => Finds("RB2022", Inputs(Root, Steps.Named(3), Columns) with { Recipe = Recipe.SumOfPublishedScores with { Weights = [new(new("Z"), 2)] } });

    [Fact]
    public void A_level_that_is_not_there() => Finds("RB2023", new Aggregate(new PlacedName("pillar"), AggregateBy.Sum));

    [Fact]
    public void A_reference_that_is_no_unit() => Finds("RB2024", new Normalise(NormaliseAs.DistanceToReference) { Reference = new("Nowhere") });

    [Fact]
    public void A_constant_column_to_normalise() =>
        Finds("RB2025", Inputs(Root, Steps.Named(3), Column("x", 2, 2, 2), Columns[1]) with { Recipe = Steps.Recipe(new Normalise(NormaliseAs.ZScore)) });

    [Fact]
    public void A_column_without_goalposts() => Finds("RB2026", new Normalise(NormaliseAs.Goalposts));

    [Fact]
    public void Goalposts_with_equal_ends() => Finds("RB2027", new Normalise(NormaliseAs.Goalposts) { Goalposts = [new(new("X"), 5, 5), new(new("Y"), 0, 5)] });

    [Fact]
    public void A_ratio_of_values_that_are_not_above_0() =>
        Finds("RB2028", Inputs(Root, Steps.Named(3), Column("x", 2, -1, 1), Columns[1]) with { Recipe = Steps.Recipe(new Normalise(NormaliseAs.FractionOfMaximum)) });

    [Fact]
    public void A_category_without_points() => Finds("RB2029", new Normalise(NormaliseAs.Categories) { Points = [new(1, 60)] });

    [Fact]
    public void An_indicator_that_nobody_turned_round() =>
        Assert.Contains(Steps.Outcome([new Aggregate(null, AggregateBy.Sum)], Direction.Lower, 1, 2).Diagnostics, found => found.Code == "RB2030");

    [Fact]
    public void A_geometric_mean_over_values_that_are_not_above_0() => Assert.Contains(
        Steps.Outcome([new Normalise(NormaliseAs.MinMax), new Aggregate(null, AggregateBy.Geometric)], Direction.Higher, 1, 2).Diagnostics,
        found => found.Code == "RB2031" && found.Message.Contains("A has 0", StringComparison.Ordinal));

    [Fact]
    public void A_division_by_zero() =>
        Assert.Contains(Steps.Outcome([new Denominate(new("population"))], Direction.Higher, [Column("x", 1, 2), Column("population", 1, 0)]).Diagnostics, found => found.Code == "RB2033");

    [Fact]
    public void Last_year_s_values_without_a_last_year() =>
        Assert.Contains(Steps.Outcome([new Impute(ImputeWith.LastYear)], Direction.Higher, 1, double.NaN).Diagnostics, found => found.Code == "RB2034");

    [Fact]
    public void A_logarithm_of_nothing() => Assert.Contains(Steps.Outcome([new Transform(TransformKind.Ln)], Direction.Higher, 1, 0).Diagnostics, found => found.Code == "RB2037");

    [Fact]
    public void A_recipe_that_makes_no_index() =>
        Finds("RB2038", Inputs(Root, Steps.Named(3), Columns) with { Recipe = Recipe.SumOfPublishedScores with { Steps = [new Normalise(NormaliseAs.MinMax)] } });

    [Fact]
    public void All_findings_come_in_one_run()
    {
        var inputs = Inputs(Node("index", Node("x") with { Weight = -1 }, Node("y")), Units("A", "B", "A"), Columns[0], Column("z", 1, 2, 3));
        Assert.Equal(["RB2010", "RB2013", "RB2015", "RB2021"], Scorer.Score(inputs).Diagnostics.Select(found => found.Code).Order(StringComparer.Ordinal));
    }

    private static Diagnostic Finds(string code, RecipeStep step) => Finds(code, Inputs(Root, Steps.Named(3), Columns) with { Recipe = Steps.Recipe(step) });

    private static Diagnostic Finds(string code, ReportInputs inputs)
    {
        var outcome = Scorer.Score(inputs);
        Assert.True(outcome.HasErrors);
        Assert.Equal(ImmutableArray<ScoreColumn>.Empty, outcome.Value.Columns);
        return outcome.Diagnostics.First(found => found.Code == code);
    }
}
