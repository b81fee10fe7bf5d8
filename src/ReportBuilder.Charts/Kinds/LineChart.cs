using ReportBuilder.Charts.Kinds.Parts;

namespace ReportBuilder.Charts.Kinds;

/// <summary>Values over time: a line a series, named at its end; a row is a time. A gap breaks the line.</summary>
internal sealed class LineChart : IChart
{
    private const double Dot = 2.2;

    public double Draw(ChartSpec spec, Sheet sheet)
    {
        var rows = TimePlot.InTime(spec);
        var one = spec.Series.Length == 1;
        var names = one
            ? 0
            : Enumerable.Range(0, spec.Series.Length).Max(series => sheet.TextWidth(Name(spec, rows, series), TextStyle.Strong.Weight, TextStyle.Strong.Size));
        var time = new TimePlot(spec, sheet, Points.Values(spec), fromZero: false, names, one ? TextStyle.Value.Leading + 4 : 4);
        time.DrawAxes();
        var shades = new StackShades(spec, sheet.Inks);
        for (var series = 0; series < spec.Series.Length; series++)
        {
            time.Plot.ForSeries(series);
            time.Plot.Course(rows.Select(row => (row.At, row.Row.Values[series])), shades.Of(series), 1.6);
            var known = rows.Where(row => row.Row.Values[series] is not null).ToArray();
            foreach (var (row, radius) in known.Select(row => (row, Dot)).Concat(known.Where(row => row.Row.Highlight).Select(row => (row, Dot + 0.6))))
            {
                time.Plot.For(row.Row, series);
                time.Plot.Dot(row.At, row.Row.Values[series]!.Value, radius, shades.Of(series));
            }
        }

        time.Plot.Draw(sheet);
        if (one)
            Values(spec, sheet, time);
        else
            time.DrawNames([.. Ends(spec, time)]);
        return time.Height;
    }

    public string Describe(ChartSpec spec)
    {
        var rows = TimePlot.InTime(spec);
        var opening = spec.Say(
            "chart.line",
            ("names", spec.List(spec.Series.Select(series => series.Name))),
            ("first", rows[0].Row.Label),
            ("last", rows[^1].Row.Label));
        return spec.Together([opening, .. Enumerable.Range(0, spec.Series.Length).Select(series => Course(spec, rows, series)), Sentences.Gaps(spec)]);
    }

    /// <summary>"It rises from 412 ships in 1901 to 530 ships in 1903." With more than one line each by its name.</summary>
    private static string Course(ChartSpec spec, ImmutableArray<TimedRow> rows, int series)
    {
        var known = rows.Where(row => row.Row.Values[series] is not null).Select(row => new Point(row.Row.Label, row.Row.Values[series]!.Value)).ToArray();
        if (known.Length == 0)
            return "";
        var (first, last, top) = (known[0], known[^1], known.MaxBy(point => point.Value)!);
        return Course(
            spec,
            spec.Series.Length == 1 ? "it" : "name",
            spec.Series[series].Name,
            first,
            last,
            top.Value > Math.Max(first.Value, last.Value) ? top : null);
    }

    /// <param name="who">"it", "total", or "name".</param>
    /// <param name="top">Where it is higher between its ends.</param>
    public static string Course(ChartSpec spec, string who, string name, Point first, Point last, Point? top) => spec.Say(
        "chart.course",
        ("who", who),
        ("name", name),
        ("course", last.Value > first.Value ? "rises" : last.Value < first.Value ? "falls" : "stays"),
        ("first_value", Numbers.WithUnit(first.Value, spec)),
        ("first", first.Label),
        ("last_value", Numbers.Print(last.Value, spec)),
        ("last", last.Label),
        ("peaks", top is null ? "no" : "yes"),
        ("top_value", top is null ? "" : Numbers.Print(top.Value, spec)),
        ("top", top?.Label));

    /// <summary>The numbers of the first, the last, the highest, the lowest and the highlighted times.</summary>
    private static void Values(ChartSpec spec, Sheet sheet, TimePlot time)
    {
        var known = time.Rows.Where(row => row.Row.Values[0] is not null).ToArray();
        var named = new[] { known[0], known[^1], known.MaxBy(row => row.Row.Values[0])!, known.MinBy(row => row.Row.Values[0])! }
            .Concat(known.Where(row => row.Row.Highlight)).ToHashSet();
        var spots = known
            .OrderByDescending(row => row.Row.Highlight)
            .Select(row => new Spot(
                time.Across.At(row.At),
                time.Up.At(row.Row.Values[0]!.Value),
                Dot,
                Numbers.Print(row.Row.Values[0]!.Value, spec),
                TextStyle.Value,
                named.Contains(row)))
            .ToArray();
        var course = known.Zip(known.Skip(1)).SelectMany(pair => Between(time, pair.First, pair.Second)).ToArray();
        NameDots.Draw(sheet, spots, new(time.Frame.Left, 0, time.Frame.Right, time.Frame.Bottom), [], course, _ => false);
    }

    /// <summary>Where a piece of the line runs, for numbers to keep off.</summary>
    private static IEnumerable<Box> Between(TimePlot time, TimedRow one, TimedRow next)
    {
        var (x1, y1, x2, y2) = (time.Across.At(one.At), time.Up.At(one.Row.Values[0]!.Value), time.Across.At(next.At), time.Up.At(next.Row.Values[0]!.Value));
        var steps = (int)(Math.Max(Math.Abs(x2 - x1), Math.Abs(y2 - y1)) / 3) + 1;
        return Enumerable.Range(0, steps + 1)
            .Select(step => (X: x1 + ((x2 - x1) * step / steps), Y: y1 + ((y2 - y1) * step / steps)))
            .Select(at => new Box(at.X - 1, at.Y - 1, at.X + 1, at.Y + 1));
    }

    private static IEnumerable<EndName> Ends(ChartSpec spec, TimePlot time)
    {
        for (var series = 0; series < spec.Series.Length; series++)
        {
            if (Last(time.Rows, series) is { } last)
                yield return new(spec.Series[series].Name, Numbers.Print(last, spec), time.Up.At(last), series);
        }
    }

    private static double? Last(ImmutableArray<TimedRow> rows, int series) => rows.LastOrDefault(row => row.Row.Values[series] is not null)?.Row.Values[series];

    private static string Name(ChartSpec spec, ImmutableArray<TimedRow> rows, int series) =>
        Last(rows, series) is { } last ? spec.Named(spec.Series[series].Name, last) : "";
}
