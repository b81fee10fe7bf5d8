using ReportBuilder.Charts.Plots;
using ReportBuilder.Charts.Plots.Renderers;
using ReportBuilder.Charts.Scales;
using ReportBuilder.Model.Drawings;
using ScottPlot;

namespace ReportBuilder.Tests.Charts.Plots;

/// <summary>A plot of ScottPlot as marks of our own: what developers bring, and what every chart of the program goes through.</summary>
public sealed class PlotDrawingTests
{
    private const double Width = 240;
    private const double Height = 150;

    [Fact]
    public void Every_plottable_with_a_renderer_looks_as_approved() =>
        Snapshot.Match(ChartPictures.Svg(new(PlotDrawing.Of(PlotOfEverything.Create(), Width, Height, ChartPictures.Measure), "A plot of everything.")), "plot-of-everything.svg");

    [Fact]
    public void Every_renderer_is_in_that_picture()
    {
        var drawn = PlotOfEverything.Create().PlottableList.Select(plottable => plottable.GetType()).Append(typeof(Bars)).ToHashSet();
        Assert.Subset(drawn, PlottableRenderers.Types.ToHashSet());
    }

    [Fact]
    public void A_bar_is_as_long_as_its_value()
    {
        using var plot = new Plot();
        plot.Add.Bars(new double[] { 1, 2, 4 });
        plot.Axes.SetLimits(-0.5, 2.5, 0, 4);
        var bars = PlotDrawing.Of(plot, Width, Height, ChartPictures.Measure).Marks.OfType<RectMark>().ToArray();
        Assert.Equal([0.25, 0.5, 1], bars.Select(bar => bar.Height / bars[^1].Height), (one, other) => Math.Abs(one - other) < 1e-9);
    }

    [Fact]
    public void Text_stays_text_and_its_anchor_is_declared()
    {
        using var plot = new Plot();
        plot.Add.Text("Hefei", 5, 5).LabelAlignment = Alignment.MiddleRight;
        plot.Axes.SetLimits(0, 10, 0, 10);
        var text = Assert.Single(PlotDrawing.Of(plot, Width, Height, ChartPictures.Measure).Marks.OfType<TextMark>(), mark => mark.Text == "Hefei");
        Assert.Equal(TextAnchor.End, text.Anchor);
    }

    [Fact]
    public void Axes_are_named_and_numbered_and_the_title_stands_above()
    {
        using var plot = new Plot();
        plot.Add.Scatter(new double[] { 5, 10 }, new double[] { 2, 4 });
        plot.Title("Ships");
        plot.XLabel("Year");
        plot.YLabel("Thousands");
        var texts = PlotDrawing.Of(plot, Width, Height, ChartPictures.Measure).Marks.OfType<TextMark>().Select(text => text.Text).ToArray();
        Assert.Superset(new HashSet<string> { "Ships", "Year", "Thousands", "5", "10", "3" }, texts.ToHashSet());
    }

    [Fact]
    public void What_has_no_renderer_is_read_back_from_the_picture_of_the_library()
    {
        using var plot = new Plot();
        plot.Add.Signal(new double[] { 0, 10, 5 });
        plot.Add.Coxcomb(new double[] { 1, 2, 3 });
        plot.Axes.SetLimits(0, 2, 0, 10);
        var drawing = PlotDrawing.Of(plot, Width, Height, ChartPictures.Measure);
        var frame = PlotFrame.Fit(plot, Width, Height, ChartPictures.Measure).Area;
        var line = drawing.Marks.OfType<PathMark>().First(path => path.Fill is null);
        Assert.Equal([(frame.Left, frame.Bottom), (frame.Left + (frame.Width / 2), frame.Top), (frame.Right, (frame.Top + frame.Bottom) / 2)], line.Steps.Select(step => (step.X, step.Y)).Distinct(), (one, other) => Math.Abs(one.Item1 - other.Item1) < 0.1 && Math.Abs(one.Item2 - other.Item2) < 0.1);
        Assert.True(drawing.Marks.OfType<PathMark>().Count(path => path.Steps.Any(step => step.Verb == PathVerb.CurveTo)) >= 3);
    }

    [Fact]
    public void A_plot_is_left_as_it_was()
    {
        using var plot = new Plot();
        var signal = plot.Add.Signal(new double[] { 0, 10, 5 });
        plot.Axes.AutoScale();
        var (across, up) = (signal.Axes.XAxis, signal.Axes.YAxis);
        var twice = Enumerable.Range(0, 2).Select(_ => ChartPictures.Svg(new(PlotDrawing.Of(plot, Width, Height, ChartPictures.Measure), "A plot."))).ToArray();
        Assert.Equal(twice[0], twice[1]);
        Assert.Same(across, signal.Axes.XAxis);
        Assert.Same(up, signal.Axes.YAxis);
        Assert.Same(signal, Assert.Single(plot.PlottableList));
    }

    [Fact]
    public void Every_ink_has_a_colour_of_its_own_and_comes_back()
    {
        var tokens = ChartPictures.Theme.Tokens().ToArray();
        Assert.Equal(tokens, tokens.Select(token => InkColours.Of(InkColours.Of(new Ink(token))).Token));
        Assert.Equal(tokens.Length, tokens.Select(token => InkColours.Of(new Ink(token)).ARGB).Distinct().Count());
        Assert.Equal(new Ink("d4", 0.35), InkColours.Of(InkColours.Of(new Ink("d4", 0.35))));
    }

    [Fact]
    public void Other_colours_become_the_nearest_ink() => Assert.Equal(
        ["ink", "paper", "d1", "muted"],
        new[] { Colors.Black, Colors.White, Color.FromHex("#1060A0"), Colors.DimGray }.Select(colour => InkColours.Of(colour).Token));

    [Fact]
    public void A_chart_is_a_plot_of_the_library_and_the_other_way_round()
    {
        var chart = new ChartPlot(new LinearScale(0, 10, 20, 220), new LinearScale(0, 5, 140, 10));
        chart.Bar(1, 0, 4, 8, new("d1"));
        chart.Dot(3, 2, 2.5, new("d2"));
        chart.Course([(0, 1), (5, null), (10, 3)], new("d3"), 1.6, 2);
        var plot = chart.ToPlot();
        Assert.Equal((0, 10, 0, 5), (plot.Axes.Bottom.Min, plot.Axes.Bottom.Max, plot.Axes.Left.Min, plot.Axes.Left.Max));
        Assert.NotEmpty(plot.GetSvgXml(240, 150));
    }

    [Fact]
    public void Charts_drawn_side_by_side_are_those_drawn_one_after_the_other()
    {
        var names = Samples.All.Keys.ToArray();
        var alone = names.Select(name => ChartPictures.Svg(ChartPictures.Draw(Samples.All[name]))).ToArray();
        var together = new string[names.Length * 4];
        Parallel.For(0, together.Length, at => together[at] = ChartPictures.Svg(ChartPictures.Draw(Samples.All[names[at % names.Length]])));
        Assert.Equal(Enumerable.Repeat(alone, 4).SelectMany(all => all), together);
    }
}
