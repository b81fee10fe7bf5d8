namespace ReportBuilder.Charts.Labels;

/// <summary>The numbers of an axis. Those that would touch the one before or leave the sheet are left out.</summary>
internal static class AxisLabels
{
    private const double Between = 4;

    /// <summary>Round values of a scale. Ranks start at 1: there is no rank 0.</summary>
    public static IReadOnlyList<double> Ticks(ChartSpec spec, IScale scale, int wanted) =>
        Numbers.AreRanks(spec) ? [1, .. scale.Ticks(wanted).Where(tick => tick > 1)] : scale.Ticks(wanted);

    /// <summary>Numbers under a horizontal axis, in a line whose top is given.</summary>
    public static void Below(Sheet sheet, ChartSpec spec, IScale scale, IReadOnlyList<double> ticks, double top) =>
        Below(sheet, spec.Width, scale, ticks, tick => Numbers.Tick(tick, ticks, spec), top);

    /// <summary>Words under a horizontal axis of a sheet whose width is given, in a line whose top is given.</summary>
    public static void Below(Sheet sheet, double width, IScale scale, IReadOnlyList<double> ticks, Func<double, string> say, double top)
    {
        var end = double.NegativeInfinity;
        foreach (var tick in LeftToRight(ticks, scale))
        {
            var text = say(tick);
            var half = sheet.TextWidth(text, TextStyle.Axis.Weight, TextStyle.Axis.Size) / 2;
            var middle = Math.Clamp(scale.At(tick), half, width - half);
            if (middle - half < end + Between)
                continue;

            sheet.Text(middle, top + TextStyle.Axis.Ascent, text, TextStyle.Axis, sheet.Inks.Muted, TextAnchor.Middle);
            end = middle + half;
        }
    }

    /// <summary>The width of the widest number of an axis.</summary>
    public static double Widest(Sheet sheet, ChartSpec spec, IReadOnlyList<double> ticks)
    {
        var widest = 0.0;
        for (var at = 0; at < ticks.Count; at++)
            widest = Math.Max(widest, sheet.TextWidth(Numbers.Tick(ticks[at], ticks, spec), TextStyle.Axis.Weight, TextStyle.Axis.Size));
        return widest;
    }

    private static double[] LeftToRight(IReadOnlyList<double> ticks, IScale scale)
    {
        double[] ordered = [.. ticks];
        Array.Sort(ordered, (a, b) => scale.At(a).CompareTo(scale.At(b)));
        return ordered;
    }

    /// <summary>Numbers that end at x, beside a vertical axis.</summary>
    public static void Beside(Sheet sheet, ChartSpec spec, IScale scale, IReadOnlyList<double> ticks, double right)
    {
        foreach (var tick in ticks)
            sheet.TextAt(right, scale.At(tick), Numbers.Tick(tick, ticks, spec), TextStyle.Axis, sheet.Inks.Muted, TextAnchor.End);
    }
}
