using ReportBuilder.Loading;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring;
using ReportBuilder.Tests.Loading;
using static ReportBuilder.Tests.Scoring.CitiesScores;

namespace ReportBuilder.Tests.Scoring;

/// <summary>The method annex is printed from the recipe that ran.</summary>
public sealed class MethodTextTests
{
    [Fact]
    public void The_method_of_the_edition() => Snapshot.Match(Print(Book), "method-cities.txt");

    [Fact]
    public void In_another_language_columns_and_levels_are_called_by_its_names() =>
        Snapshot.Match(
            Print(Scorer.Score(EditionLoader.Load(EditionFolder.Read("") with { Language = "zh-Hans" }).Value).Value),
            "method-cities-zh.txt");

    [Fact]
    public void A_method_of_many_steps()
    {
        var book = Steps.Outcome(
            [
                new ScreenUnits(0.5),
                new Denominate(new("population"), 10_000),
                new Impute(ImputeWith.GroupMedian),
                new TreatOutliers(),
                new Transform(TransformKind.SquareRoot),
                new Normalise(NormaliseAs.MinMax, 1),
                new Aggregate(null, AggregateBy.Geometric, AtLeast: 0.6),
                new RankUnits(Ties.Modified, 2, InGroups: true),
            ],
            Direction.Higher,
            [TinyIndex.Column("x", 1, 2, 4), TinyIndex.Column("population", 1, 1, 1)]).Value;
        Snapshot.Match(Print(book), "method-many-steps.txt");
    }

    private static string Print(Scorebook book) => string.Concat(book.Method.Select(row => $"{row.Step}: {row.Sentence}\n"));
}
