using System.Collections.Immutable;
using ReportBuilder.Charts.Labels;
using ReportBuilder.Charts.Scales;
using ReportBuilder.Charts.Words;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Charts.Kinds;

/// <summary>Values over time: a line a series, named at its end; a row is a time. A gap breaks the line.</summary>
internal sealed class LineChart : IChart
{
    private const double Dot = 2.2;
    private const double Off = 6;

    public double Draw(ChartSpec spec, Sheet sheet)
    {
        var rows = InTime(spec);
        var height = spec.Height > 0 ? spec.Height : Math.Clamp(spec.Width * 0.5, 100, 220);
        var plot = Frame(spec, sheet, rows, height);
        var across = new TimeScale(rows[0].At, rows[^1].At, plot.Left + Dot + 1, plot.Right - Dot - 1, rows.Min(pair => Period.MonthsOf(pair.Row.Label)));
        var up = ScaleOf.Around(spec, Points.Values(spec), plot.Bottom - Dot - 1, plot.Top);
        Axes(spec, sheet, across, up, plot);
        var shades = new StackShades(spec, sheet.Inks);
        foreach (var series in Enumerable.Range(0, spec.Series.Length))
            Line(sheet, rows, series, shades.Of(series), across, up);

        if (spec.Series.Length == 1)
            Values(spec, sheet, rows, across, up, plot);
        else
            Names(spec, sheet, rows, up, plot);
        return height;
    }

    public string Describe(ChartSpec spec)
    {
        var rows = InTime(spec);
        var opening = $"Line chart: {Sentences.List(spec.Series.Select(series => series.Name))}, {rows[0].Row.Label} to {rows[^1].Row.Label}.";
        return opening + string.Concat(Enumerable.Range(0, spec.Series.Length).Select(series => Course(spec, rows, series))) + Sentences.Gaps(spec);
    }

    private static ImmutableArray<(ChartRow Row, double At)> InTime(ChartSpec spec) =>
        [.. spec.Rows.Select(row => (row, At: Period.Of(row.Label)!.Value)).OrderBy(pair => pair.At)];

    /// <summary>" It rises from 412 ships in 1901 to 530 ships in 1903." With more than one line each by its name.</summary>
    private static string Course(ChartSpec spec, ImmutableArray<(ChartRow Row, double At)> rows, int series)
    {
        var known = rows.Where(pair => pair.Row.Values[series] is not null).Select(pair => (pair.Row.Label, Value: pair.Row.Values[series]!.Value)).ToArray();
        if (known.Length == 0)
            return "";
        var (first, last) = (known[0], known[^1]);
        var name = spec.Series.Length == 1 ? "It" : spec.Series[series].Name;
        var course = last.Value > first.Value ? "rises" : last.Value < first.Value ? "falls" : "ends as it began,";
        var between = known.MaxBy(point => point.Value) is var top && top.Value > Math.Max(first.Value, last.Value) ? $"; the highest is {Numbers.Print(top.Value, spec)} in {top.Label}" : "";
        return $" {name} {course} from {Numbers.WithUnit(first.Value, spec)} in {first.Label} to {Numbers.Print(last.Value, spec)} in {last.Label}{between}.";
    }

    private static Box Frame(ChartSpec spec, Sheet sheet, ImmutableArray<(ChartRow Row, double At)> rows, double height)
    {
        var ticks = ScaleOf.Around(spec, Points.Values(spec), 100, 0).Ticks(4);
        var left = AxisLabels.Widest(sheet, spec, ticks) + Sizes.Gap;
        var names = spec.Series.Length == 1 ? 0 : Math.Min(spec.Width * 0.4, spec.Series.Select((series, index) => sheet.TextWidth(Name(spec, rows, index), TextStyle.Strong.Weight, TextStyle.Strong.Size)).Max() + Off + 1);
        return new(left, spec.Series.Length == 1 ? TextStyle.Value.Leading + 4 : 4, spec.Width - names, height - TextStyle.Axis.Leading - 5);
    }

    private static void Axes(ChartSpec spec, Sheet sheet, TimeScale across, IScale up, Box plot)
    {
        var levels = AxisLabels.Ticks(spec, up, 4);
        foreach (var level in levels)
            sheet.Line(plot.Left, up.At(level), plot.Right, up.At(level), sheet.Inks.Guide);
        AxisLabels.Beside(sheet, spec, up, levels, plot.Left - Sizes.Gap);
        sheet.Line(plot.Left, plot.Bottom, plot.Right, plot.Bottom, sheet.Inks.Axis, Sizes.Rule);
        var ticks = across.Ticks(Math.Max(2, (int)((plot.Right - plot.Left) / 45)));
        foreach (var tick in ticks)
            sheet.Line(across.At(tick), plot.Bottom, across.At(tick), plot.Bottom + 2.5, sheet.Inks.Axis);
        AxisLabels.Below(sheet, spec.Width, across, ticks, tick => TimeScale.Label(tick, ticks), plot.Bottom + 3);
    }

    private static void Line(Sheet sheet, ImmutableArray<(ChartRow Row, double At)> rows, int series, Ink ink, TimeScale across, IScale up)
    {
        foreach (var (one, next) in rows.Zip(rows.Skip(1)))
        {
            if (one.Row.Values[series] is { } from && next.Row.Values[series] is { } to)
                sheet.Line(across.At(one.At), up.At(from), across.At(next.At), up.At(to), ink, 1.6);
        }

        foreach (var (row, at) in rows)
        {
            if (row.Values[series] is { } value)
                sheet.Dot(across.At(at), up.At(value), row.Highlight ? Dot + 0.6 : Dot, ink);
        }
    }

    /// <summary>The numbers of the first, the last, the highest, the lowest and the highlighted times.</summary>
    private static void Values(ChartSpec spec, Sheet sheet, ImmutableArray<(ChartRow Row, double At)> rows, TimeScale across, IScale up, Box plot)
    {
        var known = rows.Where(pair => pair.Row.Values[0] is not null).ToArray();
        var named = new[] { known[0], known[^1], known.MaxBy(pair => pair.Row.Values[0]), known.MinBy(pair => pair.Row.Values[0]) }.Concat(known.Where(pair => pair.Row.Highlight)).ToHashSet();
        var spots = known.OrderByDescending(pair => pair.Row.Highlight).Select(pair => new Spot(across.At(pair.At), up.At(pair.Row.Values[0]!.Value), Dot, Numbers.Print(pair.Row.Values[0]!.Value, spec), TextStyle.Value, named.Contains(pair))).ToArray();
        var course = known.Zip(known.Skip(1)).SelectMany(pair => Between(pair.First, pair.Second)).ToArray();
        NameDots.Draw(sheet, spots, new(plot.Left, 0, plot.Right, plot.Bottom), [], course, _ => false);

        IEnumerable<Box> Between((ChartRow Row, double At) one, (ChartRow Row, double At) next)
        {
            var (x1, y1, x2, y2) = (across.At(one.At), up.At(one.Row.Values[0]!.Value), across.At(next.At), up.At(next.Row.Values[0]!.Value));
            var steps = (int)(Math.Max(Math.Abs(x2 - x1), Math.Abs(y2 - y1)) / 3) + 1;
            return Enumerable.Range(0, steps + 1).Select(step => (X: x1 + ((x2 - x1) * step / steps), Y: y1 + ((y2 - y1) * step / steps))).Select(at => new Box(at.X - 1, at.Y - 1, at.X + 1, at.Y + 1));
        }
    }

    /// <summary>At the ends of the lines, pushed apart where lines end close together.</summary>
    private static void Names(ChartSpec spec, Sheet sheet, ImmutableArray<(ChartRow Row, double At)> rows, IScale up, Box plot)
    {
        var ends = Enumerable.Range(0, spec.Series.Length).Select(series => (Series: series, Last: rows.LastOrDefault(pair => pair.Row.Values[series] is not null).Row?.Values[series])).Where(end => end.Last is not null).ToArray();
        var middles = Spread.Along(
            [.. ends.Select(end => up.At(end.Last!.Value))],
            [.. ends.Select(_ => TextStyle.Strong.Ascent + TextStyle.Strong.Descent + 0.6)],
            [.. ends.Select(end => end.Series)],
            0,
            plot.Bottom);
        for (var index = 0; index < ends.Length; index++)
        {
            if (middles[index] is not { } middle)
            {
                sheet.Note("RB3020", $"There is no room for the name of '{spec.Series[ends[index].Series].Name}' at the end of its line.", "draw fewer lines");
                continue;
            }

            var from = up.At(ends[index].Last!.Value);
            if (Math.Abs(from - middle) > 1.5)
                sheet.Line(plot.Right, from, plot.Right + Off - 1, middle, sheet.Inks.Guide);
            var number = " " + Numbers.Print(ends[index].Last!.Value, spec);
            var room = spec.Width - plot.Right - Off - sheet.TextWidth(number, TextStyle.Strong.Weight, TextStyle.Strong.Size);
            var name = TextFit.Shorten(sheet, spec.Series[ends[index].Series].Name, TextStyle.Strong, room);
            sheet.TextAt(plot.Right + Off, middle, (name + number).TrimStart(), TextStyle.Strong, sheet.Inks.Text);
        }
    }

    private static string Name(ChartSpec spec, ImmutableArray<(ChartRow Row, double At)> rows, int series) =>
        rows.LastOrDefault(pair => pair.Row.Values[series] is not null).Row?.Values[series] is { } last ? $"{spec.Series[series].Name} {Numbers.Print(last, spec)}" : "";
}
