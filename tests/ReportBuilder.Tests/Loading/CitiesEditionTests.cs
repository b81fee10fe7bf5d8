using ReportBuilder.Loading;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Tests.Loading;

/// <summary>The edition of this repository: its tables hold what they say they hold.</summary>
public sealed class CitiesEditionTests
{
    private static readonly ReportInputs Inputs = EditionLoader.Load(EditionFolder.Read("")).Value;

    [Fact]
    public void The_tables_have_no_errors() =>
        Assert.Empty(EditionLoader.Load(EditionFolder.Read("")).Diagnostics.Where(found => found.Place.File.StartsWith("data/", StringComparison.Ordinal)));

    [Fact]
    public void Sixty_cities_ten_dimensions_fifty_variables_sixty_six_indicators() => Assert.Equal(
        (60, 10, 50, 66),
        (Inputs.Dataset.Units.Length, Inputs.Framework.Dimensions.Length, Inputs.Framework.Variables.Count(), Inputs.Framework.Indicators.Count()));

    [Fact]
    public void Every_city_has_a_score_in_every_variable() =>
        Assert.Equal(3000, Inputs.Dataset.Columns.Sum(column => column.Readings.Count(reading => reading.Value is not null)));

    [Fact]
    public void Every_dimension_has_five_variables() =>
        Assert.All(Inputs.Framework.Dimensions, dimension => Assert.Equal(5, dimension.Children.Length));

    [Fact]
    public void A_published_total_for_each_city_and_dimension_and_overall() => Assert.Equal(660, Inputs.PublishedTotals.Length);

    [Fact]
    public void A_reading_knows_its_line() =>
        Assert.Equal("data/scores.csv:2:56", Inputs.Dataset.Columns[0].Places[0].ToString());

    [Fact]
    public void Trade_balance_is_best_at_its_target() =>
        Assert.Equal(Direction.Target, Inputs.Framework.Variables.Single(node => node.Name == "Trade balance").Children.Single().Indicator!.Direction);

    [Fact]
    public void Every_city_lies_in_China() => Assert.All(Inputs.Dataset.Units, city =>
    {
        Assert.InRange(city.Longitude!.Value, 73, 135);
        Assert.InRange(city.Latitude!.Value, 18, 54);
        Assert.Contains(city.Group, new[] { "East", "Central", "West", "Northeast" });
    });
}
