using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Tests.Charts;

/// <summary>
/// Ten hues that all reach 4.5:1 on one paper cannot all stay apart for everyone. Held here: all do for the usual sight, nine pairs in ten for each
/// deficiency, neighbours in the framework's order always; and since some pairs do not, whatever is coloured by dimension is also named.
/// </summary>
public sealed class ColourVisionTests
{
    private const double Noticeable = 2.3;
    private const double Apart = 10;

    public static TheoryData<string> ManyColours =>
        [.. Samples.All.Where(sample => sample.Value.Kind is not (ChartKind.Flower or ChartKind.FlowerField) && Named(sample.Value).Length > 1).Select(sample => sample.Key)];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void All_dimension_colours_are_far_apart_for_the_usual_sight(bool dark) =>
        Assert.All(Pairs(), pair => Assert.InRange(Distance(pair, Sight.Usual, dark), 2 * Apart, 200));

    [Theory]
    [InlineData(Sight.Protanopia)]
    [InlineData(Sight.Deuteranopia)]
    [InlineData(Sight.Tritanopia)]
    public void Nearly_all_stay_apart_for_those_who_lack_a_kind_of_cone(Sight sight)
    {
        foreach (var dark in new[] { false, true })
            Assert.InRange(Pairs().Count(pair => Distance(pair, sight, dark) < Apart), 0, 5);
    }

    [Theory]
    [InlineData(Sight.Protanopia)]
    [InlineData(Sight.Deuteranopia)]
    [InlineData(Sight.Tritanopia)]
    public void Neighbours_in_the_order_of_the_framework_can_always_be_told_apart(Sight sight)
    {
        foreach (var dark in new[] { false, true })
            Assert.All(Pairs().Where(pair => pair.Two == pair.One + 1), pair => Assert.InRange(Distance(pair, sight, dark), 2 * Noticeable, 200));
    }

    /// <summary>Petals are left out: they stand in the framework's order, and the words beside a flower name them.</summary>
    [Theory]
    [MemberData(nameof(ManyColours))]
    public void What_has_the_colour_of_a_dimension_also_has_its_name(string sample)
    {
        var spec = Samples.All[sample];
        var texts = ChartPictures.Draw(spec).Drawing.Marks.OfType<TextMark>().Select(text => text.Text).ToArray();
        Assert.All(Named(spec), name => Assert.Contains(texts, text => text.StartsWith(name.Split(' ', '-')[0], StringComparison.Ordinal)));
    }

    [Fact]
    public void Shades_of_one_colour_stay_apart_in_grey()
    {
        var spec = Samples.All["stacked"] with { Series = [.. Samples.All["stacked"].Series.Take(5).Select(series => series with { ColourToken = "d9" })], Rows = [new("one", [5, 4, 3, 2, 1])] };
        var greys = ChartPictures.Draw(spec).Drawing.Marks.OfType<RectMark>().Skip(5).Select(part => Contrast.Luminance(Rgb.Parse(ChartPictures.Theme.Colour(part.Fill.Token)!.Light))).ToArray();
        Assert.All(greys.Zip(greys.Skip(1)), pair => Assert.True((pair.Second + 0.05) / (pair.First + 0.05) > 1.3));
    }

    /// <summary>What is coloured by dimension in a chart that shows several: its series, the groups of its rows, or its rows.</summary>
    private static string[] Named(ChartSpec spec)
    {
        var series = spec.Series.Where(entry => IsDimension(entry.ColourToken)).ToArray();
        if (series.Select(entry => entry.ColourToken).Distinct().Count() > 1 && spec.Kind is not (ChartKind.Scatter or ChartKind.Bubble or ChartKind.Map or ChartKind.Slope))
            return [.. series.Select(entry => entry.Name)];

        var rows = spec.Rows.Where(row => IsDimension(row.ColourToken)).ToArray();
        return rows.Select(row => row.ColourToken).Distinct().Count() < 2 ? [] : [.. rows.Select(row => row.Group.Length > 0 ? row.Group : row.Label).Distinct()];
    }

    private static bool IsDimension(string token) => token.StartsWith('d') && token.Length is 2 or 3;

    private static IEnumerable<(int One, int Two)> Pairs() => from one in Enumerable.Range(1, 10) from two in Enumerable.Range(one + 1, 10 - one) select (one, two);

    private static double Distance((int One, int Two) pair, Sight sight, bool dark) => ColourVision.Distance(Colour(pair.One, dark), Colour(pair.Two, dark), sight);

    private static Rgb Colour(int dimension, bool dark)
    {
        var colour = ChartPictures.Theme.Colour($"d{dimension}")!;
        return Rgb.Parse(dark ? colour.Dark : colour.Light);
    }
}
