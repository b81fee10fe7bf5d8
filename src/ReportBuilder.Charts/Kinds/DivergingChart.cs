namespace ReportBuilder.Charts.Kinds;

/// <summary>
/// Answers on a scale from the one end to the other: the first half of the series to the left of a middle line, the second to the right, one in the
/// middle astride it. The strongest
/// shades stand at the ends, in two hues.
/// </summary>
internal sealed class DivergingChart : IChart
{
    private const double Thickness = 10;
    private const double Seam = 0.6;

    public double Draw(ChartSpec spec, Sheet sheet)
    {
        var shades = Shades(spec, sheet.Inks);
        var top = Key.Draw(
            sheet,
            0,
            spec.Width,
            [.. spec.Series.Select(series => series.Name)],
            (index, x, y) => sheet.Rect(x - 4, y - 3, 8, 6, shades[index]));
        var (below, above) = (spec.Rows.Max(row => -Start(row)), spec.Rows.Max(row => Start(row) + Sum(row)));
        var labels = new LabelColumn(sheet, spec.Rows.Select(row => new RowLabel(row.Label, row.Highlight)), LabelColumn.Most(spec, 0.36, 0));
        var left = labels.Width + Sizes.Gap + 1;
        var scale = new LinearScale(-below, below + above == 0 ? 1 : above, left, spec.Width);
        var bands = new OrdinalScale(top, spec.Height > 0 ? (spec.Height - top) / spec.Rows.Length : Math.Max(labels.RowHeight, Sizes.Row + 2));
        var plot = new ChartPlot(scale, bands.Down(spec.Rows.Length));
        for (var row = 0; row < spec.Rows.Length; row++)
        {
            sheet.For(spec.Rows[row]);
            labels.Draw(row, left - Sizes.Gap - 1, bands.Middle(row));
            Parts(plot, spec.Rows[row], row, shades);
        }

        sheet.ForNone();
        plot.Draw(sheet);
        for (var row = 0; row < spec.Rows.Length; row++)
            PartNumbers(spec, sheet, spec.Rows[row], shades, scale, bands.Middle(row));
        sheet.ForNone();
        sheet.Line(scale.At(0), top, scale.At(0), bands.Edge(spec.Rows.Length), sheet.Inks.Text, Sizes.Rule);
        return bands.Edge(spec.Rows.Length);
    }

    public string Describe(ChartSpec spec)
    {
        var half = spec.Series.Length / 2;
        var upper = spec.Series.Skip(spec.Series.Length - half).Select(series => series.Name);
        var shares = spec.Rows
            .Where(row => Sum(row) > 0)
            .Select(row => (row.Label, Upper: row.Values.Skip(spec.Series.Length - half).Sum(value => value ?? 0), All: Sum(row)))
            .ToArray();
        var (most, least) = shares.Length == 0 ? default : (shares.MaxBy(share => share.Upper / share.All), shares.MinBy(share => share.Upper / share.All));
        return spec.Together(
            spec.Opening(
                "chart.diverging",
                "",
                spec.Rows.Length,
                ("parts", spec.Count(spec.Series.Length, "parts")),
                ("first", spec.Series[0].Name),
                ("last", spec.Series[^1].Name)),
            shares.Length == 0
                ? ""
                : spec.Say(
                    shares.Length == 1 ? "chart.diverging-share" : "chart.diverging-shares",
                    ("names", spec.List(upper)),
                    ("most", most.Label),
                    ("most_share", Numbers.Share(most.Upper / most.All * 100, spec)),
                    ("least", least.Label),
                    ("least_share", Numbers.Share(least.Upper / least.All * 100, spec))),
            Sentences.Gaps(spec));
    }

    private static double Sum(ChartRow row) => row.Values.Sum(value => value ?? 0);

    /// <summary>Where the first part begins: what stands left of the middle, below zero.</summary>
    private static double Start(ChartRow row)
    {
        var half = row.Values.Length / 2;
        var left = row.Values.Take(half).Sum(value => value ?? 0);
        return -left - (row.Values.Length % 2 == 0 ? 0 : (row.Values[half] ?? 0) / 2);
    }

    /// <summary>From the strongest at either end to the lightest near the middle, which is grey.</summary>
    private static ImmutableArray<Ink> Shades(ChartSpec spec, Inks inks)
    {
        var (count, half) = (spec.Series.Length, spec.Series.Length / 2);
        var other = spec.AccentToken == "d5" ? "d1" : "d5";
        Ink Of(int series)
        {
            if (inks.OnColour)
                return series % 2 == 0 ? inks.Strong : inks.Axis;
            if (count % 2 == 1 && series == half)
                return new("ink-shade5");
            var far = series < half ? series : count - 1 - series;
            return new($"{(series < half ? other : spec.AccentToken)}-shade{1 + Math.Min(4, half == 1 ? 2 : (int)Math.Round(1 + (far * 3.0 / (half - 1))))}");
        }

        return [.. Enumerable.Range(0, count).Select(Of)];
    }

    private static void Parts(ChartPlot plot, ChartRow row, int at, ImmutableArray<Ink> shades)
    {
        var from = Start(row);
        for (var series = 0; series < row.Values.Length; series++)
        {
            if (row.Values[series] is not { } value || value == 0)
                continue;
            plot.For(row, series);
            plot.Bar(at, from, from + value, Thickness, shades[series], Seam);
            from += value;
        }
    }

    /// <summary>In their parts, where they fit.</summary>
    private static void PartNumbers(ChartSpec spec, Sheet sheet, ChartRow row, ImmutableArray<Ink> shades, LinearScale scale, double middle)
    {
        var from = Start(row);
        for (var series = 0; series < row.Values.Length; series++)
        {
            if (row.Values[series] is not { } value)
                continue;
            sheet.For(row, series);
            var (left, right) = (scale.At(from), scale.At(from + value));
            from += value;
            var number = Numbers.Print(value, spec);
            var isMiddle = left < scale.At(0) - 1 && right > scale.At(0) + 1;
            var room = isMiddle ? (right - left) / 2 : right - left;
            if (!sheet.Inks.OnColour && sheet.TextWidth(number, TextStyle.Axis.Weight, TextStyle.Axis.Size) + 4 <= room)
                sheet.TextAt(
                    isMiddle ? (left + (3 * right)) / 4 : (left + right) / 2,
                    middle,
                    number,
                    TextStyle.Axis,
                    shades[series].Token.EndsWith("-shade5", StringComparison.Ordinal) ? sheet.Inks.Text : sheet.Inks.Ground,
                    TextAnchor.Middle);
        }
    }
}
