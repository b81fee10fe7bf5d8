namespace ReportBuilder.Charts.Kinds;

/// <summary>Tiny bars for a table cell or a line of text: no labels, the highlighted ones dark.</summary>
internal sealed class SparkChart : IChart
{
    private const double DefaultHeight = 12;

    public double Draw(ChartSpec spec, Sheet sheet)
    {
        var height = spec.Height > 0 ? spec.Height : DefaultHeight;
        var scale = ScaleOf.FromZero(spec, Points.Values(spec), height, 0);
        var bands = new OrdinalScale(0, spec.Width / spec.Rows.Length);
        var seam = Math.Min(1, bands.Band * 0.2);
        var plot = new ChartPlot(bands.Across(spec.Rows.Length), scale);
        for (var index = 0; index < spec.Rows.Length; index++)
        {
            plot.For(spec.Rows[index]);
            if (spec.Rows[index].Values[0] is { } value && value != 0)
                plot.Column(index, 0, value, bands.Band - seam, sheet.Inks.Row(spec.Rows[index], spec.Rows[index].Highlight));
        }

        plot.Draw(sheet);

        return height;
    }

    public string Describe(ChartSpec spec) => spec.Together(
        spec.Opening("chart.spark", spec.Series[0].Name, spec.Rows.Length),
        Sentences.HighAndLow(Points.Of(spec), spec));
}
