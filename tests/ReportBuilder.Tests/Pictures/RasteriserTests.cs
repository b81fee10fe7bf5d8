using System.Security.Cryptography;
using ReportBuilder.Loading.Fonts;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Pictures;
using ReportBuilder.Pictures.Png;
using ReportBuilder.Pictures.Rasterising;
using ReportBuilder.Tests.Charts;

namespace ReportBuilder.Tests.Pictures;

public sealed class RasteriserTests
{
    private static readonly Ink Black = new("#000000");

    private static Raster Draw(double width, double height, params Mark[] marks) =>
        new Rasteriser(token => token, PackagedFonts.Inter).Draw(new(width, height, [.. marks]), 1);

    /// <summary>How dark a dot is: 255 for black.</summary>
    private static int Dark(Raster raster, int x, int y) => 255 - raster.Dots[4 * ((y * raster.Width) + x)];

    private static double Area(Raster raster) => raster.Dots.Where((_, at) => at % 4 == 0).Sum(dot => 255.0 - dot) / 255;

    private static PathMark Polygon(params (double X, double Y)[] points) =>
        new([.. points.Select((point, at) => new PathStep(at == 0 ? PathVerb.MoveTo : PathVerb.LineTo, point.X, point.Y)), new(PathVerb.Close)], Black);

    [Fact]
    public void A_dot_is_as_dark_as_its_share_that_is_covered()
    {
        var raster = Draw(4, 3, new RectMark(1, 1, 1.5, 1, Black));
        Assert.Equal([0, 255, 127, 0], Enumerable.Range(0, 4).Select(x => Dark(raster, x, 1)));
        Assert.Equal(0, Dark(raster, 1, 0) + Dark(raster, 1, 2));
    }

    [Fact]
    public void A_hole_by_the_rule_even_odd_stays_empty_whichever_way_its_line_runs()
    {
        var holed = Ring(Black);
        Assert.Equal((255, 255), (Dark(Draw(9, 9, holed), 1, 1), Dark(Draw(9, 9, holed), 4, 4)));
        var raster = Draw(9, 9, holed with { EvenOdd = true });
        Assert.Equal((255, 0), (Dark(raster, 1, 1), Dark(raster, 4, 4)));
    }

    [Fact]
    public void What_is_clipped_shows_in_all_its_clips_only()
    {
        var raster = Draw(9, 9, Polygon((0, 0), (9, 0), (9, 9), (0, 9)) with { Clips = [Clip(2, 0, 9, 9), Clip(0, 0, 5, 4)] }, new RectMark(8, 8, 1, 1, Black));
        Assert.Equal(12, (int)Math.Round(Area(raster)) - 1);
        Assert.Equal((255, 0, 0, 255), (Dark(raster, 3, 2), Dark(raster, 1, 2), Dark(raster, 3, 5), Dark(raster, 8, 8)));
    }

    private static ClipShape Clip(double left, double top, double right, double bottom) => new(Polygon((left, top), (right, top), (right, bottom), (left, bottom)).Steps);

    /// <summary>Nine by nine with a hole of three by three, both lines running the same way.</summary>
    private static PathMark Ring(Ink ink) =>
        new([.. Polygon((0, 0), (9, 0), (9, 9), (0, 9)).Steps, .. Polygon((3, 3), (6, 3), (6, 6), (3, 6)).Steps], ink);

    [Fact]
    public void A_slant_covers_half_of_the_dots_that_it_cuts_in_two()
    {
        var raster = Draw(4, 4, Polygon((0, 0), (4, 4), (0, 4)));
        Assert.Equal((127, 255, 0), (Dark(raster, 2, 2), Dark(raster, 1, 2), Dark(raster, 2, 1)));
    }

    [Fact]
    public void A_contour_the_other_way_round_is_a_hole()
    {
        var (outer, inner) = (Polygon((0, 0), (6, 0), (6, 6), (0, 6)), Polygon((2, 2), (2, 4), (4, 4), (4, 2)));
        var raster = Draw(6, 6, new PathMark([.. outer.Steps, .. inner.Steps], Black));
        Assert.Equal((0, 255), (Dark(raster, 3, 3), Dark(raster, 1, 3)));
    }

    [Fact]
    public void What_a_shape_covers_twice_is_no_darker()
    {
        var steps = Polygon((0, 0), (2, 0), (2, 1), (0, 1)).Steps;
        Assert.Equal(128, Dark(Draw(2, 1, new PathMark([.. steps, .. steps], new("#000000", 0.5))), 1, 0), 1.0);
    }

    [Fact]
    public void A_line_is_as_thick_as_it_says_and_ends_flat()
    {
        var raster = Draw(8, 4, new LineMark(1, 2, 7, 2, Black, 2));
        Assert.Equal(12, Area(raster), 2);
        Assert.Equal((255, 0), (Dark(raster, 1, 1), Dark(raster, 0, 1)));
    }

    [Fact]
    public void Dashes_leave_their_gaps() =>
        Assert.Equal([255, 255, 0, 255, 255, 0], Enumerable.Range(0, 6).Select(x => Dark(Draw(6, 1, new LineMark(0, 0.5, 6, 0.5, Black, 1, [2, 1])), x, 0)));

    [Theory]
    [InlineData(20, 1), InlineData(20, 6), InlineData(5, 3)]
    public void A_ring_covers_the_area_of_a_ring(double radius, double thickness)
    {
        var area = 2 * Math.PI * radius * thickness;
        Assert.Equal(area, Area(Draw(60, 60, new CircleMark(30, 30, radius, null, Black, thickness))), 0.04 * area);
    }

    [Fact]
    public void A_circle_covers_the_area_of_a_circle() => Assert.Equal(Math.PI * 400, Area(Draw(60, 60, new CircleMark(30, 30, 20, Black))), 2.0);

    [Fact]
    public void Corners_of_lines_are_round()
    {
        var raster = Draw(40, 40, new PathMark([new(PathVerb.MoveTo, 10, 30), new(PathVerb.LineTo, 10, 10), new(PathVerb.LineTo, 30, 10)], null, Black, 8));
        // A bar of 20 by 8 each, less the square that lies in both, and a quarter of a circle.
        Assert.Equal((2 * 20 * 8) - 16 + (Math.PI * 4), Area(raster), 1.0);
    }

    [Fact]
    public void A_letter_has_its_hole_and_stands_on_its_line()
    {
        var raster = Draw(60, 60, new TextMark(30, 50, "O", 50, FontWeight.Bold, Black, TextAnchor.Middle));
        Assert.Equal((0, 255), (Dark(raster, 30, 32), Dark(raster, 30, 48)));
        Assert.Equal(0, Dark(raster, 30, 53));
    }

    [Fact]
    public void A_text_is_as_wide_as_it_was_measured()
    {
        var width = PackagedFonts.Inter.Measure("HAVE H", FontWeight.Regular, 20);
        var raster = Draw(200, 40, new TextMark(10, 30, "HAVE H", 20, FontWeight.Regular, Black));
        var inked = Enumerable.Range(0, 200).Where(x => Enumerable.Range(0, 40).Any(y => Dark(raster, x, y) > 0)).ToList();
        Assert.InRange(inked[0], 10, 13);
        Assert.InRange(inked[^1], 10 + width - 4, 10 + width);
    }

    [Fact]
    public void A_turned_text_runs_down()
    {
        var raster = Draw(40, 200, new TextMark(20, 10, "long words", 20, FontWeight.Regular, Black, Rotation: 90));
        Assert.Contains(Enumerable.Range(60, 20), y => Dark(raster, 25, y) > 128);
    }

    [Fact]
    public void What_lies_outside_is_cut_off() => Assert.Equal(25, Area(Draw(5, 5, Polygon((-900, -900), (900, -900), (900, 900), (-900, 900)))), 3);

    [Fact]
    [Trait("Category", "Random")]
    public void Any_triangle_covers_its_area_wherever_it_stands()
    {
        var random = new Random(20_251_129);
        for (var round = Rounds.Of(50); round > 0; round--)
        {
            (double X, double Y) Point() => (2 + (random.NextDouble() * 36), 2 + (random.NextDouble() * 36));
            var (a, b, c) = (Point(), Point(), Point());
            var area = Math.Abs(((b.X - a.X) * (c.Y - a.Y)) - ((c.X - a.X) * (b.Y - a.Y))) / 2;
            var here = Draw(50, 50, Polygon(a, b, c));
            Assert.Equal(area, Area(here), 0.02 * (area + 10));
            var moved = Draw(50, 50, Polygon((a.X + 7, a.Y + 3), (b.X + 7, b.Y + 3), (c.X + 7, c.Y + 3)));
            Assert.Equal(here.Part(0, 0, 43, 47).Dots, moved.Part(7, 3, 43, 47).Dots);
        }
    }

    [Theory]
    [InlineData("scatter"), InlineData("waterfall"), InlineData("flower-field")]
    public void A_drawing_is_read_back_as_it_was_painted(string kind)
    {
        var theme = ChartPictures.Theme;
        var painted = new Rasteriser(token => theme.Colour(token)!.Light, PackagedFonts.Inter).Draw(ChartPictures.Draw(Samples.All[kind]).Drawing, 1);
        var read = PngDecoder.Decode(PngFile.Read(PngEncoder.EncodeDrawing(painted)));
        Assert.Equal(painted.Dots, read.Dots);
    }

    [Theory]
    [InlineData("scatter", "7bf6cb22118f6db2"), InlineData("flower-field", "a35d42d881f216e5"), InlineData("line", "55d20451ca724908")]
    public void The_same_drawing_gives_the_same_bytes_on_every_machine(string kind, string hash)
    {
        var theme = ChartPictures.Theme;
        var drawing = ChartPictures.Draw(Samples.All[kind]).Drawing;
        var png = PngEncoder.EncodeDrawing(new Rasteriser(token => theme.Colour(token)!.Light, PackagedFonts.Inter).Draw(drawing, 2));
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(png))[..16]);
    }
}
