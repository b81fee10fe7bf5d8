using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Tests.Charts;

/// <summary>Parts of one whole are shades of its colour: strong to light, each to be told from its neighbours and from the paper.</summary>
public sealed class ShadeTests
{
    private static readonly string[] Suffixes = ["-shade1", "-shade2", "-shade3", "-shade4", "-shade5"];

    public static TheoryData<string> Bases => ["ink", .. Enumerable.Range(1, 10).Select(number => $"d{number}")];

    [Theory]
    [MemberData(nameof(Bases))]
    public void Shades_stand_out_from_the_paper_and_from_their_neighbours(string token)
    {
        foreach (var dark in new[] { false, true })
        {
            var ratios = Suffixes.Select(suffix => Contrast.Ratio(Colour(token + suffix, dark), Colour("paper", dark))).ToArray();
            Assert.All(ratios, ratio => Assert.InRange(ratio, 3, 21));
            Assert.All(ratios.Zip(ratios.Skip(1)), pair => Assert.InRange(pair.First / pair.Second, 1.3, 21));
        }
    }

    [Theory]
    [MemberData(nameof(Bases))]
    public void Numbers_can_be_read_on_every_shade(string token)
    {
        foreach (var dark in new[] { false, true })
        {
            foreach (var suffix in Suffixes)
                Assert.InRange(Contrast.Ratio(Colour(token + suffix, dark), Colour(suffix == "-shade5" ? "ink" : "paper", dark)), 4.5, 21);
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(9)]
    public void Parts_of_one_dimension_are_shades_of_its_own_colour_and_neighbours_differ(int count)
    {
        var parts = Parts(Stacked([.. Enumerable.Repeat("d4", count)])).Select(part => part.Fill.Token).ToArray();
        Assert.All(parts, token => Assert.StartsWith("d4-", token, StringComparison.Ordinal));
        Assert.All(parts.Zip(parts.Skip(1)), pair => Assert.NotEqual(pair.First, pair.Second));
        Assert.Equal(Math.Min(count, 5), parts.Distinct().Count());
    }

    [Fact]
    public void Parts_without_a_colour_are_shades_of_the_accent() =>
        Assert.Equal(["d8-shade1", "d8-shade3", "d8-shade5"], Parts(Stacked(["", "", ""]) with { AccentToken = "d8" }).Select(part => part.Fill.Token));

    [Fact]
    public void Parts_with_colours_of_their_own_keep_them() =>
        Assert.Equal(["d1", "d2", "d3"], Parts(Stacked(["d1", "d2", "d3"])).Select(part => part.Fill.Token));

    [Fact]
    public void Parts_have_a_gap_between_them()
    {
        var parts = Parts(Samples.All["stacked"] with { Rows = Samples.All["stacked"].Rows[..1] }).ToArray();
        Assert.All(parts.Zip(parts.Skip(1)), pair => Assert.InRange(pair.Second.X - pair.First.X - pair.First.Width, 0.5, 1));
    }

    /// <summary>The parts of the one bar, after the signs of the key.</summary>
    private static IEnumerable<RectMark> Parts(ChartSpec spec) => ChartPictures.Draw(spec).Drawing.Marks.OfType<RectMark>().Skip(spec.Series.Length);

    private static ChartSpec Stacked(string[] tokens) => new(
        ChartKind.Stacked,
        "parts",
        [.. tokens.Select((token, index) => new ChartSeries($"part {index + 1}", token))],
        [new ChartRow("whole", [.. tokens.Select((_, index) => (double?)(10 + index))])],
        400);

    private static Rgb Colour(string token, bool dark) => Rgb.Parse(dark ? ChartPictures.Theme.Colour(token)!.Dark : ChartPictures.Theme.Colour(token)!.Light);
}
