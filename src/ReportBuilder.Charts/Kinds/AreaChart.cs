using ReportBuilder.Charts.Kinds.Parts;

namespace ReportBuilder.Charts.Kinds;

/// <summary>
/// Amounts over time, from zero: one area, or one a series stacked upon the one before, named where it ends. A time without all its values
/// is a gap.
/// </summary>
internal sealed class AreaChart : IChart
{
    private const double Seam = 0.8;

    public double Draw(ChartSpec spec, Sheet sheet)
    {
        var last = TimePlot.InTime(spec).Last(row => IsWhole(row.Row)).Row;
        var numbers = spec.Series.Select((_, index) => Numbers.Print(last.Values[index]!.Value, spec)).ToArray();
        var style = TextStyle.Strong;
        var names = spec.Series.Length == 1
            ? 0
            : spec.Series.Select((series, index) => sheet.TextWidth($"{series.Name} {numbers[index]}", style.Weight, style.Size)).Max();
        var time = new TimePlot(spec, sheet, [.. spec.Rows.Where(IsWhole).Select(Total)], fromZero: true, names, TextStyle.Value.Leading + 4);
        var shades = new StackShades(spec, sheet.Inks);
        time.DrawAxes();
        foreach (var run in Runs(time))
        {
            for (var series = 0; series < spec.Series.Length; series++)
            {
                time.Plot.ForSeries(series);
                Area(time, run, series, shades, sheet.Inks);
            }
        }

        time.Plot.Draw(sheet);
        Totals(spec, sheet, time);
        if (spec.Series.Length > 1)
            time.DrawNames([.. spec.Series.Select((series, index) => new EndName(series.Name, numbers[index], Middle(index), index))]);
        return time.Height;

        double Middle(int series) => time.Up.At((Sum(last, series) + Sum(last, series + 1)) / 2);
    }

    public string Describe(ChartSpec spec)
    {
        var rows = TimePlot.InTime(spec).Where(row => IsWhole(row.Row)).Select(row => row.Row).ToArray();
        var (first, last) = (rows[0], rows[^1]);
        var stacked = spec.Series.Length > 1;
        var largest = Enumerable.Range(0, spec.Series.Length).MaxBy(series => last.Values[series]);
        return spec.Together(
            spec.Say(
                stacked ? "chart.stacked-areas" : "chart.area",
                ("names", spec.List(spec.Series.Select(series => series.Name))),
                ("first", first.Label),
                ("last", last.Label)),
            LineChart.Course(spec, stacked ? "total" : "it", "", new(first.Label, Total(first)), new(last.Label, Total(last)), null),
            stacked
                ? spec.Say(
                    "chart.largest-part",
                    ("time", last.Label),
                    ("name", spec.Series[largest].Name),
                    ("value", Numbers.Print(last.Values[largest]!.Value, spec)))
                : "",
            Sentences.Gaps(spec));
    }

    private static bool IsWhole(ChartRow row) => row.Values.All(value => value is not null);

    private static double Total(ChartRow row) => Sum(row, row.Values.Length);

    /// <summary>Of the series before a number.</summary>
    private static double Sum(ChartRow row, int series)
    {
        var sum = 0.0;
        for (var at = 0; at < series; at++)
            sum += row.Values[at] ?? 0;
        return sum;
    }

    /// <summary>Times that follow one another with all their values. One alone is a stroke.</summary>
    private static IEnumerable<TimedRow[]> Runs(TimePlot time)
    {
        var run = new List<TimedRow>();
        foreach (var row in time.Rows)
        {
            if (IsWhole(row.Row))
            {
                run.Add(row);
                continue;
            }

            if (run.Count > 0)
                yield return [.. run];
            run.Clear();
        }

        if (run.Count > 0)
            yield return [.. run];
    }

    /// <summary>A line in the paper's colour keeps neighbours apart where their shades are near.</summary>
    private static void Area(TimePlot time, TimedRow[] run, int series, StackShades shades, Inks inks)
    {
        if (run.Length == 1)
        {
            time.Plot.Line(run[0].At, Sum(run[0].Row, series), run[0].At, Sum(run[0].Row, series + 1), shades.Of(series), 2);
            return;
        }

        var upper = run.Select(row => (row.At, Sum(row.Row, series + 1)));
        var lower = run.Reverse().Select(row => (row.At, Sum(row.Row, series)));
        time.Plot.Shape(upper.Concat(lower), shades.Of(series));
        if (series > 0 && !inks.OnColour)
            time.Plot.Course(run.Select(row => (row.At, (double?)Sum(row.Row, series))), inks.Ground, Seam);
    }

    /// <summary>The whole at its first and its last time.</summary>
    private static void Totals(ChartSpec spec, Sheet sheet, TimePlot time)
    {
        var whole = time.Rows.Where(row => IsWhole(row.Row)).ToArray();
        var taken = double.NegativeInfinity;
        foreach (var row in new[] { whole[0], whole[^1] }.Distinct())
        {
            var text = Numbers.Print(Total(row.Row), spec);
            var half = sheet.TextWidth(text, TextStyle.Value.Weight, TextStyle.Value.Size) / 2;
            var middle = Math.Clamp(time.Across.At(row.At), time.Frame.Left + half, time.Frame.Right - half);
            if (middle - half < taken)
                continue;
            sheet.Text(middle, time.Up.At(Total(row.Row)) - 3, text, TextStyle.Value, sheet.Inks.Text, TextAnchor.Middle);
            taken = middle + half + Sizes.Gap;
        }
    }
}
