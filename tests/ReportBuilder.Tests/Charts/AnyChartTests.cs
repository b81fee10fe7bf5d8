using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Tests.Charts;

/// <summary>What holds for every chart, whatever its data.</summary>
[Trait("Category", "Random")]
public sealed class AnyChartTests
{
    public static TheoryData<ChartKind> Kinds => [.. Enum.GetValues<ChartKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Labels_never_overlap(ChartKind kind) => AnyChart.Holds(kind, (spec, chart) =>
    {
        var texts = DrawingBoxes.Texts(chart.Drawing);
        for (var one = 0; one < texts.Length; one++)
        {
            for (var other = one + 1; other < texts.Length; other++)
                Assert.False(DrawingBoxes.Meet(texts[one].Box, texts[other].Box), $"'{texts[one].Text.Text}' {texts[one].Box} meets '{texts[other].Text.Text}' {texts[other].Box}");
        }
    });

    [Theory]
    [InlineData(ChartKind.Scatter), InlineData(ChartKind.Map)]
    public void A_line_to_a_name_crosses_no_other(ChartKind kind) => AnyChart.Holds(kind, (spec, chart) =>
    {
        var texts = DrawingBoxes.Texts(chart.Drawing);
        foreach (var line in chart.Drawing.Marks.OfType<LineMark>().Where(line => line.Dash.IsDefaultOrEmpty && Math.Abs(line.X2 - line.X1) < 30 && Math.Abs(line.Y2 - line.Y1) < 30))
        {
            var own = texts.MinBy(text => Distance(text.Box, line.X2, line.Y2));
            Assert.DoesNotContain(texts, text => text != own && DrawingBoxes.Meet(text.Box, DrawingBoxes.Of(line)));
        }
    });

    [Fact]
    public void Names_in_two_lines_stand_farther_apart_than_their_lines()
    {
        var names = Samples.All["bars"] with { Width = 150, Rows = [new("Invention patent density", [49]), new("Technology transaction scale", [46]), new("Trade", [40])] };
        var lines = ChartPictures.Draw(names).Drawing.Marks.OfType<TextMark>().Where(text => text.Anchor == TextAnchor.End).Select(text => text.Y).ToArray();
        Assert.Equal(5, lines.Length);
        Assert.True(lines[2] - lines[1] > 1.3 * (lines[1] - lines[0]), string.Join(" ", lines));
    }

    [Fact]
    public void All_numbers_of_narrow_cells_have_one_form()
    {
        var numbers = ChartPictures.Draw(Samples.All["heatmap-narrow"]).Drawing.Marks.OfType<TextMark>().Select(text => text.Text).Where(text => char.IsDigit(text[^1])).ToArray();
        Assert.True(numbers.Length > 10);
        Assert.Single(numbers.Select(number => number[0] == '.').Distinct());
    }

    private static double Distance(Box box, double x, double y) => Math.Max(0, Math.Max(box.X - x, x - box.Right)) + Math.Max(0, Math.Max(box.Y - y, y - box.Bottom));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nothing_leaves_the_frame(ChartKind kind) => AnyChart.Holds(kind, (spec, chart) =>
    {
        var drawing = chart.Drawing;
        foreach (var mark in drawing.Marks)
            Assert.True(DrawingBoxes.IsInside(DrawingBoxes.Of(mark), drawing), $"{mark} leaves {drawing.Width} by {drawing.Height}");
    });

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Text_is_never_too_small_to_read(ChartKind kind) => AnyChart.Holds(kind, (spec, chart) =>
        Assert.All(chart.Drawing.Marks.OfType<TextMark>(), text => Assert.InRange(text.Size, 6.5, 8.5)));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Inks_are_tokens_of_the_theme(ChartKind kind) => AnyChart.Holds(kind, (spec, chart) =>
        Assert.All(chart.Drawing.Marks.SelectMany(MarkInks.Of), ink => Assert.NotNull(ThemeInks.Colour(ChartPictures.Theme, ink.Token))));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_chart_says_itself_in_whole_sentences(ChartKind kind) => AnyChart.Holds(kind, (spec, chart) =>
    {
        var words = chart.Description;
        Assert.EndsWith(".", words, StringComparison.Ordinal);
        Assert.DoesNotContain("  ", words, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", words, StringComparison.Ordinal);
    });

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_same_chart_gives_the_same_marks(ChartKind kind) => AnyChart.Holds(kind, (spec, chart) =>
        Assert.Equal(ChartPictures.Svg(chart), ChartPictures.Svg(ChartPictures.Draw(spec))));

    [Fact]
    public void Numbers_have_the_mark_of_the_edition_between_their_thousands()
    {
        var chart = ChartPictures.Draw(Samples.All["bars"] with { Numbers = new("\u202f", 10), Rows = [new("Hefei", [12_345])] });
        Assert.Contains(chart.Drawing.Marks.OfType<TextMark>(), text => text.Text == "12\u202f345");
        Assert.Contains("12\u202f345 points", chart.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Bars_are_as_long_as_their_values() => AnyChart.Holds(ChartKind.Bars, (spec, chart) =>
    {
        var bars = chart.Drawing.Marks.OfType<RectMark>().Select(bar => bar.Width).Order().ToArray();
        var values = spec.Rows.Select(row => Math.Abs(row.Values[0] ?? 0)).Where(value => value > 0).Order().ToArray();
        Assert.Equal(values.Length, bars.Length);
        Assert.All(bars.Zip(values), pair => Assert.Equal(bars[^1] / values[^1], pair.First / pair.Second, 6));
    });

    [Fact]
    public void Parts_of_a_stacked_bar_are_as_long_as_their_values_but_for_the_seam() => AnyChart.Holds(ChartKind.Stacked, (spec, chart) =>
    {
        var parts = chart.Drawing.Marks.OfType<RectMark>().Skip(spec.Series.Length).Select(part => part.Width + 0.6).ToArray();
        var values = spec.Rows.OrderByDescending(row => row.Values.Sum()).SelectMany(row => row.Values).Where(value => value > 0).Select(value => value!.Value).ToArray();
        var scale = parts.Max() / values.Max();
        Assert.All(parts.Zip(values).Where(pair => pair.First > 0.81), pair => Assert.Equal(scale * pair.Second, pair.First, 6));
    });

    [Fact]
    public void Petals_are_as_long_as_their_values() => AnyChart.Holds(ChartKind.Flower, (spec, chart) =>
    {
        var drawing = chart.Drawing;
        var (x, y) = (drawing.Width / 2, drawing.Height / 2);
        double Length(PathMark petal) => petal.Steps.Where(step => step.Verb == PathVerb.CurveTo).Max(step => Math.Sqrt(((step.X - x) * (step.X - x)) + ((step.Y - y) * (step.Y - y))));
        var petals = drawing.Marks.OfType<PathMark>().Select(Length).ToArray();
        var values = spec.Rows.Select(row => row.Values[0] ?? 0).Where(value => value > 0).ToArray();
        Assert.Equal(values.Length, petals.Length);
        Assert.All(petals.Zip(values), pair => Assert.Equal(petals.Max() / values.Max(), pair.First / pair.Second, 6));
    });
}
