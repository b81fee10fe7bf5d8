namespace ReportBuilder.Charts.Kinds;

/// <summary>
/// A small table: each row its name, its course as small as a word, and two numbers. Where the series are times the course is a line and the numbers
/// its first and its last; else it is bars, and
/// the numbers are the lowest and the highest. All courses have one scale.
/// </summary>
internal sealed class SparkTableChart : IChart
{
    private const double Pitch = 15;
    private const double SparkHeight = 10.5;

    public double Draw(ChartSpec spec, Sheet sheet)
    {
        var timed = IsTimed(spec);
        var heads = timed ? (First: spec.Series[0].Name, Second: spec.Series[^1].Name) : (First: spec.Say("chart.lowest"), Second: spec.Say("chart.highest"));
        var rows = spec.Rows.Select(row => Ends(row, timed)).ToArray();
        double Column(string head, Func<(double? First, double? Second), double?> value) =>
            rows
                .Select(row => sheet.TextWidth(Print(value(row), spec), TextStyle.Value.Weight, TextStyle.Value.Size))
                .Append(sheet.TextWidth(head, TextStyle.Axis.Weight, TextStyle.Axis.Size))
                .Max();
        var (first, second) = (Column(heads.First, row => row.First), Column(heads.Second, row => row.Second));
        var right = first + second + (4 * Sizes.Gap);
        var labels = new LabelColumn(sheet, spec.Rows.Select(row => new RowLabel(row.Label, row.Highlight)), LabelColumn.Most(spec, 0.34, right));
        var top = TextStyle.Axis.Leading + 3;
        var left = labels.Width + (2 * Sizes.Gap);
        var bands = new OrdinalScale(top, spec.Height > 0 ? (spec.Height - top) / spec.Rows.Length : Math.Max(Pitch, labels.RowHeight));
        sheet.TextAt(spec.Width, TextStyle.Axis.Leading / 2, heads.Second, TextStyle.Axis, sheet.Inks.Muted, TextAnchor.End);
        sheet.TextAt(spec.Width - second - (2 * Sizes.Gap), TextStyle.Axis.Leading / 2, heads.First, TextStyle.Axis, sheet.Inks.Muted, TextAnchor.End);
        for (var row = 0; row < spec.Rows.Length; row++)
        {
            sheet.ForNone();
            var middle = bands.Middle(row);
            sheet.Line(0, bands.Edge(row), spec.Width, bands.Edge(row), sheet.Inks.Guide);
            sheet.For(spec.Rows[row]);
            labels.Draw(row, labels.Width, middle);
            Course(spec, sheet, row, timed, (left, Math.Max(left + 12, spec.Width - right)), middle, Math.Min(SparkHeight, bands.Band - 2));
            sheet.For(spec.Rows[row]);
            sheet.TextAt(spec.Width - second - (2 * Sizes.Gap), middle, Print(rows[row].First, spec), TextStyle.Label, sheet.Inks.Text, TextAnchor.End);
            sheet.TextAt(spec.Width, middle, Print(rows[row].Second, spec), TextStyle.Value, sheet.Inks.Text, TextAnchor.End);
        }

        return bands.Edge(spec.Rows.Length);
    }

    public string Describe(ChartSpec spec)
    {
        var timed = IsTimed(spec);
        var known = spec.Rows.Select(row => (row.Label, Ends: Ends(row, timed))).Where(row => row.Ends is { First: not null, Second: not null }).ToArray();
        var names = spec.Series.Select(series => series.Name).ToArray();
        var over = names.Length > 3 ? [names[0], spec.Say("chart.others", ("number", spec.Spell(names.Length - 2))), names[^1]] : names;
        var said = known.Select(row => spec.Say(
            timed ? "chart.row-from-to" : "chart.row-between",
            ("name", row.Label),
            ("from", Numbers.Print(row.Ends.First!.Value, spec)),
            ("to", Numbers.Print(row.Ends.Second!.Value, spec))));
        return spec.Together(
            spec.Opening("chart.spark-table", "", spec.Rows.Length, ("over", spec.List(over))),
            known.Length == 0 ? "" : spec.Say("chart.rows", ("rows", spec.List(said))),
            Sentences.Gaps(spec));
    }

    private static bool IsTimed(ChartSpec spec) => spec.Series.Length > 1 && spec.Series.All(series => Period.Of(series.Name) is not null);

    private static (double? First, double? Second) Ends(ChartRow row, bool timed) =>
        timed ? (row.Values[0], row.Values[^1]) : (row.Values.Min(), row.Values.Max());

    private static string Print(double? value, ChartSpec spec) => value is { } known ? Numbers.Print(known, spec) : "–";

    private static void Course(ChartSpec spec, Sheet sheet, int row, bool timed, (double From, double To) room, double middle, double height)
    {
        var values = spec.Rows[row].Values;
        var ink = sheet.Inks.Row(spec.Rows[row], strong: true);
        var (top, bottom) = (middle - (height / 2), middle + (height / 2));
        if (timed)
        {
            var up = ScaleOf.Around(spec, Points.Values(spec), bottom - 1.5, top + 1.5);
            var plot = new ChartPlot(new LinearScale(0, values.Length - 1, room.From + 2, room.To - 2), up);
            plot.For(spec.Rows[row]);
            plot.Course(values.Select((value, at) => ((double)at, value)), ink, 1.2);
            foreach (var end in new[] { 0, values.Length - 1 })
            {
                if (values[end] is { } value)
                    plot.Dot(end, value, 1.5, ink);
            }

            plot.Draw(sheet);
            return;
        }

        var bands = new OrdinalScale(room.From, (room.To - room.From) / values.Length);
        var columns = new ChartPlot(bands.Across(values.Length), ScaleOf.FromZero(spec, Points.Values(spec), bottom, top));
        for (var at = 0; at < values.Length; at++)
        {
            columns.For(spec.Rows[row], at);
            if (values[at] is { } value && value != 0)
                columns.Column(at, 0, value, bands.Band - Math.Min(1.5, bands.Band * 0.2), ink);
        }

        columns.Draw(sheet);
    }
}
