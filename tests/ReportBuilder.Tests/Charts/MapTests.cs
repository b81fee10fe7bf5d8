using ReportBuilder.Charts;
using ReportBuilder.Charts.Maps;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Tests.Charts;

/// <summary>Maps with outlines: regions stay where and what they are, and shades can be told apart.</summary>
public sealed class MapTests
{
    private static readonly Random Chance = new(20251203);

    [Theory]
    [InlineData(MapProjection.EqualArea, 0.01)]
    [InlineData(MapProjection.Mercator, 0.5)]
    public void Areas_stay_true_where_the_projection_keeps_them(MapProjection projection, double off)
    {
        // A square degree at 60 degrees north has half the area of one at the equator.
        var flat = new Projection(projection, 30);
        double Area(double south) => (flat.X(1) - flat.X(0)) * (flat.Y(south + 1) - flat.Y(south));
        var share = Area(59.5) / Area(-0.5);
        Assert.Equal(projection == MapProjection.EqualArea, Math.Abs(share - Math.Cos(Math.PI / 3)) < off);
    }

    [Theory]
    [InlineData(MapProjection.Mercator)]
    [InlineData(MapProjection.EqualArea)]
    [InlineData(MapProjection.PlateCarree)]
    public void Every_region_is_drawn_whole_within_the_map_at_every_width(MapProjection projection)
    {
        foreach (var width in new[] { 160.0, 245, 358, 500 })
        {
            var chart = ChartPictures.Draw(MapSamples.Regions(width, projection));
            Assert.All(chart.Drawing.Marks, mark => Assert.True(DrawingBoxes.IsInside(DrawingBoxes.Of(mark), chart.Drawing), $"{mark} leaves the map"));
            Assert.Equal(4, chart.Drawing.Marks.OfType<PathMark>().Count(path => path.Steps.Count(step => step.Verb == PathVerb.Close) >= 1 && path.Stroke?.Token is "paper" or "muted" && path.Steps.Max(step => step.Y) > 30));
        }
    }

    [Fact]
    public void Names_stand_within_their_regions_and_never_on_one_another()
    {
        foreach (var width in new[] { 160.0, 245, 358, 500 })
        {
            var texts = DrawingBoxes.Texts(ChartPictures.Draw(MapSamples.Regions(width)).Drawing);
            for (var one = 0; one < texts.Length; one++)
                Assert.All(texts.Skip(one + 1), other => Assert.False(DrawingBoxes.Meet(texts[one].Box, other.Box), $"'{texts[one].Text.Text}' meets '{other.Text.Text}'"));
        }
    }

    [Fact]
    public void The_simplified_line_runs_along_the_true_one()
    {
        for (var round = 0; round < Rounds.Of(20); round++)
        {
            var corners = Enumerable.Range(0, 400).Select(at => At(at / 400.0 * 2 * Math.PI, 60 + (10 * Chance.NextDouble() * (round % 3)))).ToArray();
            var drawn = Simplified.Of([.. corners]);
            Assert.InRange(drawn.Length, 3, 400);
            Assert.All(corners, corner => Assert.True(Enumerable.Range(0, drawn.Length).Min(at => Distance(corner, drawn[at], drawn[(at + 1) % drawn.Length])) <= 0.31));
        }

        static (double X, double Y) At(double angle, double radius) => (Math.Round(100 + (radius * Math.Cos(angle)), 3), Math.Round(100 + (radius * Math.Sin(angle)), 3));
    }

    [Fact]
    public void Shades_of_neighbouring_steps_are_apart_in_lightness_and_names_on_them_can_be_read()
    {
        var spec = MapSamples.Regions(245);
        foreach (var accent in new[] { "ink", "d1", "d3", "d5", "d9" })
        {
            var steps = new RegionSteps(spec with { AccentToken = accent }, new(spec with { AccentToken = accent }), [0, 100]);
            Assert.Equal(5, steps.Count);
            foreach (var dark in new[] { false, true })
            {
                for (var at = 0; at < steps.Count; at++)
                {
                    var shade = Colour(steps.Shade(at), dark);
                    Assert.True(Contrast.Ratio(shade, Colour(new("paper"), dark)) >= 3, $"{accent} {at} on the paper");
                    Assert.True(Contrast.Ratio(shade, Colour(steps.TextOn(at)!.Value, dark)) >= 4.5, $"a name on {accent} {at}");
                    if (at > 0)
                        Assert.All(new[] { Sight.Usual, Sight.Deuteranopia, Sight.Tritanopia }, sight => Assert.True(ColourVision.Lightness(shade, Colour(steps.Shade(at - 1), dark), sight) >= 1.3, $"{accent} {at} for {sight}"));
                }
            }
        }
    }

    [Fact]
    public void The_steps_hold_all_values_and_a_bound_belongs_to_the_step_above()
    {
        for (var round = 0; round < Rounds.Of(50); round++)
        {
            var values = Enumerable.Range(0, 1 + Chance.Next(12)).Select(_ => Math.Round((Chance.NextDouble() - 0.3) * Math.Pow(10, Chance.Next(6)), Chance.Next(3))).ToArray();
            var steps = new RegionSteps(MapSamples.Regions(245), new(MapSamples.Regions(245)), values);
            Assert.InRange(steps.Count, 1, 5);
            Assert.All(values, value => Assert.InRange(steps.Of(value), 0, steps.Count - 1));
            Assert.Equal(values.Order().Select(steps.Of), values.Order().Select(steps.Of).Order());
        }

        var tens = new RegionSteps(MapSamples.Regions(245), new(MapSamples.Regions(245)), [0, 50]);
        Assert.Equal((0, 1, "10 to 20"), (tens.Of(9.99), tens.Of(10), tens.Name(1)));
    }

    [Fact]
    public void A_row_without_a_region_is_told_with_the_nearest_name()
    {
        var spec = MapSamples.Regions(245);
        var outcome = ChartDrawing.Draw(spec with { Rows = spec.Rows.Add(new("Eest", [1])) }, ChartPictures.Measure);
        var fault = Assert.Single(outcome.Diagnostics, found => found.Severity == Severity.Error);
        Assert.Equal(("RB3023", "The map has no region 'Eest'."), (fault.Code, fault.Message));
        Assert.Contains("East", fault.Hint, StringComparison.Ordinal);
        Assert.Contains(ChartDrawing.Draw(spec with { Rows = spec.Rows.Add(new("East", [1])) }, ChartPictures.Measure).Diagnostics, found => found.Code == "RB3024");
    }

    private static Rgb Colour(Ink ink, bool dark)
    {
        var colour = ChartPictures.Theme.Colour(ink.Token)!;
        return Rgb.Parse(dark ? colour.Dark : colour.Light);
    }

    private static double Distance((double X, double Y) corner, (double X, double Y) one, (double X, double Y) other)
    {
        var (x, y) = (other.X - one.X, other.Y - one.Y);
        var along = Math.Clamp((((corner.X - one.X) * x) + ((corner.Y - one.Y) * y)) / Math.Max(1e-9, (x * x) + (y * y)), 0, 1);
        return Math.Sqrt(Math.Pow(one.X + (along * x) - corner.X, 2) + Math.Pow(one.Y + (along * y) - corner.Y, 2));
    }
}
