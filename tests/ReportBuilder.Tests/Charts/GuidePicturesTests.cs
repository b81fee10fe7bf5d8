using ReportBuilder.Composing.Charts;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Tests.Charts;

/// <summary>The guide shows a picture of every kind: the first of its kind in the gallery, as the build draws it, on a ground of paper.</summary>
public sealed class GuidePicturesTests
{
    public static TheoryData<string> Kinds => [.. ChartKinds.Names];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_picture_of_a_kind_is_the_one_that_the_build_draws(string name)
    {
        var figure = First(name);
        var drawing = figure.Drawing;
        var ground = drawing with { Marks = drawing.Marks.Insert(0, new RectMark(0, 0, drawing.Width, drawing.Height, new("paper"))) };
        Snapshot.MatchFile(ChartPictures.Svg(new(ground, figure.AlternativeText)), Repository.Path($"docs/pictures/charts/{name}.svg"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_guide_shows_it(string name) =>
        Assert.Contains($"](pictures/charts/{name}.svg)", File.ReadAllText(Repository.Path("docs/charts.md")), StringComparison.Ordinal);

    private static Figure First(string name) => GalleryTests.Figures.First(figure => ChartKinds.TryFind(name, out var kind) && figure.Spec.Kind == kind);
}
