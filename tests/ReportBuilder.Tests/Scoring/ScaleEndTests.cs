using ReportBuilder.Composing.Expressions.Evaluation;
using ReportBuilder.Composing.Figures;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring;
using static ReportBuilder.Tests.Scoring.TinyIndex;

namespace ReportBuilder.Tests.Scoring;

/// <summary>Where the scale of a level ends follows from how its parts are normalised and put together.</summary>
public class ScaleEndTests
{
    [Theory]
    [InlineData(AggregateBy.Sum, 600)]
    [InlineData(AggregateBy.Arithmetic, 100)]
    [InlineData(AggregateBy.Geometric, 100)]
    [InlineData(AggregateBy.Harmonic, 100)]
    [InlineData(AggregateBy.Power, 100)]
    public void Sums_are_as_long_as_their_parts_together_and_means_as_long_as_one(AggregateBy by, double end) =>
        Assert.Equal(end, End("index", new Normalise(NormaliseAs.MinMax, From: 1), new Aggregate(null, by, Exponent: 2)));

    [Fact]
    public void Levels_may_be_put_together_in_different_ways()
    {
        RecipeStep[] steps = [new Normalise(NormaliseAs.MinMax, From: 1), new Aggregate(new("dimension"), AggregateBy.Sum), new Aggregate(null, AggregateBy.Geometric)];
        Assert.Equal(400, End("trade", steps));
        Assert.Equal(Math.Sqrt(400 * 200), End("index", steps), 9);
    }

    [Fact]
    public void A_mean_of_scales_of_different_length_weighs_them() =>
        Assert.Equal(40, End("trade", new Normalise(NormaliseAs.MinMax) { Columns = [new("Ports")] }, new Normalise(NormaliseAs.MinMax, To: 20) { Columns = [new("Markets")] }, new Normalise(NormaliseAs.MinMax) { Columns = [new("Parks"), new("Schools")] }, new Aggregate(null, AggregateBy.Arithmetic)));

    [Theory]
    [InlineData(NormaliseAs.RankPoints, 3)]
    [InlineData(NormaliseAs.Borda, 2)]
    [InlineData(NormaliseAs.PercentileRank, 100)]
    [InlineData(NormaliseAs.FractionOfMaximum, 100)]
    public void A_normalisation_sets_the_end(NormaliseAs way, double end) => Assert.Equal(end, End("ports", new Normalise(way), new Aggregate(null, AggregateBy.Sum)));

    [Fact]
    public void Scores_without_an_end_make_a_level_without_one() =>
        Assert.DoesNotContain("index", Score(new Normalise(NormaliseAs.ZScore), new Aggregate(null, AggregateBy.Sum)).Ends.Keys);

    [Fact]
    public void A_chart_of_such_a_level_ends_at_its_best_score()
    {
        var scores = Score(new Normalise(NormaliseAs.ZScore), new Aggregate(null, AggregateBy.Sum));
        Assert.Equal(scores.Overall.Scores.Max(score => score.Value!.Value), new Scales(new ScoreReader(scores)).Maximum(scores.Framework.Root));
    }

    private static double End(string node, params RecipeStep[] steps) => Score(steps).Ends[node];

    /// <summary>Two dimensions of two variables each; "markets" weighs three times as much as any other.</summary>
    private static Scorebook Score(params RecipeStep[] steps)
    {
        var trade = Node("trade", Leaf("ports"), Leaf("markets") with { Weight = 3 });
        var root = Node("index", trade, Node("life", Leaf("parks"), Leaf("schools")));
        var inputs = Inputs(root, Units("A", "B", "C"), Column("ports", 1, 2, 5), Column("markets", 2, 4, 3), Column("parks", 7, 1, 2), Column("schools", 3, 9, 4));
        var recipe = Recipe.SumOfPublishedScores with { Levels = ["index", "dimension", "variable"], Steps = [.. steps] };
        var scored = Scorer.Score(inputs with { Recipe = recipe });
        Assert.Empty(scored.Diagnostics);
        return scored.Value;
    }

    private static FrameworkNode Leaf(string id) => Node(id) with { Indicator = new(1, id, Direction.Higher, "", "") };
}
