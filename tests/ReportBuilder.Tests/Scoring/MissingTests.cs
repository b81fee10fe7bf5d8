using ReportBuilder.Loading;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring;
using ReportBuilder.Tests.Loading;
using static ReportBuilder.Tests.Scoring.TinyIndex;

namespace ReportBuilder.Tests.Scoring;

/// <summary>What a gap does to a score is the recipe's choice, and nobody loses a score in silence.</summary>
public sealed class MissingTests
{
    private const string Mean = "steps: [{ normalise: { as: min-max, to: 1 } }, { aggregate: { by: arithmetic } }]";

    // Y of B is missing. X: 0, 0.5, 1. Y: 0, -, 1.
    private static readonly DataColumn[] Columns = [Column("x", 1, 2, 3), Column("y", 1, double.NaN, 3)];

    [Fact]
    public void Without_a_choice_the_whole_is_missing_too_and_that_is_told_with_a_count_and_the_cell()
    {
        var outcome = Score("");
        Assert.Equal([0, null, 1], outcome.Value.Overall.Scores.Select(score => score.Value));
        var found = Assert.Single(outcome.Diagnostics);
        Assert.Equal(("RB2060", Severity.Warning, "1 of 3 units has no score in 'Index': B; empty: 'Y' of B (scores.csv:3:1)"), (found.Code, found.Severity, found.Message));
        Assert.Contains("missing: reweight", found.Hint, StringComparison.Ordinal);
        Assert.Contains("at-least", found.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void To_exclude_is_a_choice_and_only_noted()
    {
        var outcome = Score("missing: exclude\n");
        Assert.Null(outcome.Value.Overall.Scores[1].Value);
        Assert.Equal(Severity.Note, Assert.Single(outcome.Diagnostics).Severity);
    }

    // The other part takes the weight: 0.5.
    [Fact]
    public void To_reweight_lets_the_other_parts_take_the_weight()
    {
        var outcome = Score("missing: reweight\n");
        Assert.Empty(outcome.Diagnostics);
        Assert.Equal([0, 0.5, 1], outcome.Value.Overall.Scores.Select(score => score.Value));
        Assert.Contains(outcome.Value.Method, row => row.Sentence == "Where a part is missing, the other parts of the whole take its weight.");
    }

    // The median of 1 and 3 is 2, on the scale 0.5; the mean of 0.5 and 0.5 is 0.5.
    [Fact]
    public void To_impute_fills_the_gap_with_the_median_and_marks_it()
    {
        var outcome = Score("missing: impute\n");
        Assert.Empty(outcome.Diagnostics);
        Assert.Equal([0, 0.5, 1], outcome.Value.Overall.Scores.Select(score => score.Value));
        Assert.Equal("imputed: the median", Assert.Single(outcome.Value.Steps[0].Marks).What.ToString());
    }

    [Fact]
    public void At_least_of_a_step_goes_before_the_rule_for_all()
    {
        var outcome = Score("missing: reweight\n", Mean.Replace("by: arithmetic", "by: arithmetic, at-least: 0.6", StringComparison.Ordinal));
        Assert.Null(outcome.Value.Overall.Scores[1].Value);
    }

    [Fact]
    public void Many_units_without_a_score_are_one_message()
    {
        DataColumn[] columns = [Column("x", 1, 2, 3, 4, 5), Column("y", 1, double.NaN, double.NaN, double.NaN, double.NaN)];
        var found = Scorer.Score(Inputs(Node("index", Node("x"), Node("y")), Steps.Named(5), columns) with { Recipe = Recipe(Mean.Replace("min-max", "borda", StringComparison.Ordinal)) }).Diagnostics;
        Assert.StartsWith("4 of 5 units have no score in 'Index': B, C, D and 1 more; empty: 'Y' of B", Assert.Single(found).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_no_step_normalises_is_told_of_where_it_is_added_to_those_that_are()
    {
        var recipe = Recipe("steps: [{ normalise: { as: min-max, columns: [X] } }, { aggregate: { by: arithmetic } }]");
        var found = Assert.Single(Scorer.Score(Inputs(Node("index", Node("x"), Node("y")), Steps.Named(3), Column("x", 1, 2, 3), Column("y", 100, 200, 300)) with { Recipe = recipe }).Diagnostics);
        Assert.Equal(("RB2061", Severity.Warning, "'Index' is made of parts that are normalised and of parts that are not: 'Y'"), (found.Code, found.Severity, found.Message));
    }

    [Fact]
    public void A_column_to_divide_by_that_the_recipe_misspells_is_told_of_in_the_recipe_only()
    {
        var recipe = Recipe("steps:\n  - denominate: { by: Populaton, columns: [X] }\n  - normalise: { as: min-max }\n  - aggregate: { by: arithmetic }");
        var inputs = Inputs(Node("index", Node("x")), Steps.Named(2), Column("x", 1, 2), Column("Population", 10, 40));
        var found = Assert.Single(Scorer.Score(inputs with { Recipe = recipe }).Diagnostics);
        Assert.Equal(("RB2022", "data/recipe.yaml", 3, "did you mean 'Population'?"), (found.Code, found.Place.File, found.Place.Line, found.Hint));
    }

    private static Outcome<Scorebook> Score(string missing, string steps = Mean) =>
        Scorer.Score(Inputs(Node("index", Node("x"), Node("y")), Steps.Named(3), Columns) with { Recipe = Recipe(missing + steps) });

    private static Recipe Recipe(string yaml) => EditionLoader.Load(EditionFolder.Read("").With("data/recipe.yaml", $"levels: [index, variable]\n{yaml}")).Value.Recipe!;
}
