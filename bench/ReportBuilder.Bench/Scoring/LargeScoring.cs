using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Fonts;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring;

namespace ReportBuilder.Bench.Scoring;

/// <summary>An index of 500 indicators in 10 dimensions from raw readings: gaps filled, outliers treated, min-max, means.</summary>
[MemoryDiagnoser]
public class LargeScoring
{
    private const int Dimensions = 10;
    private const int Variables = 10;
    private const int Indicators = 5;

    private ReportInputs inputs = null!;

    [Params(250, 500, 1000, 2000)]
    public int Units { get; set; }

    [GlobalSetup]
    public void Make()
    {
        var random = new Random(1);
        ImmutableArray<Unit> units = [.. Enumerable.Range(1, Units).Select(number => new Unit($"unit-{number}", $"Unit {number}", $"Unit {number}", Group: $"group-{number % 7}"))];
        var root = new FrameworkNode("overall", "Overall", 1, 1, [.. Enumerable.Range(1, Dimensions).Select(Dimension)]);
        var framework = new IndicatorFramework(root);
        ImmutableArray<DataColumn> columns = [.. framework.Indicators.Select(node => Column(node.Id, random))];
        inputs = new(
            new("large", "Large", "", 2025, new(2025, 1, 1), "en-GB", Stage.Draft, "", "", "", [], "", null, "", [], "", SourcePlace.Unknown),
            new(ImmutableSortedDictionary<string, ThemeColour>.Empty, 595, 842, 0, 0, 0, 0, 13, false, false),
            [],
            framework,
            new(units, columns),
            [],
            [],
            ImmutableSortedDictionary<string, ContentText>.Empty,
            [],
            [],
            ImmutableSortedDictionary<string, TemplateText>.Empty,
            NoFonts,
            new("", ""),
            ImmutableSortedDictionary<string, Model.Pictures.PictureFile>.Empty,
            Recipe.SumOfPublishedScores with
            {
                Steps = [new Impute(ImputeWith.GroupMedian), new TreatOutliers(), new Normalise(NormaliseAs.MinMax), new Aggregate(null, AggregateBy.Arithmetic), new RankUnits(Ties.Competition)],
            });
    }

    [Benchmark]
    public Scorebook Score() => Scorer.Score(inputs).Value;

    /// <summary>Scoring measures no text.</summary>
    private static FontFamily NoFonts => null!;

    private static FrameworkNode Dimension(int number) =>
        new($"d{number}", $"Dimension {number}", number, 1, [.. Enumerable.Range(1, Variables).Select(variable => Variable(number, variable))]);

    private static FrameworkNode Variable(int dimension, int number) =>
        new($"d{dimension}-v{number}", $"Variable {dimension}.{number}", number, 1, [.. Enumerable.Range(1, Indicators).Select(indicator => Indicator($"d{dimension}-v{number}-i{indicator}", indicator))]);

    private static FrameworkNode Indicator(string id, int number) =>
        new(id, id, number, 1, [], new(number, id, number % 3 == 0 ? Direction.Lower : Direction.Higher, "2025", ""));

    private DataColumn Column(string id, Random random) => new(
        id,
        [.. Enumerable.Range(0, Units).Select(_ => random.Next(50) == 0 ? Reading.Missing(Gap.NotReported) : Reading.Of(Math.Exp(random.NextDouble() * 4)))],
        [.. Enumerable.Range(0, Units).Select(unit => new SourcePlace("data/readings.csv", unit + 2, 1))]);
}
