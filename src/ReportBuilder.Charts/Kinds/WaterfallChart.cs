namespace ReportBuilder.Charts.Kinds;

/// <summary>
/// How one number becomes another: the start, each change where the one before ended, the end. Where the changes are small beside the
/// totals the scale leaves zero out, and the totals are dots, not bars: a bar would claim a length that it does not have.
/// </summary>
internal sealed class WaterfallChart : IChart
{
    private const double CropAbove = 0.75;
    private const double TotalDot = 3;

    public double Draw(ChartSpec spec, Sheet sheet)
    {
        var levels = Levels(spec);
        var (low, high) = (levels.Min(level => Math.Min(level.From, level.To)), levels.Max(level => Math.Max(level.From, level.To)));
        var totals = new[] { levels[0].To, levels[^1].To };
        var cropped = totals.Append(low).Min() > CropAbove * high;
        var numbers = spec.Rows.Select((row, index) => Number(spec, row, index)).ToArray();
        var right = numbers.Max(number => sheet.TextWidth(number, TextStyle.Value.Weight, TextStyle.Value.Size)) + Sizes.Gap;
        var labels = new LabelColumn(
            sheet,
            spec.Rows.Select((row, index) => new RowLabel(row.Label, IsTotal(spec, index))),
            LabelColumn.Most(spec, 0.42, right));
        var left = labels.Width + Sizes.Gap + 1;
        var (from, to) = cropped ? (low - ((high - low) * 0.05), high) : (Math.Min(0, low), Math.Max(0, high));
        var scale = new LinearScale(from, to == from ? from + 1 : to, left + (cropped ? 3 : 0), spec.Width - right - TotalDot);
        var bands = new OrdinalScale(0, spec.Height > 0 ? spec.Height / spec.Rows.Length : labels.RowHeight);
        var plot = new ChartPlot(scale, bands.Down(spec.Rows.Length));
        for (var index = 0; index < levels.Length - 1; index++)
            plot.Line(levels[index].To, index, levels[index].To, index + 1, sheet.Inks.Axis, Sizes.Hairline);
        for (var index = 0; index < levels.Length; index++)
        {
            plot.For(spec.Rows[index]);
            Step(spec, sheet, plot, index, levels[index], cropped);
        }

        plot.Draw(sheet);
        for (var index = 0; index < spec.Rows.Length; index++)
        {
            sheet.For(spec.Rows[index]);
            labels.Draw(index, left - Sizes.Gap - 1, bands.Middle(index));
            var edge = Math.Max(scale.At(levels[index].From), scale.At(levels[index].To));
            sheet.TextAt(
                edge + Sizes.Gap + (cropped && IsTotal(spec, index) ? TotalDot : 0),
                bands.Middle(index),
                numbers[index],
                TextStyle.Value,
                sheet.Inks.Text);
        }

        return bands.Edge(spec.Rows.Length);
    }

    public string Describe(ChartSpec spec)
    {
        var changes = Changes(spec).Select(row => (row.Label, Value: row.Values[0]!.Value)).ToArray();
        var gains = changes.Where(change => change.Value > 0).OrderByDescending(change => change.Value).Take(1);
        var losses = changes.Where(change => change.Value < 0).OrderBy(change => change.Value).Take(1);
        return spec.Together(
        [
            spec.Say(
                "chart.waterfall",
                ("what", spec.Series[0].Name),
                ("from", Total(spec.Rows[0])),
                ("to", Total(spec.Rows[^1])),
                ("steps", spec.Count(changes.Length, "steps"))),
            .. gains.Select(change => spec.Say("chart.gain", ("name", change.Label), ("value", Numbers.Signed(change.Value, spec)))),
            .. losses.Select(change => spec.Say("chart.loss", ("name", change.Label), ("value", Numbers.Signed(change.Value, spec)))),
            Sentences.Gaps(spec),
        ]);

        string Total(ChartRow row) => row.Values[0] is { } value
            ? spec.Say("chart.in-brackets", ("name", row.Label), ("value", Numbers.WithUnit(value, spec)))
            : row.Label;
    }

    private static IEnumerable<ChartRow> Changes(ChartSpec spec) => spec.Rows[1..^1].Where(row => row.Values[0] is not null);

    private static bool IsTotal(ChartSpec spec, int index) => index == 0 || index == spec.Rows.Length - 1;

    /// <summary>Where each row begins and ends; a change without a value changes nothing.</summary>
    private static ImmutableArray<(double From, double To)> Levels(ChartSpec spec)
    {
        var levels = ImmutableArray.CreateBuilder<(double From, double To)>();
        for (var index = 0; index < spec.Rows.Length; index++)
        {
            var value = spec.Rows[index].Values[0];
            var level = index == 0 ? value ?? 0 : levels[^1].To;
            levels.Add(IsTotal(spec, index) ? (value ?? level, value ?? level) : (level, level + (value ?? 0)));
        }

        return levels.ToImmutable();
    }

    private static void Step(ChartSpec spec, Sheet sheet, ChartPlot plot, int index, (double From, double To) level, bool cropped)
    {
        if (IsTotal(spec, index) && cropped)
            plot.Dot(level.To, index, TotalDot, sheet.Inks.Text);
        else if (IsTotal(spec, index) && level.To != 0)
            plot.Bar(index, 0, level.To, Sizes.Bar, sheet.Inks.Text);
        else if (!IsTotal(spec, index) && level.From != level.To)
            plot.Bar(index, level.From, level.To, Sizes.Bar, level.To > level.From ? sheet.Inks.Strong : sheet.Inks.Mid);
    }

    private static string Number(ChartSpec spec, ChartRow row, int index) => row.Values[0] is not { } value ? spec.Say("chart.no-value")
        : IsTotal(spec, index) ? Numbers.Print(value, spec)
        : Numbers.Signed(value, spec);
}
