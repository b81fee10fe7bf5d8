namespace ReportBuilder.Charts.Kinds;

/// <summary>A dot a row and the range that it could lie in, the best first, on an axis with light guides.</summary>
internal sealed class RangeChart : IChart
{
    private const double Reach = 3;
    private const int ManyRows = 15;

    /// <summary>Of many rows with labels of one line.</summary>
    private const double CloseRow = 9.8;

    public double Draw(ChartSpec spec, Sheet sheet)
    {
        var rows = Points.Ranked(spec, series: 1);
        var anyMarked = rows.Any(row => row.Highlight);
        var labels = new LabelColumn(sheet, rows.Select(row => new RowLabel(row.Label, row.Highlight)), spec.Width * 0.42);
        var left = labels.Width + (2 * Sizes.Gap) + Reach;
        var scale = ScaleOf.Around(spec, Points.Values(spec), left, spec.Width - Reach - 2);
        var axis = TextStyle.Axis.Leading + 3;
        var band = spec.Height > 0 ? (spec.Height - axis) / rows.Length
            : rows.Length > ManyRows && labels.RowHeight <= Sizes.Row ? CloseRow
            : Math.Max(11.5, labels.RowHeight - 1.5);
        var bands = new OrdinalScale(0, band);
        var bottom = bands.Edge(rows.Length);
        var ticks = AxisLabels.Ticks(spec, scale, 5);
        foreach (var tick in ticks)
            sheet.Line(scale.At(tick), 0, scale.At(tick), bottom + 1, sheet.Inks.Guide);

        AxisLabels.Below(sheet, spec, scale, ticks, bottom + 2);
        var plot = new ChartPlot(scale, bands.Down(rows.Length));
        for (var index = 0; index < rows.Length; index++)
        {
            plot.For(rows[index]);
            Row(sheet, plot, rows[index], index, !anyMarked || rows[index].Highlight);
        }

        plot.Draw(sheet);
        for (var index = 0; index < rows.Length; index++)
        {
            sheet.For(rows[index]);
            labels.Draw(index, labels.Width, bands.Middle(index));
            if (rows[index].Values[1] is null)
                sheet.TextAt(scale.At(scale.Ticks(5)[0]), bands.Middle(index), spec.Say("chart.no-value"), TextStyle.Axis, sheet.Inks.Muted);
        }

        return bottom + axis;
    }

    public string Describe(ChartSpec spec) => spec.Together(
        spec.Opening("chart.range", spec.Series[1].Name, spec.Rows.Length, ("low", spec.Series[0].Name), ("high", spec.Series[2].Name)),
        Sentences.HighAndLow(Points.Of(spec, 1), spec),
        Widest(spec),
        spec.Rows.Any(IsWhole) ? Sentences.Gaps(spec) : "");

    /// <summary>The widest range and the highlighted rows; nothing where no row has both ends.</summary>
    public static string Widest(ChartSpec spec)
    {
        var known = spec.Rows.Where(IsWhole).ToArray();
        if (known.Length == 0)
            return "";
        var widest = known.MaxBy(row => Math.Abs(row.Values[2]!.Value - row.Values[0]!.Value))!;
        var said = spec.Say(
            "chart.widest-range",
            ("name", widest.Label),
            ("from", Numbers.Print(widest.Values[0]!.Value, spec)),
            ("to", Numbers.Print(widest.Values[2]!.Value, spec)));
        return spec.Together(said, Sentences.Highlighted(spec, 1));
    }

    private static bool IsWhole(ChartRow row) => row.Values.All(value => value is not null);

    private static void Row(Sheet sheet, ChartPlot plot, ChartRow row, int at, bool strong)
    {
        if (row.Values[0] is { } low && row.Values[2] is { } high)
            plot.Line(low, at, high, at, sheet.Inks.Row(row, strong: false), 2);
        if (row.Values[1] is { } value)
            plot.Dot(value, at, Reach, sheet.Inks.Row(row, strong));
    }
}
