using ReportBuilder.Composing.Figures;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Tests.Composing;

namespace ReportBuilder.Tests.Charts;

/// <summary>The guide shows a picture of every kind: the first of its kind in the gallery, as the build draws it, on a ground of paper.</summary>
public sealed class GuidePicturesTests
{
    public static TheoryData<string> Kinds => [.. ChartKinds.Names];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_picture_of_a_kind_is_the_one_that_the_build_draws(string name) => Match(First(name), name);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_guide_shows_it(string name) =>
        Assert.Contains($"](pictures/charts/{name}.svg)", File.ReadAllText(Repository.Path("docs/charts.md")), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_schema_knows_it(string name) =>
        Assert.Contains($"\"{name}\"", File.ReadAllText(Repository.Path("schemas/chart.schema.json")), StringComparison.Ordinal);

    [Fact]
    public void The_picture_of_a_map_of_regions_is_that_of_the_example_of_own_tables() => Match(OwnDataExample.Figures.First(figure => figure.Spec.Outline is not null), "map-regions");

    private static void Match(Figure figure, string name)
    {
        var ground = figure.Drawing with { Marks = figure.Drawing.Marks.Insert(0, new RectMark(0, 0, figure.Drawing.Width, figure.Drawing.Height, new("paper"))) };
        Snapshot.MatchFile(ChartPictures.Svg(new(ground, figure.AlternativeText)), Repository.Path($"docs/pictures/charts/{name}.svg"));
    }

    private static Figure First(string name) => GalleryTests.Figures.First(figure => ChartKinds.TryFind(name, out var kind) && figure.Spec.Kind == kind);
}
