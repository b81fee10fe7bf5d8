using ReportBuilder.Charts.Checks;
using ReportBuilder.Charts.Kinds;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Charts;

/// <summary>Turns values into a drawing and the words for those who do not see it.</summary>
/// <remarks>
/// The drawing holds marks, axes and value labels; its finding, its measure and its source are set as text around it by the editions.
/// Colours are tokens of the theme, sizes are points at print size, and the same chart always gives the same marks.
/// </remarks>
public static class ChartDrawing
{
    /// <summary>Draws a chart, or says at the author's line why it cannot be drawn (the drawing is then empty).</summary>
    /// <param name="measure">The width of a text in the font that the editions set it in.</param>
    public static Outcome<DrawnChart> Draw(ChartSpec spec, MeasureText measure)
    {
        var diagnostics = SpecChecks.Check(spec);
        if (diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
            return Outcome.Of(new DrawnChart(Drawing.Empty, ""), diagnostics);

        var chart = Of(spec);
        var sheet = new Sheet(spec, measure);
        var height = chart.Draw(spec, sheet);
        return Outcome.Of(new DrawnChart(sheet.ToDrawing(height), chart.Describe(spec)), diagnostics.Concat(sheet.Diagnostics));
    }

    private static IChart Of(ChartSpec spec) => spec.Kind switch
    {
        ChartKind.Bars => new BarsChart(),
        ChartKind.Stacked => new StackedChart(),
        ChartKind.Strip => new StripChart(),
        ChartKind.Profile => new ProfileChart(),
        ChartKind.Heatmap => new HeatmapChart(),
        ChartKind.Scatter => new ScatterChart(),
        ChartKind.Flower => new FlowerChart(),
        ChartKind.FlowerField => new FlowerFieldChart(),
        ChartKind.Lollipop => new LollipopChart(),
        ChartKind.Waterfall => new WaterfallChart(),
        ChartKind.Spark => new SparkChart(),
        ChartKind.Radar => new RadarChart(),
        ChartKind.Multiples => new MultiplesChart(),
        ChartKind.Slope => new SlopeChart(),
        ChartKind.Range => new RangeChart(),
        ChartKind.Line => new LineChart(),
        ChartKind.Map when spec is { Outline: not null, Series.Length: 1 } => new RegionsChart(),
        ChartKind.Map => new MapChart(),
        ChartKind.Grouped => new GroupedChart(),
        ChartKind.Area => new AreaChart(),
        ChartKind.Histogram => new HistogramChart(),
        ChartKind.Box => new BoxChart(),
        ChartKind.Bubble => new ScatterChart(),
        ChartKind.Pie => new PieChart(donut: false),
        ChartKind.Donut => new PieChart(donut: true),
        ChartKind.Dumbbell => new DumbbellChart(),
        ChartKind.ErrorBars => new ErrorBarsChart(),
        ChartKind.Bump => new BumpChart(),
        ChartKind.Diverging => new DivergingChart(),
        ChartKind.Table => new SparkTableChart(),
        ChartKind.Timeline => new TimelineChart(),
        _ => throw new ArgumentOutOfRangeException(nameof(spec), spec.Kind, "There is no such chart."),
    };
}
