using ReportBuilder.Charts.Kinds.Parts;

namespace ReportBuilder.Charts.Kinds;

/// <summary>From one state to the next: a line a row, named with its value at both ends. Of ranks the first is on top.</summary>
internal sealed class SlopeChart : IChart
{
    private const double Dot = 2.6;
    private const double Off = 9;

    public double Draw(ChartSpec spec, Sheet sheet)
    {
        var head = StateTitles.Height(spec, sheet);
        var height = spec.Height > 0 ? spec.Height : head + Math.Clamp(Math.Max(spec.Rows.Length * 14, spec.Width * 0.35), 90, 300);
        var names = spec.Rows.SelectMany(row => new[] { Name(row, 0, spec), Name(row, spec.Series.Length - 1, spec) });
        var room = Math.Min(spec.Width * 0.36, names.Max(name => sheet.TextWidth(name, TextStyle.Strong.Weight, TextStyle.Strong.Size)) + Off + 1);
        var across = new LinearScale(0, spec.Series.Length - 1, room, spec.Width - room);
        var scale = Down(spec, head + 6, height - 6);
        for (var series = 0; series < spec.Series.Length; series++)
            sheet.Line(across.At(series), head, across.At(series), height, sheet.Inks.Guide);

        StateTitles.Draw(spec, sheet, across, head);
        var plot = new ChartPlot(across, scale);
        foreach (var row in Points.Sorted(spec.Rows, (a, b) => a.Highlight.CompareTo(b.Highlight)))
        {
            plot.For(row);
            Path(spec, sheet, plot, row);
        }

        plot.Draw(sheet);

        Names(spec, sheet, 0, across.At(0), scale, (head, height));
        Names(spec, sheet, spec.Series.Length - 1, across.At(spec.Series.Length - 1), scale, (head, height));
        return height;
    }

    public string Describe(ChartSpec spec)
    {
        var last = spec.Series.Length - 1;
        var moves = spec.Rows
            .Where(row => row.Values[0] is not null && row.Values[last] is not null)
            .Select(row => new Move(row, (row.Values[last]!.Value - row.Values[0]!.Value) * (Numbers.AreRanks(spec) ? -1 : 1)))
            .ToArray();
        var opening = spec.Opening("chart.slopes", "", spec.Rows.Length, ("from", spec.Series[0].Name), ("to", spec.Series[last].Name));
        if (moves.Length == 0)
            return opening;

        var (best, worst) = (moves.MaxBy(move => move.Change)!, moves.MinBy(move => move.Change)!);
        return spec.Together(
            opening,
            spec.Say(
                "chart.slope-moves",
                ("rises", best.Change > 0 ? "yes" : "no"),
                ("rise", best.Row.Label),
                ("rise_from", Print(best.Row, 0)),
                ("rise_to", Print(best.Row, last)),
                ("falls", worst.Change < 0 ? "yes" : "no"),
                ("fall", worst.Row.Label),
                ("fall_from", Print(worst.Row, 0)),
                ("fall_to", Print(worst.Row, last))),
            Sentences.Gaps(spec));

        string Print(ChartRow row, int series) => Numbers.Print(row.Values[series]!.Value, spec);
    }

    private static IScale Down(ChartSpec spec, double top, double bottom)
    {
        var values = Points.Values(spec);
        var (low, high) = (values.Min(), values.Max());
        (low, high) = low == high ? (low - 1, high + 1) : (low, high);
        if (spec.Logarithmic)
            return new LogScale(low, high, bottom, top);

        return Numbers.AreRanks(spec) ? new LinearScale(low, high, top, bottom) : new LinearScale(low, high, bottom, top);
    }

    /// <summary>A state without a value is passed over.</summary>
    private static void Path(ChartSpec spec, Sheet sheet, ChartPlot plot, ChartRow row)
    {
        var strong = row.Highlight || spec.Rows.All(other => !other.Highlight);
        var known = Enumerable.Range(0, spec.Series.Length)
            .Where(series => row.Values[series] is not null)
            .Select(series => ((double)series, row.Values[series]));
        plot.Course(known, sheet.Inks.Row(row, strong), row.Highlight ? 1.8 : 1, row.Highlight ? Dot + 0.4 : Dot);
    }

    private static void Names(ChartSpec spec, Sheet sheet, int series, double x, IScale scale, (double Top, double Bottom) room)
    {
        var rows = spec.Rows.Where(row => row.Values[series] is not null).ToArray();
        var middles = Spread.Along(
            [.. rows.Select(row => scale.At(row.Values[series]!.Value))],
            [.. rows.Select(_ => TextStyle.Strong.Ascent + TextStyle.Strong.Descent + 0.6)],
            [.. rows.Select((row, index) => row.Highlight ? index : index + rows.Length)],
            room.Top - 2,
            room.Bottom);
        var side = series == 0 ? -1 : 1;
        for (var index = 0; index < rows.Length; index++)
        {
            sheet.For(rows[index]);
            if (middles[index] is { } middle)
                Named(spec, sheet, rows[index], series, (x, side, scale.At(rows[index].Values[series]!.Value), middle));
            else if (rows[index].Highlight)
                sheet.Note("RB3020", $"There is no room for the name of '{rows[index].Label}' beside the slopes.", "choose fewer rows");
        }

        sheet.ForNone();
    }

    private static void Named(ChartSpec spec, Sheet sheet, ChartRow row, int series, (double X, int Side, double From, double Middle) at)
    {
        var style = row.Highlight ? TextStyle.Strong : TextStyle.Label;
        if (Math.Abs(at.From - at.Middle) > 1.5)
            sheet.Line(at.X + (at.Side * (Dot + 0.8)), at.From, at.X + (at.Side * (Off - 1)), at.Middle, sheet.Inks.Guide);

        var room = at.Side < 0 ? at.X - Off : spec.Width - at.X - Off;
        var name = TextFit.Shorten(sheet, Name(row, series, spec), style, room);
        sheet.TextAt(at.X + (at.Side * Off), at.Middle, name, style, sheet.Inks.Text, at.Side < 0 ? TextAnchor.End : TextAnchor.Start);
    }

    /// <summary>The number stands next to the line on either side.</summary>
    private static string Name(ChartRow row, int series, ChartSpec spec) => row.Values[series] is not { } value ? ""
        : series == 0 ? spec.Named(row.Label, value)
        : $"{Numbers.Print(value, spec)} {row.Label}";

    private sealed record Move(ChartRow Row, double Change);
}
