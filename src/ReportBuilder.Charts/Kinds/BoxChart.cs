using ReportBuilder.Charts.Kinds.Parts;
using ScottPlot;
using ScottPlot.Plottables;

namespace ReportBuilder.Charts.Kinds;

/// <summary>
/// A box a group: its middle half, the median as a stroke with its number, whiskers, and what lies beyond them as dots. Highlighted rows
/// are dots with their names.
/// </summary>
internal sealed class BoxChart : IChart
{
    private const double Thickness = 9;
    private const double Outlier = 1.6;
    private const double Marked = 2.6;

    public double Draw(ChartSpec spec, Sheet sheet)
    {
        var groups = Groups(spec);
        var anyMarked = groups.Any(group => group.Rows.Any(row => row.Highlight));
        var medians = groups.Select(group => Numbers.Print(Of(group).Middle, spec.Decimals, spec)).ToArray();
        var head = spec.Say("chart.median");
        var right = medians
            .Select(median => sheet.TextWidth(median, TextStyle.Value.Weight, TextStyle.Value.Size))
            .Append(sheet.TextWidth(head, TextStyle.Axis.Weight, TextStyle.Axis.Size))
            .Max() + (2 * Sizes.Gap);
        var labels = new LabelColumn(sheet, groups.Select(group => new RowLabel(group.Name, false)), LabelColumn.Most(spec, 0.36, right));
        var left = labels.Width + (2 * Sizes.Gap) + Marked;
        var top = TextStyle.Axis.Leading + 2;
        var axis = TextStyle.Axis.Leading + 3;
        var scale = ScaleOf.Around(spec, Points.Values(spec), left, spec.Width - right - Marked);
        var bands = new OrdinalScale(top, spec.Height > 0 ? (spec.Height - top - axis) / groups.Length : Math.Max(labels.RowHeight, anyMarked ? 25 : 15));
        var bottom = bands.Edge(groups.Length);
        var ticks = AxisLabels.Ticks(spec, scale, 5);
        foreach (var tick in ticks)
            sheet.Line(scale.At(tick), top, scale.At(tick), bottom + 1, sheet.Inks.Guide);
        AxisLabels.Below(sheet, spec, scale, ticks, bottom + 2);
        sheet.TextAt(spec.Width, TextStyle.Axis.Leading / 2, head, TextStyle.Axis, sheet.Inks.Muted, TextAnchor.End);
        var plot = new ChartPlot(scale, bands.Down(groups.Length));
        var lift = anyMarked ? plot.Band(Math.Min(5, bands.Band / 5)) : 0;
        for (var group = 0; group < groups.Length; group++)
        {
            Box(sheet, plot, groups[group], group - lift, Math.Min(Thickness, bands.Band * 0.6));
            labels.Draw(group, labels.Width, bands.Middle(group));
            sheet.TextAt(spec.Width, bands.Middle(group), medians[group], TextStyle.Value, sheet.Inks.Text, TextAnchor.End);
        }

        plot.Draw(sheet);
        for (var group = 0; group < groups.Length; group++)
            Names(
                spec,
                sheet,
                groups[group],
                scale,
                bands.Middle(group) - (anyMarked ? Math.Min(5, bands.Band / 5) : 0),
                bands.Edge(group + 1),
                (left - Marked - Sizes.Gap, spec.Width - right));
        return bottom + axis;
    }

    public string Describe(ChartSpec spec)
    {
        var boxes = Groups(spec).Select(group => (group.Name, Box: Of(group))).ToArray();
        var (high, low) = (boxes.MaxBy(box => box.Box.Middle), boxes.MinBy(box => box.Box.Middle));
        var widest = boxes.MaxBy(box => box.Box.Upper - box.Box.Lower);
        var outside = Groups(spec).SelectMany(Outside).Select(row => row.Label).Distinct().Count();
        return spec.Together(
            spec.Say("chart.box", ("what", spec.Series[0].Name), ("boxes", spec.Count(boxes.Length, "boxes"))),
            spec.Say(
                boxes.Length == 1 ? "chart.box-median" : "chart.box-medians",
                ("high", high.Name),
                ("high_value", Numbers.WithUnit(high.Box.Middle, spec)),
                ("low", low.Name),
                ("low_value", Numbers.Print(low.Box.Middle, spec))),
            spec.Say(
                boxes.Length == 1 ? "chart.box-spread" : "chart.box-widest",
                ("name", widest.Name),
                ("from", Numbers.Print(widest.Box.Lower, spec)),
                ("to", Numbers.Print(widest.Box.Upper, spec))),
            outside == 0 ? "" : spec.Say("chart.box-beyond", ("counted", spec.Count(outside, spec.Subject))),
            Highlighted(spec),
            Sentences.Gaps(spec));
    }

    private static string Highlighted(ChartSpec spec)
    {
        var marked = spec.Rows.Where(row => row.Highlight).Select(row => row.Label).Distinct().ToArray();
        return marked.Length == 0 ? "" : Sentences.Marked(spec, marked);
    }

    /// <summary>The groups of the rows; where there are none, the series.</summary>
    private static ImmutableArray<RowGroup> Groups(ChartSpec spec) => spec.Series.Length == 1
        ? RowGroup.Of(spec.Rows, ifNone: spec.Series[0].Name)
        : [.. spec.Series.Select((series, index) => new RowGroup(series.Name, Values(spec, series, index))).Where(group => group.Rows.Length > 0)];

    private static ImmutableArray<ChartRow> Values(ChartSpec spec, ChartSeries series, int index) =>
    [
        .. spec.Rows
            .Where(row => row.Values[index] is not null)
            .Select(row => row with { Values = [row.Values[index]], ColourToken = series.ColourToken }),
    ];

    private static Quartiles Of(RowGroup group) => Quartiles.Of([.. group.Rows.Select(Value).Order()]);

    private static IEnumerable<ChartRow> Outside(RowGroup group)
    {
        var box = Of(group);
        return group.Rows.Where(row => box.IsOutside(Value(row)));
    }

    private static double Value(ChartRow row) => row.Values[0]!.Value;

    private static void Box(Sheet sheet, ChartPlot plot, RowGroup group, double at, double thickness)
    {
        var box = Of(group);
        var (fill, line) = (sheet.Inks.Row(group.Rows[0], strong: false), sheet.Inks.Row(group.Rows[0], strong: true));
        var boxes = new BoxPlot();
        boxes.Boxes.Add(new()
        {
            Position = at,
            Orientation = Orientation.Horizontal,
            BoxMin = box.Lower,
            BoxMiddle = box.Middle,
            BoxMax = box.Upper,
            WhiskerMin = box.Low,
            WhiskerMax = box.High,
            Width = plot.Band(thickness),
            FillStyle = new(InkColours.Of(fill)),
            LineStyle = ChartPlot.Style(line, 1),
        });
        plot.Add(boxes);
        foreach (var row in group.Rows.Where(row => !row.Highlight && box.IsOutside(Value(row))))
        {
            plot.For(row);
            plot.Dot(Value(row), at, Outlier, line);
        }

        foreach (var row in group.Rows.Where(row => row.Highlight))
        {
            plot.For(row);
            plot.Dot(Value(row), at, Marked, sheet.Inks.OnColour ? sheet.Inks.Text : line, sheet.Inks.OnColour ? null : sheet.Inks.Ground, 0.8);
        }

        plot.ForNone();
    }

    /// <summary>Under the box, each as near to its dot as the others let it be.</summary>
    private static void Names(ChartSpec spec, Sheet sheet, RowGroup group, IScale scale, double middle, double bottom, (double From, double To) room)
    {
        var style = TextStyle.AxisStrong;
        var marked = group.Rows.Where(row => row.Highlight).ToArray();
        var names = marked.Select(row => spec.Named(row.Label, Value(row))).ToArray();
        var middles = Spread.Along(
            Points.Each(marked, row => scale.At(Value(row))),
            Points.Each(names, name => sheet.TextWidth(name, style.Weight, style.Size) + 6),
            [.. Enumerable.Range(0, marked.Length)],
            room.From,
            room.To);
        for (var index = 0; index < marked.Length; index++)
        {
            sheet.For(marked[index]);
            if (middles[index] is { } place)
                sheet.Text(place, Math.Max(bottom - style.Descent - 1, middle + 4 + style.Ascent), names[index], style, sheet.Inks.Text, TextAnchor.Middle);
            else
                sheet.Note("RB3020", $"There is no room for the name of '{marked[index].Label}' in the chart.", "highlight fewer, or set the chart wide");
        }

        sheet.ForNone();
    }
}
