using ReportBuilder.Model.Scores;
using ReportBuilder.Tests.Composing;

namespace ReportBuilder.Tests.Scoring;

/// <summary>How firm single orders and correlations of the edition are, against weights and units that are drawn here.</summary>
public sealed class FirmnessTests
{
    private const int Draws = 4000;

    private readonly Firmness firmness = CitiesEdition.Scores.Analysis.Robustness.Firmness.Value;
    private readonly Random random = new(20251128);

    [Theory]
    [InlineData("Chengdu", "Suzhou", "Open development")]
    [InlineData("Shenzhen", "Dalian", "Open development")]
    [InlineData("Wuhan", "Shenzhen", "Technological innovation")]
    [InlineData("Quanzhou", "Beijing", "Consumer vitality")]
    [InlineData("Shanghai", "Qingdao", "Culture and quality of life")]
    public void A_lead_in_a_dimension_holds_in_as_many_sets_of_weights_as_drawing_them_shows(string above, string below, string dimension)
    {
        var (one, other) = (Unit(above), Unit(below));
        var parts = Part(dimension).Children;
        var held = 0;
        for (var draw = 0; draw < Draws; draw++)
        {
            // Shape 12.6: a weight of a fifth with a standard deviation of a quarter of itself.
            var weights = parts.Select(_ => Gamma(((parts.Length - 1) / 0.0625 - 1) / parts.Length)).ToArray();
            held += parts.Select((part, index) => weights[index] * (Score(one, part) - Score(other, part))).Sum() > 0 ? 1 : 0;
        }

        Assert.InRange(firmness.LeadOf(one, other, Part(dimension))!.Share!.Value - ((double)held / Draws), -0.03, 0.03);
    }

    [Fact]
    public void Points_for_ranks_leave_no_order_of_a_variable_open() =>
        Assert.Equal(new Lead(2, null), firmness.LeadOf(Unit("Shanghai"), Unit("Hangzhou"), Part("Number of brand companies")));

    [Fact]
    public void A_correlation_is_drawn_around_itself()
    {
        var (one, other) = (Part("Technological innovation"), Part("Regional synergy"));
        var drawn = firmness.Correlations(one, other);
        Assert.InRange(drawn.Average(), CitiesEdition.Scores.Analysis.Pearson.Between(one, other) - 0.02, CitiesEdition.Scores.Analysis.Pearson.Between(one, other) + 0.02);
        Assert.All(drawn.Zip(firmness.Correlations(other, one)), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
        Assert.InRange(drawn.Count(value => value > 0.7), 980, 1000);
    }

    [Fact]
    public void The_closest_pair_changes_in_more_than_one_draw_in_twenty()
    {
        var dimensions = CitiesEdition.Scores.Framework.Dimensions;
        var closest = firmness.Correlations(Part("Digital-intelligence empowerment"), Part("Regional synergy"));
        var others = dimensions.SelectMany((one, at) => dimensions.Skip(at + 1).Select(other => firmness.Correlations(one, other))).ToArray();
        Assert.InRange(Enumerable.Range(0, 1000).Count(draw => others.All(other => other[draw] <= closest[draw])), 840, 900);
    }

    [Fact]
    public void A_spread_is_drawn_around_itself() =>
        Assert.InRange(firmness.Deviations(Part("Market environment")).Average(), 37, 41);

    private static double Score(Unit unit, FrameworkNode part) => CitiesEdition.Scores.Score(unit, part).Value!.Value;

    private static Unit Unit(string name) => CitiesEdition.Scores.Units.Single(unit => unit.Name == name);

    private static FrameworkNode Part(string name) => CitiesEdition.Scores.Framework.Nodes.First(node => node.Name == name);

    /// <summary>By Marsaglia and Tsang, for shapes above 1.</summary>
    private double Gamma(double shape)
    {
        var (third, scale) = (shape - (1.0 / 3), 1 / Math.Sqrt(9 * (shape - (1.0 / 3))));
        while (true)
        {
            var normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            var cube = Math.Pow(1 + (scale * normal), 3);
            if (cube > 0 && Math.Log(1 - random.NextDouble()) < (0.5 * normal * normal) + (third * (1 - cube + Math.Log(cube))))
                return third * cube;
        }
    }
}
