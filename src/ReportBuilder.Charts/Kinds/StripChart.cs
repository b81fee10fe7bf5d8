using ReportBuilder.Charts.Kinds.Parts;

namespace ReportBuilder.Charts.Kinds;

/// <summary>Every row a dot on a line, one line a group, moved aside where dots would cover each other; highlighted rows are named below.</summary>
internal sealed class StripChart : IChart
{
    private const double TallestSwarm = 34;
    private const double TallestOfMany = 20;

    public double Draw(ChartSpec spec, Sheet sheet)
    {
        var groups = Groups(spec);
        return groups.Length == 1 ? DrawOne(spec, sheet, groups[0].Rows) : DrawMany(spec, sheet, groups);
    }

    public string Describe(ChartSpec spec)
    {
        var groups = Groups(spec);
        if (groups.Length == 1)
            return spec.Together(
                spec.Opening("chart.strip", spec.Series[0].Name, spec.Rows.Length),
                Sentences.HighAndLow(Points.Of(spec), spec),
                Sentences.Highlighted(spec),
                Sentences.Gaps(spec));

        var widest = groups.MaxBy(group => group.Rows.Max(Value) - group.Rows.Min(Value))!;
        var (low, high) = (widest.Rows.Min(Value), widest.Rows.Max(Value));
        var marked = spec.Rows.Where(row => row.Highlight).Select(row => row.Label).Distinct().ToArray();
        return spec.Together(
            spec.Say("chart.strips", ("what", spec.Series[0].Name), ("number", spec.Spell(groups.Length))),
            spec.Say(
                "chart.strips-widest", ("name", widest.Name), ("from", Numbers.Print(low, spec)), ("to", Numbers.WithUnit(high, spec))),
            marked.Length == 0 ? "" : Sentences.Marked(spec, marked));
    }

    private static double DrawOne(ChartSpec spec, Sheet sheet, ImmutableArray<ChartRow> rows)
    {
        var scale = ScaleOf.Around(spec, Points.Each(rows, Value), 0, 1);
        string[] ends = [Numbers.Print(Bound(scale, 0), spec), Numbers.Print(Bound(scale, 1), spec)];
        var margins = Points.Each(ends, end => sheet.TextWidth(end, TextStyle.Axis.Weight, TextStyle.Axis.Size) + Sizes.Gap + StripLine.Largest);
        var places = ScaleOf.Around(spec, Points.Each(rows, Value), margins[0], spec.Width - margins[1]);
        var line = new StripLine(spec, sheet, rows, places, StripLine.Size(rows, places, TallestSwarm), TextStyle.Strong, (0, spec.Width));
        var middle = spec.Height > 0 ? Math.Max(line.Above, (spec.Height - line.Below + line.Above) / 2) : line.Above;
        sheet.TextAt(0, middle, ends[0], TextStyle.Axis, sheet.Inks.Muted);
        sheet.TextAt(spec.Width, middle, ends[1], TextStyle.Axis, sheet.Inks.Muted, TextAnchor.End);
        sheet.Line(margins[0] - StripLine.Largest, middle, spec.Width - margins[1] + StripLine.Largest, middle, sheet.Inks.Guide, Sizes.Rule);
        line.Draw(middle);
        return middle + line.Below;
    }

    private static double DrawMany(ChartSpec spec, Sheet sheet, ImmutableArray<RowGroup> groups)
    {
        var labels = new LabelColumn(sheet, groups.Select(group => new RowLabel(group.Name, false)), spec.Width * 0.32);
        var left = labels.Width + (2 * Sizes.Gap) + StripLine.Largest;
        var scale = ScaleOf.Around(spec, Points.Values(spec), left, spec.Width - (2 * StripLine.Largest));
        var size = groups.Min(group => StripLine.Size(group.Rows, scale, TallestOfMany));
        var lines = groups
            .Select(group => new StripLine(spec, sheet, group.Rows, scale, size, TextStyle.AxisStrong, (labels.Width + Sizes.Gap, spec.Width)))
            .ToArray();
        var natural = lines.Sum(line => Math.Max(labels.RowHeight, line.Above + line.Below)) + ((lines.Length - 1) * Sizes.Gap);
        var bottom = AxisBelow(sheet, spec, scale, natural);

        var top = 0.0;
        for (var index = 0; index < lines.Length; index++)
        {
            var line = lines[index];
            var height = Math.Max(labels.RowHeight, line.Above + line.Below);
            var middle = top + line.Above + ((height - line.Above - line.Below) / 2);
            sheet.Line(left - StripLine.Largest, middle, spec.Width - StripLine.Largest, middle, sheet.Inks.Guide);
            labels.Draw(index, labels.Width, middle);
            line.Draw(middle);
            top += height + Sizes.Gap;
        }

        return bottom;
    }

    private static double AxisBelow(Sheet sheet, ChartSpec spec, IScale scale, double bottom)
    {
        var ticks = scale.Ticks(4);
        foreach (var tick in ticks)
            sheet.Line(scale.At(tick), 0, scale.At(tick), bottom + 2, sheet.Inks.Guide);

        AxisLabels.Below(sheet, spec, scale, ticks, bottom + 3);
        return bottom + 3 + TextStyle.Axis.Leading;
    }

    /// <summary>The value at the start (0) or the end (1) of a scale from 0 to 1.</summary>
    private static double Bound(IScale scale, double end) => scale switch
    {
        LinearScale linear => end == 0 ? linear.From : linear.To,
        LogScale log => end == 0 ? log.From : log.To,
        _ => throw new ArgumentOutOfRangeException(nameof(scale), scale, "This scale has no bounds."),
    };

    private static ImmutableArray<RowGroup> Groups(ChartSpec spec) =>
        RowGroup.Of(spec.Rows);

    private static double Value(ChartRow row) => row.Values[0]!.Value;
}
