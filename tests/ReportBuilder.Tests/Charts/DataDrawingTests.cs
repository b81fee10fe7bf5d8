using ReportBuilder.Charts.DataDrawings;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Pictures;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring;
using ReportBuilder.Tests.Loading;

namespace ReportBuilder.Tests.Charts;

/// <summary>Drawings of the data: every mark stands for a number of the tiny edition (three dimensions of four towns).</summary>
public sealed class DataDrawingTests
{
    private static readonly Scorebook Scores = Scorer.Score(ReportBuilder.Loading.EditionLoader.Load(TinyReport.Sources).Value).Value;

    [Fact]
    public void A_tower_is_as_tall_as_its_score()
    {
        var root = Scores.Framework.Root;
        var towers = Draw(DataDrawingKind.Skyline, "").Marks.Cast<RectMark>().GroupBy(mark => mark.X).Select(tower => tower.Sum(storey => storey.Height)).Order().ToList();
        var scores = Scores.Column(root).Scores.Select(score => score.Value!.Value).Where(score => score > 0).Order().ToList();
        Assert.Equal(scores.Select(score => score / scores[^1]), towers.Select(tower => tower / towers[^1]), (one, other) => Math.Abs(one - other) < 1e-9);
    }

    [Fact]
    public void The_area_of_a_dot_is_its_score()
    {
        var dimension = Scores.Framework.Dimensions[0];
        var first = dimension.Children.IsEmpty ? dimension : dimension.Children[0];
        var row = Draw(DataDrawingKind.Pattern, dimension.Name).Marks.Cast<CircleMark>().Where(dot => dot.Y < 20).Select(dot => dot.Radius * dot.Radius).ToList();
        var scores = Scores.Column(first).Scores.Select(score => score.Value ?? 0).Where(score => score > 0).ToList();
        Assert.Equal(scores.Count, row.Count);
        Assert.Equal(scores.Sum() / scores.Max(), row.Sum() / row.Max(), 2);
    }

    [Fact]
    public void A_fingerprint_has_a_bar_for_each_variable() =>
        Assert.Equal(Scores.Framework.Variables.Count(part => Scores.FindColumn(part.Id) is not null), Draw(DataDrawingKind.Fingerprint, Scores.Units[0].Name).Marks.Length);

    [Fact]
    public void What_is_not_there_is_told_with_the_nearest_that_is()
    {
        var told = Assert.Single(DataDrawing.Draw(new("content/a.svg", DataDrawingKind.Fingerprint, Scores.Units[0].Name[..^1], new("data/drawings.csv", 2, 1)), Scores).Diagnostics);
        Assert.Equal(("RB1415", $"did you mean '{Scores.Units[0].Name}'?"), (told.Code, told.Hint));
    }

    private static Drawing Draw(DataDrawingKind kind, string of) => DataDrawing.Draw(new("content/a.svg", kind, of, default), Scores).Value!;
}
