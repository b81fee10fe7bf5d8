using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Scores;
using static ReportBuilder.Tests.Scoring.CitiesScores;

namespace ReportBuilder.Tests.Scoring;

/// <summary>The recipe states a rule for every published column, and the audit proves 49 of the 50.</summary>
public sealed class CitiesRulesTests
{
    [Fact]
    public void Every_column_but_one_follows_its_rule()
    {
        Assert.Equal(50, Book.RuleChecks.Length);
        Assert.Equal("Per capita consumption expenditure", Assert.Single(Book.RuleChecks, check => !check.Consistent).Node.Name);
    }

    [Theory]
    [InlineData("competition ranks", 43)]
    [InlineData("competition ranks, 1 point where there is nothing to rank", 3)]
    [InlineData("modified competition ranks", 3)]
    [InlineData("points by category: 60, 50, 40, 30, 20, 10, 5", 1)]
    public void So_many_columns_follow_each_rule(string rule, int columns) => Assert.Equal(columns, Book.RuleChecks.Count(check => check.Rule == rule));

    [Fact]
    public void The_column_that_breaks_its_rule_is_reported_at_Zhaoqing_s_cell()
    {
        var broken = Book.RuleChecks.Single(check => !check.Consistent).Breaks.Single();
        Assert.Equal(("Zhaoqing", 36, 2), (broken.Unit.Name, broken.Published, broken.Fitting));
        var warning = Scored.Diagnostics.Single(found => found.Code == "RB2002");
        Assert.Equal((Severity.Warning, broken.Place), (warning.Severity, warning.Place));
        Assert.EndsWith("with 2 instead of 36 for Zhaoqing the column would follow its rule (Nantong or Zhongshan could be the one instead)", warning.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Number of brand companies", 6)]
    [InlineData("International reputation", 18)]
    [InlineData("Talent attraction index", 4)]
    public void So_many_cities_have_nothing_to_rank(string variable, int cities) =>
        Assert.Equal(cities, Book.RuleChecks.Single(check => check.Node.Name == variable).Floored);

    [Fact]
    public void The_rules_are_told_apart_by_the_figures()
    {
        var plain = Inputs with { Recipe = Recipe.SumOfPublishedScores with { Steps = [new TakePublished(new RankedPoints(Ties.Competition), []), .. Recipe.SumOfPublishedScores.Steps[1..]] } };
        Assert.Equal(8, ReportBuilder.Scoring.Scorer.Score(plain).Value.RuleChecks.Count(check => !check.Consistent));
    }
}
