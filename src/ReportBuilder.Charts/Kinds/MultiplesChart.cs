namespace ReportBuilder.Charts.Kinds;

/// <summary>A small bar chart a series, side by side on one scale, so that shapes can be compared; rows keep the order given.</summary>
internal sealed class MultiplesChart : IChart
{
    private const double Narrowest = 62;
    private const double Between = 12;
    private const double Pitch = 9.6;
    private const double Bar = 6.2;

    public double Draw(ChartSpec spec, Sheet sheet)
    {
        var style = TextStyle.Axis;
        var values = Points.Values(spec);
        var numbers = values.Max(value => sheet.TextWidth(Numbers.Print(value, spec), style.Weight, style.Size)) + 3;
        var before = Points.AnyBelowZero(values) ? numbers : 0;
        var least = Math.Max(Narrowest, before + numbers + 20);
        var names = Math.Max(
            8,
            Math.Min(Math.Min(spec.Width * 0.44, spec.Width - Sizes.Gap - least), spec.Rows.Max(row => sheet.TextWidth(row.Label, style.Weight, style.Size))));
        var across = Even(spec.Series.Length, Math.Clamp((int)((spec.Width - names - Sizes.Gap + Between) / (least + Between)), 1, spec.Series.Length));
        var width = (spec.Width - names - Sizes.Gap - ((across - 1) * Between)) / across;
        var scale = ScaleOf.FromZero(spec, values, before, width - numbers);
        var head = TextStyle.Strong.Leading + 2;
        var panel = head + (spec.Rows.Length * Pitch) + Sizes.Gap + 2;
        for (var series = 0; series < spec.Series.Length; series++)
        {
            var (x, y) = (names + Sizes.Gap + (series % across * (width + Between)), series / across * panel);
            if (series % across == 0)
                RowNames(spec, sheet, names, y + head);

            sheet.ForSeries(series, isKey: true);
            sheet.TextAt(x, y + (head / 2), TextFit.Shorten(sheet, spec.Series[series].Name, TextStyle.Strong, width), TextStyle.Strong, sheet.Inks.Text);
            Panel(spec, sheet, series, scale, x, y + head);
        }

        return ((((spec.Series.Length - 1) / across) + 1) * panel) - Sizes.Gap;
    }

    public string Describe(ChartSpec spec)
    {
        var tops = Enumerable.Range(0, spec.Series.Length)
            .Select(series => (spec.Series[series].Name, Points: Points.Of(spec, series)))
            .Where(panel => panel.Points.Count > 0)
            .Select(panel => (panel.Name, Top: panel.Points.MaxBy(point => point.Value)!))
            .Select(panel => spec.Say(
                "chart.multiples-top", ("name", panel.Name), ("where", panel.Top.Label), ("value", Numbers.Print(panel.Top.Value, spec))));
        return spec.Together(
            spec.Opening("chart.multiples", "", spec.Rows.Length, ("names", spec.List(spec.Series.Select(series => series.Name)))),
            spec.Say("chart.multiples-tops", ("tops", spec.List(tops))),
            Sentences.Gaps(spec));
    }

    /// <summary>As many rows of panels as the greatest number across needs, but evenly filled: six as three and three, not four and two.</summary>
    private static int Even(int panels, int most)
    {
        var rows = (panels + most - 1) / most;
        return (panels + rows - 1) / rows;
    }

    private static void RowNames(ChartSpec spec, Sheet sheet, double right, double top)
    {
        for (var row = 0; row < spec.Rows.Length; row++)
        {
            sheet.For(spec.Rows[row]);
            var style = spec.Rows[row].Highlight ? TextStyle.AxisStrong : TextStyle.Axis;
            sheet.TextAt(
                right,
                top + ((row + 0.5) * Pitch),
                TextFit.Shorten(sheet, spec.Rows[row].Label, style, right),
                style,
                sheet.Inks.Text,
                TextAnchor.End);
        }
    }

    private static void Panel(ChartSpec spec, Sheet sheet, int series, LinearScale scale, double left, double top)
    {
        var anyMarked = spec.Rows.Any(row => row.Highlight);
        var plot = new ChartPlot(scale with { Start = left + scale.Start, End = left + scale.End }, new OrdinalScale(top, Pitch).Down(spec.Rows.Length));
        for (var row = 0; row < spec.Rows.Length; row++)
        {
            plot.For(spec.Rows[row], series);
            if (spec.Rows[row].Values[series] is { } value && value != 0)
                plot.Bar(row, 0, value, Bar, sheet.Inks.Row(spec.Rows[row], !anyMarked || spec.Rows[row].Highlight));
        }

        plot.Draw(sheet);
        for (var row = 0; row < spec.Rows.Length; row++)
        {
            sheet.For(spec.Rows[row], series);
            var middle = top + ((row + 0.5) * Pitch);
            if (spec.Rows[row].Values[series] is not { } value)
            {
                sheet.TextAt(left + scale.At(0), middle, "–", TextStyle.Axis, sheet.Inks.Muted);
                continue;
            }

            sheet.TextAt(
                left + scale.At(value) + (value < 0 ? -2 : 2),
                middle,
                Numbers.Print(value, spec),
                TextStyle.Axis,
                sheet.Inks.Muted,
                value < 0 ? TextAnchor.End : TextAnchor.Start);
        }
    }
}
