namespace ReportBuilder.Charts.Kinds;

/// <summary>
/// Two values a row and the gap between them: a ring for the first, a full dot for the second, each with its number on its outer side.
/// </summary>
internal sealed class DumbbellChart : IChart
{
    private const double Dot = 3;

    public double Draw(ChartSpec spec, Sheet sheet)
    {
        var top = Key.Draw(sheet, 0, spec.Width, [.. spec.Series.Select(series => series.Name)], (index, x, y) => Sign(sheet, index, x, y));
        var values = Points.Values(spec);
        var number = values.Max(value => sheet.TextWidth(Numbers.Print(value, spec), TextStyle.Axis.Weight, TextStyle.Axis.Size)) + Dot + 3;
        var labels = new LabelColumn(sheet, spec.Rows.Select(row => new RowLabel(row.Label, row.Highlight)), LabelColumn.Most(spec, 0.4, 2 * number));
        var left = labels.Width + Sizes.Gap + 1 + number;
        var axis = TextStyle.Axis.Leading + 3;
        var scale = ScaleOf.Around(spec, values, left, Math.Max(left + 10, spec.Width - number));
        var bands = new OrdinalScale(top, spec.Height > 0 ? (spec.Height - top - axis) / spec.Rows.Length : labels.RowHeight);
        var bottom = bands.Edge(spec.Rows.Length);
        var ticks = AxisLabels.Ticks(spec, scale, 5);
        foreach (var tick in ticks)
            sheet.Line(scale.At(tick), top, scale.At(tick), bottom + 1, sheet.Inks.Guide);
        AxisLabels.Below(sheet, spec, scale, ticks, bottom + 2);
        var anyMarked = spec.Rows.Any(row => row.Highlight);
        var plot = new ChartPlot(scale, bands.Down(spec.Rows.Length));
        for (var row = 0; row < spec.Rows.Length; row++)
        {
            sheet.For(spec.Rows[row]);
            labels.Draw(row, labels.Width, bands.Middle(row));
            Row(spec, sheet, plot, row, scale, bands.Middle(row), !anyMarked || spec.Rows[row].Highlight);
        }

        sheet.ForNone();
        plot.Draw(sheet);
        return bottom + axis;
    }

    public string Describe(ChartSpec spec)
    {
        var gaps = spec.Rows.Where(row => row.Values[0] is not null && row.Values[1] is not null).ToArray();
        var opening = spec.Opening("chart.dumbbell", spec.List([spec.Series[0].Name, spec.Series[1].Name]), spec.Rows.Length);
        if (gaps.Length == 0)
            return spec.Together(opening, Sentences.Gaps(spec));
        var (widest, above) = (gaps.MaxBy(row => Math.Abs(row.Values[1]!.Value - row.Values[0]!.Value))!, gaps.Count(row => row.Values[1] > row.Values[0]));
        return spec.Together(
            opening,
            spec.Say("chart.dumbbell-greater", ("name", spec.Series[1].Name), ("number", spec.Spell(above)), ("of", spec.Spell(gaps.Length))),
            spec.Say(
                "chart.dumbbell-widest",
                ("name", widest.Label),
                ("first", Numbers.Print(widest.Values[0]!.Value, spec)),
                ("second", Numbers.WithUnit(widest.Values[1]!.Value, spec))),
            Sentences.Gaps(spec));
    }

    private static void Row(ChartSpec spec, Sheet sheet, ChartPlot plot, int row, IScale scale, double middle, bool strong)
    {
        var (first, second) = (spec.Rows[row].Values[0], spec.Rows[row].Values[1]);
        var ink = sheet.Inks.Row(spec.Rows[row], strong);
        plot.For(spec.Rows[row]);
        if (first is { } from && second is { } to)
            plot.Line(from, row, to, row, sheet.Inks.Row(spec.Rows[row], strong: false), 1.8);
        plot.For(spec.Rows[row], 0);
        if (first is { } ring)
            plot.Dot(ring, row, Dot - 0.5, sheet.Inks.OnColour ? sheet.Inks.Axis : sheet.Inks.Ground, ink, 1.2);
        plot.For(spec.Rows[row], 1);
        if (second is { } dot)
            plot.Dot(dot, row, Dot, ink);
        if (first is null && second is null)
            sheet.TextAt(scale.At(scale.From), middle, spec.Say("chart.no-value"), TextStyle.Axis, sheet.Inks.Muted);
        Number(spec, sheet, first, scale, middle, after: first > second);
        if (first != second || first is null)
            Number(spec, sheet, second, scale, middle, after: !(second < first));
    }

    /// <summary>On the outer side of its dot. Equal values have one number.</summary>
    private static void Number(ChartSpec spec, Sheet sheet, double? reading, IScale scale, double middle, bool after)
    {
        if (reading is { } value)
            sheet.TextAt(
                scale.At(value) + ((after ? 1 : -1) * (Dot + 2.5)),
                middle,
                Numbers.Print(value, spec),
                TextStyle.Axis,
                sheet.Inks.Text,
                after ? TextAnchor.Start : TextAnchor.End);
    }

    private static void Sign(Sheet sheet, int series, double x, double y)
    {
        if (series == 0)
            sheet.Add(new CircleMark(x, y, Dot - 0.5, sheet.Inks.OnColour ? sheet.Inks.Axis : sheet.Inks.Ground, sheet.Inks.Strong, 1.2));
        else
            sheet.Dot(x, y, Dot, sheet.Inks.Strong);
    }
}
