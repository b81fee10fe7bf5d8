using ReportBuilder.Charts.Kinds.Parts;

namespace ReportBuilder.Charts.Kinds;

/// <summary>
/// Two values a row as a dot; highlighted rows are named, or the outermost where none is. A third series gives the areas of the dots:
/// bubbles, with a key to their size.
/// </summary>
internal sealed class ScatterChart : IChart
{
    private const int MostNames = 14;

    public double Draw(ChartSpec spec, Sheet sheet)
    {
        var rows = Rows(spec);
        var height = spec.Height > 0 ? spec.Height : Math.Clamp(spec.Width * 0.74, 120, 280);
        var plot = Frame(spec, sheet, rows, height);
        var (x, y) = Scales(spec, rows, plot);
        Axes(spec, sheet, x, y, plot, height);
        var line = spec.TrendLine && Trend.Of(rows) is { } trend ? DrawTrend(sheet, trend, x, y, rows, plot) : [];

        var spots = Spots(spec, rows, x, y);
        Dots(spec, sheet, rows, x, y);
        NameDots.Draw(sheet, spots, plot, [], line, index => rows[index].Highlight, index => rows[index]);
        return height;
    }

    public string Describe(ChartSpec spec)
    {
        var rows = Rows(spec);
        var (top, right) = (rows.MaxBy(row => row.Values[1])!, rows.MaxBy(row => row.Values[0])!);
        var marked = rows.Where(row => row.Highlight).Select(row => row.Label).ToArray();
        return spec.Together(
            spec.Say(
                spec.Kind == ChartKind.Bubble ? "chart.bubbles" : "chart.scatter",
                ("up", spec.Series[1].Name),
                ("across", spec.Series[0].Name),
                ("counted", spec.Count(rows.Length, spec.Subject))),
            Trend.Of(rows) is { } trend
                ? spec.Say(
                    "chart.correlation",
                    ("value", Numbers.Print(trend.Correlation, 2, spec)),
                    ("words", spec.Say(Trend.InWords(trend.Correlation))))
                : "",
            top == right
                ? spec.Say("chart.highest-in-both", ("name", top.Label))
                : spec.Say(
                    "chart.highest-in-each",
                    ("first", right.Label),
                    ("across", spec.Series[0].Name),
                    ("second", top.Label),
                    ("up", spec.Series[1].Name)),
            Sized(spec, rows),
            marked.Length == 0 || marked.Length == rows.Length ? "" : Sentences.Marked(spec, marked),
            Sentences.Gaps(spec));
    }

    /// <summary>"Dots are sized by Leisure: the largest is Eastreach with 18."</summary>
    private static string Sized(ChartSpec spec, ImmutableArray<ChartRow> rows) =>
        spec.Series.Length > 2 && rows.Any(row => row.Values[2] is not null) && rows.MaxBy(row => row.Values[2])! is var largest
            ? spec.Say(
                "chart.sized-largest",
                ("size", spec.Series[2].Name),
                ("name", largest.Label),
                ("value", Numbers.Print(largest.Values[2]!.Value, spec)))
            : "";

    /// <summary>Rows with both values, the highlighted first: their names are placed first.</summary>
    private static ImmutableArray<ChartRow> Rows(ChartSpec spec) =>
        Points.Sorted([.. spec.Rows.Where(row => row.Values[0] is not null && row.Values[1] is not null)], (a, b) => b.Highlight.CompareTo(a.Highlight));

    private static Box Frame(ChartSpec spec, Sheet sheet, ImmutableArray<ChartRow> rows, double height)
    {
        var rough = ScaleOf.Around(spec, Points.Each(rows, row => row.Values[1]!.Value), 100, 0);
        var ticks = rough.Ticks(5);
        var left = AxisLabels.Widest(sheet, spec, ticks) + Sizes.Gap;
        return new(left, TextStyle.AxisStrong.Leading + 5, spec.Width, height - (2 * TextStyle.Axis.Leading) - 4);
    }

    private static (IScale X, IScale Y) Scales(ChartSpec spec, ImmutableArray<ChartRow> rows, Box plot)
    {
        var inset = rows.Max(row => Radius(spec, row)) + 1;
        return (
            ScaleOf.Around(spec, Points.Each(rows, row => row.Values[0]!.Value), plot.Left + inset, plot.Right - inset),
            ScaleOf.Around(spec, Points.Each(rows, row => row.Values[1]!.Value), plot.Bottom - inset, plot.Top + inset));
    }

    private static void Axes(ChartSpec spec, Sheet sheet, IScale x, IScale y, Box plot, double height)
    {
        var (across, down) = (x.Ticks(5), y.Ticks(5));
        foreach (var tick in down)
            sheet.Line(plot.Left, y.At(tick), plot.Right, y.At(tick), sheet.Inks.Guide);
        foreach (var tick in across)
            sheet.Line(x.At(tick), plot.Bottom, x.At(tick), plot.Bottom + 2.5, sheet.Inks.Axis);

        sheet.Line(plot.Left, plot.Bottom, plot.Right, plot.Bottom, sheet.Inks.Axis, Sizes.Rule);
        AxisLabels.Beside(sheet, spec, y, down, plot.Left - Sizes.Gap);
        AxisLabels.Below(sheet, spec, x, across, plot.Bottom + 3);
        var style = TextStyle.AxisStrong;
        var key = spec.Series.Length > 2 ? SizeKey(spec, sheet) : 0;
        sheet.Text(0, style.Ascent, TextFit.Shorten(sheet, $"↑ {spec.Series[1].Name}", style, spec.Width - key), style, sheet.Inks.Text);
        sheet.Text(
            spec.Width,
            height - style.Descent,
            TextFit.Shorten(sheet, $"{spec.Series[0].Name} →", style, spec.Width),
            style,
            sheet.Inks.Text,
            TextAnchor.End);
    }

    /// <summary>What the areas of the dots say, at the top right: the largest dot with its number. Gives back the room that it takes.</summary>
    private static double SizeKey(ChartSpec spec, Sheet sheet)
    {
        var largest = spec.Rows.Max(row => row.Values[2] ?? 0);
        var style = TextStyle.Axis;
        var text = TextFit.Shorten(
            sheet,
            spec.Say("chart.size-key", ("size", spec.Series[2].Name), ("value", Numbers.Print(largest, spec))),
            style,
            spec.Width / 2
        );
        sheet.Text(spec.Width, style.Ascent, text, style, sheet.Inks.Muted, TextAnchor.End);
        var width = sheet.TextWidth(text, style.Weight, style.Size);
        sheet.Add(new CircleMark(spec.Width - width - 6, style.Ascent - style.HalfCap, 3, null, sheet.Inks.Axis, 0.9));
        return width + 14;
    }

    /// <summary>
    /// Between the outermost dots and within the plot, never beyond what the data say. Gives back where it runs, for names to keep off.
    /// </summary>
    private static Box[] DrawTrend(Sheet sheet, Trend trend, IScale x, IScale y, ImmutableArray<ChartRow> rows, Box plot)
    {
        if (x is not LinearScale || y is not LinearScale)
            return [];

        var (least, most) = (rows.Min(row => row.Values[0]!.Value), rows.Max(row => row.Values[0]!.Value));
        var (from, to) = ((X: x.At(least), Y: y.At(trend.At(least))), (X: x.At(most), Y: y.At(trend.At(most))));
        if (from.X == to.X)
            return [];

        var slope = (to.Y - from.Y) / (to.X - from.X);
        (double X, double Y) Cut((double X, double Y) end)
        {
            var inside = Math.Clamp(end.Y, plot.Top, plot.Bottom);
            return inside == end.Y ? end : (end.X + ((inside - end.Y) / slope), inside);
        }

        var (first, last) = (Cut(from), Cut(to));
        sheet.Line(first.X, first.Y, last.X, last.Y, sheet.Inks.Axis, Sizes.Rule, 3, 2.4);
        var steps = (int)((last.X - first.X) / 3) + 1;
        var run = new Box[steps + 1];
        for (var step = 0; step <= steps; step++)
            run[step] = Around(first.X + ((last.X - first.X) * step / steps));
        return run;

        Box Around(double across) => first.Y + (slope * (across - first.X)) is var up ? new(across - 1, up - 1, across + 1, up + 1) : default;
    }

    /// <summary>The highlighted dots stand above the others; of dots of different size the small above the large, with a seam between them.</summary>
    private static void Dots(ChartSpec spec, Sheet sheet, ImmutableArray<ChartRow> rows, IScale x, IScale y)
    {
        var plot = new ChartPlot(x, y);
        var sized = spec.Series.Length > 2;
        foreach (var row in sized ? rows.OrderByDescending(row => Radius(spec, row)) : rows.OrderBy(row => row.Highlight))
        {
            plot.For(row);
            plot.Dot(
                row.Values[0]!.Value,
                row.Values[1]!.Value,
                Radius(spec, row),
                sheet.Inks.Row(row, row.Highlight),
                sized && !sheet.Inks.OnColour ? sheet.Inks.Ground : null,
                0.7);
        }

        plot.Draw(sheet);
    }

    private static ImmutableArray<Spot> Spots(ChartSpec spec, ImmutableArray<ChartRow> rows, IScale x, IScale y)
    {
        var named = Named(rows);
        return [.. rows.Select(row => new Spot(
            x.At(row.Values[0]!.Value),
            y.At(row.Values[1]!.Value),
            Radius(spec, row),
            row.Label,
            row.Highlight ? TextStyle.Strong : TextStyle.Axis,
            named.Contains(row)))];
    }

    private static HashSet<ChartRow> Named(ImmutableArray<ChartRow> rows)
    {
        var marked = rows.Where(row => row.Highlight).ToHashSet();
        if (marked.Count > 0 || rows.Length <= MostNames)
            return rows.Length <= MostNames ? [.. rows] : marked;

        return [rows.MaxBy(row => row.Values[0])!, rows.MinBy(row => row.Values[0])!, rows.MaxBy(row => row.Values[1])!, rows.MinBy(row => row.Values[1])!];
    }

    private static double Radius(ChartSpec spec, ChartRow row)
    {
        if (spec.Series.Length < 3)
            return row.Highlight ? 3 : 2.3;

        var most = spec.Rows.Max(other => other.Values[2] ?? 0);
        return row.Values[2] is { } size && most > 0 ? Math.Max(1.4, 9 * Math.Sqrt(Math.Max(0, size) / most)) : 1.4;
    }
}
