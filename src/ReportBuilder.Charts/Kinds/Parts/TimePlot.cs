namespace ReportBuilder.Charts.Kinds.Parts;

/// <summary>A row with the day that its label names.</summary>
internal sealed record TimedRow(ChartRow Row, double At);

/// <summary>Rows in time over an axis of the calendar, with light lines at round values: what lines and areas share.</summary>
internal sealed class TimePlot
{
    /// <summary>Between the end of the data and the names beside it.</summary>
    public const double Off = 6;

    private const double Inset = 3.2;

    private readonly ChartSpec spec;
    private readonly Sheet sheet;
    private readonly Box frame;

    /// <param name="values">What the scale has to hold; with zero where <paramref name="fromZero"/>.</param>
    /// <param name="beside">The widest name at the right, 0 for none.</param>
    /// <param name="over">The room above the highest value.</param>
    public TimePlot(ChartSpec spec, Sheet sheet, double[] values, bool fromZero, double beside, double over)
    {
        (this.spec, this.sheet) = (spec, sheet);
        Rows = InTime(spec);
        Height = spec.Height > 0 ? spec.Height : Math.Clamp(spec.Width * 0.5, 100, 220);
        var held = fromZero ? spec with { Minimum = 0 } : spec;
        double[] all = fromZero ? [0, .. values] : values;
        var left = AxisLabels.Widest(sheet, spec, ScaleOf.Around(held, all, 100, 0).Ticks(4)) + Sizes.Gap;
        var names = beside == 0 ? 0 : Math.Min(spec.Width * 0.4, beside + Off + 1);
        frame = new(left, over, spec.Width - names, Height - TextStyle.Axis.Leading - 5);
        var inset = fromZero ? 0 : Inset;
        Across = new(Rows[0].At, Rows[^1].At, frame.Left + Inset, frame.Right - Inset, Rows.Min(row => Period.MonthsOf(row.Row.Label)));
        Up = ScaleOf.Around(held, all, frame.Bottom - inset, frame.Top);
        Plot = new(Across, Up);
    }

    public ImmutableArray<TimedRow> Rows { get; }

    public double Height { get; }

    public Box Frame => frame;

    public TimeScale Across { get; }

    public IScale Up { get; }

    public ChartPlot Plot { get; }

    public static ImmutableArray<TimedRow> InTime(ChartSpec spec) =>
        [.. spec.Rows.Select(row => new TimedRow(row, Period.Of(row.Label)!.Value)).OrderBy(row => row.At)];

    public void DrawAxes()
    {
        var levels = AxisLabels.Ticks(spec, Up, 4);
        foreach (var level in levels)
            sheet.Line(frame.Left, Up.At(level), frame.Right, Up.At(level), sheet.Inks.Guide);
        AxisLabels.Beside(sheet, spec, Up, levels, frame.Left - Sizes.Gap);
        sheet.Line(frame.Left, frame.Bottom, frame.Right, frame.Bottom, sheet.Inks.Axis, Sizes.Rule);
        var ticks = Across.Ticks(Math.Max(2, (int)((frame.Right - frame.Left) / 45)));
        foreach (var tick in ticks)
            sheet.Line(Across.At(tick), frame.Bottom, Across.At(tick), frame.Bottom + 2.5, sheet.Inks.Axis);
        AxisLabels.Below(sheet, spec.Width, Across, ticks, tick => TimeScale.Label(tick, ticks, spec.Numbers.Wording), frame.Bottom + 3);
    }

    /// <summary>Names at the right, each as near to its height as the others let it be, with the number that it ends with.</summary>
    public void DrawNames(IReadOnlyList<EndName> ends)
    {
        var style = TextStyle.Strong;
        var middles = Spread.Along(
            Points.Each(ends, end => end.At),
            Points.Each(ends, _ => style.Ascent + style.Descent + 0.6),
            [.. Enumerable.Range(0, ends.Count)],
            0,
            frame.Bottom);
        for (var index = 0; index < ends.Count; index++)
        {
            if (middles[index] is not { } middle)
            {
                sheet.Note("RB3020", $"There is no room for the name of '{ends[index].Name}' at the end of its line.", "draw fewer lines");
                continue;
            }

            if (Math.Abs(ends[index].At - middle) > 1.5)
                sheet.Line(frame.Right, ends[index].At, frame.Right + Off - 1, middle, sheet.Inks.Guide);
            var number = " " + ends[index].Number;
            var room = spec.Width - frame.Right - Off - sheet.TextWidth(number, style.Weight, style.Size);
            sheet.ForSeries(ends[index].Series, isKey: true);
            sheet.TextAt(frame.Right + Off, middle, (TextFit.Shorten(sheet, ends[index].Name, style, room) + number).TrimStart(), style, sheet.Inks.Text);
            sheet.ForNone();
        }
    }
}

/// <summary>The name at the end of a line, where it would like to stand, and the number with it.</summary>
internal sealed record EndName(string Name, string Number, double At, int Series);
