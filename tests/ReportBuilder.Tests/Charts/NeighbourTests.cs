using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Tests.Charts;

/// <summary>Neighbours in a chart are told apart by those who see no difference of hue: by lightness, 1.3 to 1 at least, or by a seam in the colour of the paper.</summary>
public sealed class NeighbourTests
{
    private const double Apart = 1.3;
    private const double Seam = 0.5;

    [Theory]
    [MemberData(nameof(ApprovedDrawings.Names), MemberType = typeof(ApprovedDrawings))]
    public void Bars_and_cells_that_touch_differ_in_lightness(string name)
    {
        var bars = ChartPictures.Draw(Samples.All[name]).Drawing.Marks.OfType<RectMark>().ToArray();
        foreach (var (one, other) in Pairs(bars).Where(pair => pair.One.Fill != pair.Other.Fill && Touch(pair.One, pair.Other)))
            AssertApart(one.Fill, other.Fill);
    }

    [Theory]
    [InlineData("area-stacked")]
    [InlineData("pie")]
    [InlineData("donut")]
    public void Areas_and_sectors_have_a_seam_of_paper_or_differ_in_lightness(string name)
    {
        var paths = ChartPictures.Draw(Samples.All[name]).Drawing.Marks.OfType<PathMark>().ToArray();
        var shapes = Enumerable.Range(0, paths.Length).Where(at => paths[at].Fill is not null).ToArray();
        Assert.True(shapes.Length > 1);
        foreach (var (one, other) in shapes.Zip(shapes.Skip(1)).Where(pair => !HasSeam(paths, pair.Second)))
            AssertApart(paths[one].Fill!.Value, paths[other].Fill!.Value);
    }

    /// <summary>Two inks of nearly one lightness are caught: the check can fail.</summary>
    [Fact]
    public void Red_and_green_of_one_lightness_are_no_neighbours() =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => AssertApart(new("d3"), new("d7")));

    private static bool HasSeam(PathMark[] paths, int shape) =>
        paths[shape].Stroke?.Token == "paper" || (shape + 1 < paths.Length && paths[shape + 1] is { Fill: null, Stroke.Token: "paper" });

    private static void AssertApart(Ink one, Ink other)
    {
        foreach (var dark in new[] { false, true })
        {
            foreach (var sight in new[] { Sight.Usual, Sight.Deuteranopia, Sight.Protanopia })
            {
                var ratio = ColourVision.Lightness(OnPaper(one, dark), OnPaper(other, dark), sight);
                Assert.True(ratio >= Apart, $"{one} beside {other}: {ratio:0.00} for {sight}{(dark ? " in the dark" : "")}");
            }
        }
    }

    /// <summary>Along an edge, not at a corner alone.</summary>
    private static bool Touch(RectMark one, RectMark other)
    {
        var across = Math.Min(one.X + one.Width, other.X + other.Width) - Math.Max(one.X, other.X);
        var down = Math.Min(one.Y + one.Height, other.Y + other.Height) - Math.Max(one.Y, other.Y);
        return (across > -Seam && down > 2) || (down > -Seam && across > 2);
    }

    private static IEnumerable<(RectMark One, RectMark Other)> Pairs(RectMark[] bars) =>
        from one in Enumerable.Range(0, bars.Length) from other in Enumerable.Range(one + 1, bars.Length - one - 1) select (bars[one], bars[other]);

    private static Rgb OnPaper(Ink ink, bool dark)
    {
        var (front, paper) = (Colour(ink.Token, dark), Colour("paper", dark));
        double Part(double over, double under) => (over * ink.Opacity) + (under * (1 - ink.Opacity));
        return new(Part(front.Red, paper.Red), Part(front.Green, paper.Green), Part(front.Blue, paper.Blue));
    }

    private static Rgb Colour(string token, bool dark)
    {
        var colour = ChartPictures.Theme.Colour(token)!;
        return Rgb.Parse(dark ? colour.Dark : colour.Light);
    }
}
