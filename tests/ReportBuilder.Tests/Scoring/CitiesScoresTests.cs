using System.Globalization;
using ReportBuilder.Model.Diagnostics;
using static ReportBuilder.Tests.Scoring.CitiesScores;

namespace ReportBuilder.Tests.Scoring;

/// <summary>What recomputing the published scores shows: totals, ranks, tiers, and the figures of the analysis.</summary>
public sealed class CitiesScoresTests
{
    [Fact]
    public void All_600_dimension_totals_are_the_sums_of_their_variables() =>
        Assert.Equal((600, 600), (Book.Audit.DimensionTotals, Book.Audit.DimensionTotalsEqual));

    [Fact]
    public void All_overall_totals_but_Zhongshan_s_are_the_sums_of_their_dimensions()
    {
        Assert.Equal((60, 59), (Book.Audit.OverallTotals, Book.Audit.OverallTotalsEqual));
        var difference = Assert.Single(Book.Audit.Differences);
        Assert.Equal(("Zhongshan", 1062, 1066), (difference.Unit.Name, difference.Published, difference.Computed));
    }

    [Fact]
    public void Zhongshan_s_computed_total_fits_its_printed_rank()
    {
        Assert.Equal(51, Book.Rank(City("Zhongshan"), Book.Framework.Root));
        Assert.Equal(1064, Book.Score(City("Baoding"), Book.Framework.Root).Value);
    }

    [Fact]
    public void The_scoring_says_two_things_about_the_published_figures_and_each_at_its_cell() => Assert.Equal(
        ["RB2002 data/scores.csv", "RB2001 data/published-totals.csv"],
        Scored.Diagnostics.Select(found => $"{found.Code} {found.Place.File}"));

    [Fact]
    public void Cities_that_tie_overall_share_the_better_rank() => Assert.Equal(
        [(15, "Hefei"), (15, "Ningbo"), (17, "Zhengzhou")],
        Book.InRankOrder(Book.Framework.Root).Skip(14).Take(3).Select(unit => (Book.Rank(unit, Book.Framework.Root)!.Value, unit.Name)));

    [Theory]
    [InlineData("Technological innovation", 73.1)]
    [InlineData("Digital-intelligence empowerment", 72.3)]
    [InlineData("Market environment", 39.6)]
    public void Standard_deviations_are_the_printed_ones(string dimension, double printed) =>
        Assert.Equal(printed, Book.Analysis.Dimensions.Single(summary => summary.Node.Name == dimension).StandardDeviation, 1);

    [Fact]
    public void Innovation_and_digital_intelligence_vary_most_and_the_market_environment_least()
    {
        var byDeviation = Book.Analysis.Dimensions.OrderByDescending(summary => summary.StandardDeviation).Select(summary => summary.Node.Name).ToList();
        Assert.Equal(["Technological innovation", "Digital-intelligence empowerment"], byDeviation.Take(2));
        Assert.Equal("Market environment", byDeviation[^1]);
    }

    [Theory]
    [InlineData("Digital-intelligence empowerment", "Regional synergy", 0.910)]
    [InlineData("Technological innovation", "Digital-intelligence empowerment", 0.879)]
    public void Correlations_are_the_printed_ones(string a, string b, double printed) =>
        Assert.Equal(printed, Book.Analysis.Pearson.Between(Dimension(a), Dimension(b)), 3);

    [Fact]
    public void The_two_closest_pairs_of_dimensions()
    {
        var pearson = Book.Analysis.Pearson;
        var pairs = from a in pearson.Nodes from b in pearson.Nodes where a.Number < b.Number orderby pearson.Between(a, b) descending select $"{a.Name} - {b.Name}";
        Assert.Equal(["Digital-intelligence empowerment - Regional synergy", "Technological innovation - Digital-intelligence empowerment"], pairs.Take(2));
    }

    [Fact]
    public void Shanghai_and_Hangzhou_alone_are_in_every_top_ten() => Assert.Equal(
        ["Shanghai", "Hangzhou"],
        Book.InRankOrder(Book.Framework.Root).Where(unit => Book.Framework.Dimensions.All(dimension => Book.Rank(unit, dimension) <= 10)).Select(unit => unit.Name));

    [Fact]
    public void The_five_most_uneven_cities() => Assert.Equal(
        ["Nanjing", "Dalian", "Tianjin", "Quanzhou", "Yangzhou"],
        Book.Analysis.Evenness.Take(5).Select(evenness => evenness.Unit.Name));

    [Fact]
    public void Nanjing_is_eighth_overall_and_yet_the_most_uneven() =>
        Assert.Equal((8, "Nanjing"), (Book.Rank(City("Nanjing"), Book.Framework.Root), Book.Analysis.Evenness[0].Unit.Name));

    [Fact]
    public void Every_printed_rank_and_with_it_the_top_ten_is_the_computed_one()
    {
        var printed = File.ReadLines(Repository.Path("data", "published-totals.csv")).Skip(1).Select(line => line.Split(',')).ToList();
        Assert.Equal(60, printed.Count);
        Assert.All(printed, row => Assert.Equal(int.Parse(row[0], CultureInfo.InvariantCulture), Book.Rank(City(row[1]), Book.Framework.Root)));
        Assert.Equal(["Shanghai", "Beijing", "Shenzhen", "Hangzhou", "Guangzhou", "Suzhou", "Chengdu", "Nanjing", "Wuhan", "Changsha"], Book.InRankOrder(Book.Framework.Root).Take(10).Select(unit => unit.Name));
    }

    [Fact]
    public void Four_tiers_of_3_7_17_and_33_cities() =>
        Assert.Equal([3, 7, 17, 33], Book.Tiers.Select(tier => Book.Units.Count(unit => Book.TierOf(unit) == tier)));

    [Theory]
    [InlineData(0, 2400)]
    [InlineData(1, 2000)]
    [InlineData(2, 1500)]
    public void A_tier_starts_at_its_threshold(int tier, double least) => Assert.Equal(least, Book.Tiers[tier].AtLeast);

    [Theory]
    [InlineData("Economic aggregate potential", 56, "Hefei", "Chongqing")]
    [InlineData("Public health investment", 55, "Chongqing", "Tianjin")]
    [InlineData("Property risk protection", 56, "Nanjing", "Guangzhou")]
    public void Three_printed_lists_of_the_best_five_drop_a_city_that_ties(string variable, double score, params string[] cities) =>
        Assert.All(cities, city => Assert.Equal(score, Book.Score(City(city), Variable(variable)).Value));

    [Fact]
    public void Scoring_again_gives_the_same_book()
    {
        var again = ReportBuilder.Scoring.Scorer.Score(Inputs).Value;
        Assert.Equal(Book.Columns.SelectMany(column => column.Scores), again.Columns.SelectMany(column => column.Scores));
    }

    [Fact]
    public void No_finding_is_an_error() => Assert.DoesNotContain(Scored.Diagnostics, found => found.Severity == Severity.Error);
}
