using ReportBuilder.Loading;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Scores;
using ReportBuilder.Tests.Loading;

namespace ReportBuilder.Tests.Scoring;

/// <summary>What authors write in data/recipe.yaml, and what they are told when it is wrong.</summary>
public sealed class RecipeReaderTests
{
    private static readonly ReportBuilder.Model.Inputs.ReportSources Edition = EditionFolder.Read("");

    [Fact]
    public void The_edition_s_recipe_has_four_steps_and_seven_exceptions()
    {
        var recipe = CitiesScores.Inputs.Recipe!;
        Assert.Equal([typeof(TakePublished), typeof(Aggregate), typeof(Aggregate), typeof(RankUnits)], recipe.Steps.Select(step => step.GetType()));
        Assert.Equal(7, ((TakePublished)recipe.Steps[0]).Exceptions.Length);
    }

    [Fact]
    public void Every_step_can_be_written()
    {
        var (recipe, findings) = Read(
            """
            title: All steps
            levels: [index, pillar, indicator]
            weights: { Income: 2 }
            steps:
              - screen: { at-most: 0.4 }
              - denominate: { columns: [GDP], by: population, times: 10000 }
              - impute: { with: group-median }
              - treat: { skewness: 2, kurtosis: 3.5, at-most: 4, otherwise: box-cox }
              - transform: { as: sqrt, columns: [Income] }
              - normalise: { as: goalposts, from: 0, to: 10, goalposts: { Income: [0, 90] }, columns: [Income] }
              - normalise: { as: rank-points, ties: modified, floor-at: 0, targets: { Balance: 0 } }
              - normalise: { as: distance-to-reference, reference: Hefei }
              - normalise: { as: categories, points: { 1: 60, 2: 50 } }
              - aggregate: { level: pillar, by: power, exponent: 0.5, at-least: 0.6 }
              - rank: { ties: dense, decimals: 2, in-groups: yes }
            """);
        Assert.Empty(findings);
        Assert.Equal(11, recipe!.Steps.Length);
        Assert.Equal(new Denominate(new("population", recipe.Steps[1] is Denominate step ? step.By.Place : default), 10_000).Times, ((Denominate)recipe.Steps[1]).Times);
        Assert.Equal((NormaliseAs.RankPoints, Ties.Modified, 0.0), (((Normalise)recipe.Steps[6]).As, ((Normalise)recipe.Steps[6]).Ties, ((Normalise)recipe.Steps[6]).FloorAt!.Value));
        Assert.Equal((AggregateBy.Power, 0.5, 0.6), (((Aggregate)recipe.Steps[9]).By, ((Aggregate)recipe.Steps[9]).Exponent, ((Aggregate)recipe.Steps[9]).AtLeast));
        Assert.Equal((Ties.Dense, 2, true), (((RankUnits)recipe.Steps[10]).Ties, ((RankUnits)recipe.Steps[10]).Decimals!.Value, ((RankUnits)recipe.Steps[10]).InGroups));
    }

    [Fact]
    public void Every_step_of_real_indices_can_be_written()
    {
        var (recipe, findings) = Read(
            """
            missing: reweight
            decimals: { index: 2, Income: 0 }
            steps:
              - combine: { as: product, of: [Health, 0.5], into: Adjusted, times: 100 }
              - impute: { with: group-mean, by: income }
              - winsorise: { low: 0.025, high: 0.975, columns: [Income] }
              - transform: { as: ln, plus: 1 }
              - normalise: { as: goalposts, goalposts: { Income: [100, 75000] }, raw-goalposts: yes, clamp: no }
              - round: { decimals: 3, level: indicator }
              - aggregate: { by: geometric, floor: 0.01 }
              - rank: { in-groups: [income, size] }
            """);
        Assert.Empty(findings);
        var steps = recipe!.Steps;
        var combine = Assert.IsType<Combine>(steps[0]);
        Assert.Equal((CombineAs.Product, "Health", 0.5, "Adjusted", 100.0), (combine.As, combine.Of[0].Column!.Value.Name, combine.Of[1].Number, combine.Into.Name, combine.Times));
        Assert.Equal("income", ((Impute)steps[1]).By!.Value.Name);
        Assert.Equal((0.025, 0.975), (((Winsorise)steps[2]).Low, ((Winsorise)steps[2]).High));
        Assert.Equal(1, ((Transform)steps[3]).Plus);
        Assert.Equal((true, false), (((Normalise)steps[4]).RawGoalposts, ((Normalise)steps[4]).Clamp));
        Assert.Equal((3, "indicator"), (((RoundOff)steps[5]).Decimals, ((RoundOff)steps[5]).Level!.Value.Name));
        Assert.Equal((0.01, 0.0), (((Aggregate)steps[6]).Floor!.Value, ((Aggregate)steps[6]).AtLeast));
        Assert.Equal(["income", "size"], ((RankUnits)steps[7]).Groupings.Select(grouping => grouping.Name));
        Assert.Equal([("index", 2.0), ("Income", 0.0)], recipe.Decimals.Select(asked => (asked.Name.Name, asked.Value)));
        Assert.Equal(3, Read("{ decimals: 3, steps: [{ rank: {} }] }").Recipe!.AllDecimals);
    }

    [Theory]
    [InlineData("steps: [{ combine: { of: [A], into: B } }]", "RB2045", "write 'of: [A COLUMN, ANOTHER]'; one of them may be a number")]
    [InlineData("steps: [{ combine: { of: [A, B] } }]", "RB2045", "add 'into:' and the name of a part, or a new name")]
    [InlineData("steps: [{ winsorise: { low: 0.9, high: 0.1 } }]", "RB2043", "write { low: 0.05, high: 0.95 }")]
    [InlineData("steps: [{ round: {} }]", "RB2045", "add 'decimals:' and a number")]
    [InlineData("steps: [{ aggregate: { by: geometric, floor: 0 } }]", "RB2043", "write a small number: 0.01")]
    [InlineData("{ missing: ignore, steps: [{ rank: {} }] }", "RB2044", "write one of exclude, impute, reweight")]
    [InlineData("{ decimals: 2.5, steps: [{ rank: {} }] }", "RB2043", "")]
    [InlineData("steps: [{ agregate: { by: sum } }]", "RB2042", "did you mean 'aggregate'?")]
    [InlineData("steps: [{ aggregate: { by: summ } }]", "RB2044", "did you mean 'sum'?")]
    [InlineData("steps: [{ aggregate: { method: sum } }]", "RB1103", "known keys: level, by, exponent, at-least, floor")]
    [InlineData("steps: [{ normalise: { as: goalposts, goalposts: { X: [1] } } }]", "RB2045", "write [worst, best]")]
    [InlineData("steps: [{ impute: { with: constant } }]", "RB2045", "add 'value:' and a number")]
    [InlineData("steps: [{ screen: { at-most: 40 } }]", "RB2043", "")]
    [InlineData("steps: [{ rank: { ties: average } }]", "RB2043", "write competition, modified, dense or ordinal")]
    [InlineData("steps: [{ normalise: { as: goalposts, goalposts: { X: [5, 5] } } }]", "RB2027", "give two different ends")]
    [InlineData("{ weights: { X: -1 }, steps: [{ rank: {} }] }", "RB2021", "weights are 0 or more")]
    [InlineData("{ levels: [index, index], steps: [{ rank: {} }] }", "RB2047", "each level has a name of its own")]
    [InlineData("title: Nothing", "RB2040", "a recipe needs at least a step 'aggregate'")]
    [InlineData("steps: [{ rank: {}, aggregate: {} }]", "RB2041", "start each step with a hyphen: '- rank: { ties: competition }'")]
    public void A_mistake_is_told_at_its_place_with_a_hint(string yaml, string code, string hint)
    {
        var finding = Read(yaml).Findings.First(found => found.Code == code);
        Assert.Equal((Severity.Error, "data/recipe.yaml", 1, hint), (finding.Severity, finding.Place.File, finding.Place.Line, finding.Hint));
    }

    [Fact]
    public void The_recipe_in_the_guide_runs()
    {
        var guide = File.ReadAllText(Path.Combine(EditionFolder.Repository, "docs", "method-recipes.md"));
        var sample = guide.Split("```yaml\n")[1].Split("```")[0];
        var loaded = EditionLoader.Load(Edition.With("data/recipe.yaml", sample));
        var scored = ReportBuilder.Scoring.Scorer.Score(loaded.Value);
        Assert.DoesNotContain(loaded.Diagnostics.Concat(scored.Diagnostics), found => found.Place.File == "data/recipe.yaml");
        Assert.False(scored.HasErrors);
    }

    [Theory]
    [InlineData("steps: [{ xyzzy: {} }]", "the steps are ")]
    [InlineData("steps: [{ normalise: { as: xyzzy-xyzzy } }]", "write one of ")]
    [InlineData("steps: [{ aggregate: { by: xyzzy-xyzzy } }]", "write one of ")]
    [InlineData("steps: [{ impute: { with: xyzzy-xyzzy } }]", "write one of ")]
    public void The_guide_names_every_word_that_a_hint_offers(string yaml, string start)
    {
        var guide = File.ReadAllText(Path.Combine(EditionFolder.Repository, "docs", "method-recipes.md"));
        var hint = Read(yaml).Findings.Single(found => found.Code is "RB2042" or "RB2044").Hint;
        Assert.StartsWith(start, hint, StringComparison.Ordinal);
        Assert.All(hint[start.Length..].Split(", "), word => Assert.Contains(word, guide, StringComparison.Ordinal));
    }

    private static (Recipe? Recipe, List<Diagnostic> Findings) Read(string yaml)
    {
        var outcome = EditionLoader.Load(Edition.With("data/recipe.yaml", yaml));
        return (outcome.Value.Recipe, [.. outcome.Diagnostics.Where(found => found.Place.File == "data/recipe.yaml")]);
    }
}
