namespace ReportBuilder.Charts.Kinds;

/// <summary>
/// A row an axis, in the order given: a bar from zero for the first series and a sign for each of the others (a stroke, a ring, a diamond, a square).
/// What a radar shows, on a scale that eyes can compare.
/// </summary>
internal sealed class ProfileChart : IChart
{
    public double Draw(ChartSpec spec, Sheet sheet)
    {
        var top = spec.Series.Length == 1 ? 0 : Key.Draw(
            sheet,
            0,
            spec.Width,
            [.. spec.Series.Select(series => series.Name)],
            (index, x, y) => KeySign(sheet, spec, index, x, y));
        var right = Points.Of(spec).Max(point => sheet.TextWidth(Numbers.Print(point.Value, spec), TextStyle.Value.Weight, TextStyle.Value.Size)) + Sizes.Gap;
        var labels = new LabelColumn(sheet, spec.Rows.Select(row => new RowLabel(row.Label, row.Highlight)), LabelColumn.Most(spec, 0.44, right + 8));
        var left = labels.Width + Sizes.Gap + 1;
        var scale = ScaleOf.FromZero(spec, Points.Values(spec), left + (Points.AnyBelowZero(Points.Values(spec)) ? 3.5 : 0), spec.Width - right - 3);
        var bands = new OrdinalScale(top, spec.Height > 0 ? (spec.Height - top) / spec.Rows.Length : labels.RowHeight);
        var plot = new ChartPlot(scale, bands.Down(spec.Rows.Length));
        for (var index = 0; index < spec.Rows.Length; index++)
        {
            plot.For(spec.Rows[index], 0);
            if (spec.Rows[index].Values[0] is { } value && value != 0)
                plot.Bar(index, 0, value, Sizes.Bar, sheet.Inks.Row(spec.Rows[index], strong: true));
        }

        plot.Draw(sheet);
        for (var index = 0; index < spec.Rows.Length; index++)
        {
            sheet.For(spec.Rows[index]);
            labels.Draw(index, left - Sizes.Gap - 1, bands.Middle(index));
            Row(sheet, spec, spec.Rows[index], scale, bands.Middle(index));
        }

        return bands.Edge(spec.Rows.Length);
    }

    public string Describe(ChartSpec spec) => spec.Together(
        spec.Opening("chart.profile", Sentences.Beside(spec), spec.Rows.Length),
        Sentences.HighAndLow(Points.Of(spec), spec),
        spec.Series.Length < 2 ? "" : Above(spec),
        Sentences.Gaps(spec));

    private static string Above(ChartSpec spec)
    {
        var both = spec.Rows.Where(row => row.Values[0] is not null && row.Values[1] is not null).ToArray();
        var count = both.Count(row => row.Values[0] > row.Values[1]);
        return spec.Say(
            "chart.above",
            ("name", spec.Series[0].Name),
            ("other", spec.Series[1].Name),
            ("number", spec.Spell(count)),
            ("of", spec.Spell(both.Length)));
    }

    private static void Row(Sheet sheet, ChartSpec spec, ChartRow row, LinearScale scale, double middle)
    {
        for (var series = 1; series < spec.Series.Length; series++)
        {
            sheet.For(row, series);
            if (row.Values[series] is { } other)
                Sign(sheet, series, scale.At(other), middle, 5.6);
        }

        sheet.For(row);
        Number(sheet, spec, row, scale, middle);
    }

    /// <summary>At the sheet's edge, so that no sign stands under a number and the numbers make a column.</summary>
    private static void Number(Sheet sheet, ChartSpec spec, ChartRow row, LinearScale scale, double middle)
    {
        if (row.Values[0] is { } value)
            sheet.TextAt(spec.Width, middle, Numbers.Print(value, spec), TextStyle.Value, sheet.Inks.Text, TextAnchor.End);
        else
            sheet.TextAt(scale.At(0), middle, spec.Say("chart.no-value"), TextStyle.Axis, sheet.Inks.Muted);
    }

    /// <summary>Where every row has a colour of its own, the bar of the key is grey: it stands for all of them.</summary>
    private static void KeySign(Sheet sheet, ChartSpec spec, int series, double x, double y)
    {
        if (series == 0 && spec.Rows.Any(row => row.ColourToken.Length > 0))
            sheet.Rect(x - 4.5, y - 3, 9, 6, sheet.Inks.Axis);
        else
            Sign(sheet, series, x, y, 3.8);
    }

    private static void Sign(Sheet sheet, int series, double x, double y, double reach)
    {
        var inks = sheet.Inks;
        switch (series)
        {
            case 0:
                sheet.Rect(x - 4.5, y - 3, 9, 6, inks.Strong);
                break;
            case 1:
                sheet.Rect(x - 1.4, y - reach, 2.8, 2 * reach, inks.Ground);
                sheet.Rect(x - 0.6, y - reach, 1.2, 2 * reach, inks.Text);
                break;
            case 2:
                sheet.Add(new CircleMark(x, y, 2.5, inks.Ground, inks.Text, 1));
                break;
            default:
                sheet.Add(Shapes.Diamond(x, y, 3.2, inks.Ground, inks.Text));
                break;
        }
    }
}
