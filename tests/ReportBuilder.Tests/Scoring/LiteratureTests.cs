using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring;
using static ReportBuilder.Tests.Scoring.TinyIndex;

namespace ReportBuilder.Tests.Scoring;

/// <summary>Published indices and textbook examples, recomputed by recipes.</summary>
public sealed class LiteratureTests
{
    // UNDP, Human Development Report 2020, technical note 1, the example of Sudan: life expectancy 65.3, expected schooling 7.9, mean schooling 3.8, income 3,829.
    // Indices 0.697, 0.345 and 0.5506; the geometric mean is 0.510. Printed readings are rounded, so the first two indices agree to 0.002.
    [Fact]
    public void The_human_development_index_of_Sudan()
    {
        var root = Node("index", Node("health", Node("life")), Node("education", Node("expected"), Node("mean")), Node("standard", Node("income")));
        var inputs = Inputs(root, Steps.Named(1), Column("life", 65.3), Column("expected", 7.9), Column("mean", 3.8), Column("income", 3829));
        RecipeStep[] steps =
        [
            new Transform(TransformKind.Ln) { Columns = [new("Income")] },
            new Normalise(NormaliseAs.Goalposts, 0, 1) { Goalposts = [new(new("Life"), 20, 85), new(new("Expected"), 0, 18), new(new("Mean"), 0, 15), new(new("Income"), Math.Log(100), Math.Log(75_000))] },
            new Aggregate(new PlacedName("dimension"), AggregateBy.Arithmetic),
            new Aggregate(null, AggregateBy.Geometric),
        ];
        var book = Scorer.Score(inputs with { Recipe = Steps.Recipe(steps) with { Levels = ["index", "dimension", "indicator"], Steps = [.. steps] } }).Value;
        Assert.Equal(0.6971, Score(book, "health"), 0.002);
        Assert.Equal(0.3447, Score(book, "education"), 0.002);
        Assert.Equal(0.5506, Score(book, "standard"), 4);
        Assert.Equal(0.510, Score(book, "index"), 3);
    }

    // The capital of Tennessee, the standard example of voting theory: 42, 26, 15 and 17 per cent of the voters rank the four cities by distance.
    // Nashville beats every other city; Chattanooga two, Knoxville one, Memphis none.
    [Fact]
    public void Copeland_s_method_on_the_capital_of_Tennessee() => Assert.Equal(
        [-3, 3, 1, -1],
        Capital(new Normalise(NormaliseAs.RankPoints), AggregateBy.Copeland));

    // The Borda count of the same votes: Memphis 126, Nashville 194, Chattanooga 173, Knoxville 107.
    [Fact]
    public void Borda_s_count_on_the_capital_of_Tennessee() => Assert.Equal([126, 194, 173, 107], Capital(new Normalise(NormaliseAs.Borda), AggregateBy.Sum));

    // The usual example of the harmonic mean: a car that goes 60 km/h there and 40 km/h back averages the harmonic mean, 48.
    [Theory]
    [InlineData(AggregateBy.Harmonic, 48)]
    [InlineData(AggregateBy.Arithmetic, 50)]
    public void Two_speeds_over_one_way(AggregateBy by, double mean)
    {
        var inputs = Inputs(Node("index", Node("there"), Node("back")), Steps.Named(1), Column("there", 60), Column("back", 40));
        Assert.Equal(mean, Score(Scorer.Score(inputs with { Recipe = Steps.Recipe(new Aggregate(null, by)) }).Value, "index"), 9);
    }

    // The usual example of a standard deviation: for 2, 4, 4, 4, 5, 5, 7, 9 the mean is 5 and the population's deviation 2, so the sample's is 2 sqrt(8/7).
    [Fact]
    public void Z_scores_of_the_usual_example_of_a_standard_deviation() => Assert.Equal(
        -3 / (2 * Math.Sqrt(8 / 7.0)),
        Steps.Run(new Normalise(NormaliseAs.ZScore, 0, 1), 2, 4, 4, 4, 5, 5, 7, 9)[0]!.Value,
        12);

    // Box and Cox (1964, JRSS B 26): with lambda 1/2 the transformation is 2 (sqrt x - 1), with -1 it is 1 - 1/x.
    [Theory]
    [InlineData(0.5, 4)]
    [InlineData(-1, 8.0 / 9)]
    [InlineData(0, 2.1972245773362196)]
    public void The_family_of_Box_and_Cox(double lambda, double ofNine) =>
        Assert.Equal(ofNine, Steps.Run(new Transform(TransformKind.BoxCox, lambda), 1, 9)[1]!.Value, 12);

    /// <summary>Each group of voters is a column with the distance of the four cities in its order, 1 the nearest, weighted by its share.</summary>
    private static double[] Capital(Normalise scale, AggregateBy by)
    {
        FrameworkNode Voters(string id, double share) => Node(id) with { Weight = share, Indicator = new(1, id, Direction.Lower, "", "") };
        var inputs = Inputs(
            Node("index", Voters("memphis", 42), Voters("nashville", 26), Voters("chattanooga", 15), Voters("knoxville", 17)),
            Units("Memphis", "Nashville", "Chattanooga", "Knoxville"),
            Column("memphis", 1, 2, 3, 4),
            Column("nashville", 4, 1, 2, 3),
            Column("chattanooga", 4, 3, 1, 2),
            Column("knoxville", 4, 3, 2, 1));
        RecipeStep[] steps = [scale, new Aggregate(null, by)];
        return [.. Scorer.Score(inputs with { Recipe = Steps.Recipe(steps) with { Steps = [.. steps] } }).Value.Overall.Scores.Select(score => score.Value!.Value)];
    }

    private static double Score(Scorebook book, string node) => book.FindColumn(node)!.Scores[0].Value!.Value;
}
