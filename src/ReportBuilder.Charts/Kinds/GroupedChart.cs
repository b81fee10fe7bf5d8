using ReportBuilder.Charts.Kinds.Parts;

namespace ReportBuilder.Charts.Kinds;

/// <summary>Bars from zero side by side, a bar a series in each row, in the order given; each with its number.</summary>
internal sealed class GroupedChart : IChart
{
    private const double Pitch = 8.6;
    private const double Thickness = 7.4;
    private const double BetweenRows = 6;

    public double Draw(ChartSpec spec, Sheet sheet)
    {
        var shades = new StackShades(spec, sheet.Inks);
        var top = spec.Series.Length == 1 ? 0 : Key.Draw(
            sheet,
            0,
            spec.Width,
            [.. spec.Series.Select(series => series.Name)],
            (index, x, y) => sheet.Rect(x - 4, y - 3, 8, 6, shades.Of(index)));
        var values = Points.Values(spec);
        var style = TextStyle.Axis;
        var numbers = values.Max(value => sheet.TextWidth(Numbers.Print(value, spec), style.Weight, style.Size)) + Sizes.Gap;
        var before = Points.AnyBelowZero(values) ? numbers : 0;
        var labels = new LabelColumn(sheet, spec.Rows.Select(row => new RowLabel(row.Label, row.Highlight)), LabelColumn.Most(spec, 0.36, before + numbers));
        var left = labels.Width + Sizes.Gap + 1;
        var scale = ScaleOf.FromZero(spec, values, left + before, spec.Width - numbers);
        var bands = new OrdinalScale(
            top,
            spec.Height > 0 ? (spec.Height - top) / spec.Rows.Length : Math.Max(labels.RowHeight, (spec.Series.Length * Pitch) + BetweenRows));
        var pitch = Math.Min(Pitch, (bands.Band - 2) / spec.Series.Length);
        var plot = new ChartPlot(scale, bands.Down(spec.Rows.Length));
        for (var row = 0; row < spec.Rows.Length; row++)
        {
            sheet.For(spec.Rows[row]);
            labels.Draw(row, left - Sizes.Gap - 1, bands.Middle(row));
            for (var series = 0; series < spec.Series.Length; series++)
            {
                plot.For(spec.Rows[row], series);
                sheet.For(spec.Rows[row], series);
                var off = (series - ((spec.Series.Length - 1) / 2.0)) * pitch;
                if (spec.Rows[row].Values[series] is { } value && value != 0)
                    plot.Bar(row + plot.Band(off), 0, value, Math.Min(Thickness, pitch * 0.86), shades.Of(series));
                Number(spec, sheet, spec.Rows[row].Values[series], scale, bands.Middle(row) + off);
            }
        }

        sheet.ForNone();
        plot.Draw(sheet);
        if (before > 0)
            sheet.Line(scale.At(0), top, scale.At(0), bands.Edge(spec.Rows.Length), sheet.Inks.Axis, Sizes.Rule);
        return bands.Edge(spec.Rows.Length);
    }

    public string Describe(ChartSpec spec) => spec.Together(
    [
        spec.Opening("chart.grouped", spec.List(spec.Series.Select(series => series.Name)), spec.Rows.Length),
        .. Enumerable.Range(0, spec.Series.Length)
            .Select(series => (spec.Series[series].Name, Points: Points.Of(spec, series)))
            .Where(series => series.Points.Count > 0)
            .Select(series => Ends(series.Name, series.Points, spec)),
        Sentences.Gaps(spec),
    ]);

    /// <summary>"Trade: from 3 points (Leisure) to 28 points (Harbour)."</summary>
    private static string Ends(string name, IReadOnlyList<Point> points, ChartSpec spec)
    {
        var (low, high) = (points.MinBy(point => point.Value)!, points.MaxBy(point => point.Value)!);
        return low.Value == high.Value
            ? spec.Say("chart.grouped-always", ("name", name), ("value", Numbers.WithUnit(low.Value, spec)))
            : spec.Say(
                "chart.grouped-ends",
                ("name", name),
                ("low", low.Label),
                ("low_value", Numbers.Print(low.Value, spec)),
                ("high", high.Label),
                ("high_value", Numbers.WithUnit(high.Value, spec)));
    }

    private static void Number(ChartSpec spec, Sheet sheet, double? reading, LinearScale scale, double middle)
    {
        if (reading is not { } value)
            sheet.TextAt(scale.At(0) + 2, middle, "–", TextStyle.Axis, sheet.Inks.Muted);
        else
            sheet.TextAt(
                scale.At(value) + (value < 0 ? -2.5 : 2.5),
                middle,
                Numbers.Print(value, spec),
                TextStyle.Axis,
                sheet.Inks.Text,
                value < 0 ? TextAnchor.End : TextAnchor.Start);
    }
}
