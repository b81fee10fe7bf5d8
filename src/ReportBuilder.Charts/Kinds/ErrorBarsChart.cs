using ScottPlot.Plottables;

namespace ReportBuilder.Charts.Kinds;

/// <summary>
/// Bars from zero in the order given, each with the range that its value could lie in as a stroke with caps. Three series: low, value,
/// high.
/// </summary>
internal sealed class ErrorBarsChart : IChart
{
    private const double Cap = 2.6;

    public double Draw(ChartSpec spec, Sheet sheet)
    {
        var anyMarked = spec.Rows.Any(row => row.Highlight);
        var values = Points.Values(spec);
        var right = Points.Of(spec, 1)
            .Select(point => sheet.TextWidth(Numbers.Print(point.Value, spec), TextStyle.Value.Weight, TextStyle.Value.Size))
            .Append(0)
            .Max() + Sizes.Gap;
        var labels = new LabelColumn(
            sheet,
            spec.Rows.Select(row => new RowLabel(row.Label, anyMarked && row.Highlight)),
            LabelColumn.Most(spec, 0.42, right + 8));
        var left = labels.Width + Sizes.Gap + 1;
        var scale = ScaleOf.FromZero(spec, values, left + 1, spec.Width - right - 2);
        var bands = new OrdinalScale(0, spec.Height > 0 ? spec.Height / spec.Rows.Length : labels.RowHeight);
        var plot = new ChartPlot(scale, bands.Down(spec.Rows.Length));
        for (var row = 0; row < spec.Rows.Length; row++)
        {
            sheet.For(spec.Rows[row]);
            plot.For(spec.Rows[row]);
            labels.Draw(row, left - Sizes.Gap - 1, bands.Middle(row));
            if (spec.Rows[row].Values[1] is { } value)
            {
                if (value != 0)
                    plot.Bar(row, 0, value, Math.Min(Sizes.Bar, bands.Band * 0.7), sheet.Inks.Row(spec.Rows[row], anyMarked && spec.Rows[row].Highlight));
                sheet.TextAt(spec.Width, bands.Middle(row), Numbers.Print(value, spec), TextStyle.Value, sheet.Inks.Text, TextAnchor.End);
            }
            else
            {
                sheet.TextAt(scale.At(0) + 2, bands.Middle(row), spec.Say("chart.no-value"), TextStyle.Axis, sheet.Inks.Muted);
            }
        }

        sheet.ForNone();
        for (var row = 0; row < spec.Rows.Length; row++)
        {
            if (spec.Rows[row] is { } whole && whole.Values[0] is { } low && whole.Values[1] is { } value && whole.Values[2] is { } high)
            {
                plot.For(whole);
                plot.Add(new ErrorBar([value], [row], [high - value], [value - low], null, null)
                {
                    LineStyle = ChartPlot.Style(sheet.Inks.Text, 0.9),
                    CapSize = (float)Math.Min(Cap, bands.Band * 0.25),
                });
            }
        }

        plot.Draw(sheet);
        if (Points.AnyBelowZero(values))
            sheet.Line(scale.At(0), 0, scale.At(0), bands.Edge(spec.Rows.Length), sheet.Inks.Axis, Sizes.Rule);
        return bands.Edge(spec.Rows.Length);
    }

    public string Describe(ChartSpec spec)
    {
        var points = Points.Of(spec, 1);
        return spec.Together(
            spec.Opening("chart.error-bars", spec.Series[1].Name, spec.Rows.Length, ("low", spec.Series[0].Name), ("high", spec.Series[2].Name)),
            points.Count == 0 ? "" : Sentences.HighAndLow(points, spec),
            RangeChart.Widest(spec),
            Sentences.Gaps(spec));
    }
}
