namespace ReportBuilder.Charts.Kinds;

/// <summary>Ranked horizontal bars from zero, each with its name and its number; no axis is needed then.</summary>
internal sealed class BarsChart : IChart
{
    public double Draw(ChartSpec spec, Sheet sheet)
    {
        var rows = Points.Ranked(spec);
        var anyMarked = rows.Any(row => row.Highlight);
        var values = Points.Values(spec);
        ImmutableArray<string> numbers = [.. rows.Select((row, index) => Number(row, index, spec))];
        var (before, after) = (Room(sheet, rows, numbers, belowZero: true), Room(sheet, rows, numbers, belowZero: false));
        var labels = new LabelColumn(
            sheet,
            rows.Select(row => new RowLabel(row.Label, anyMarked && row.Highlight)),
            LabelColumn.Most(spec, 0.42, before + after));
        var left = labels.Width + Sizes.Gap + 1;
        var scale = ScaleOf.FromZero(spec, values, left + before, spec.Width - after);
        var bands = new OrdinalScale(0, spec.Height > 0 ? spec.Height / rows.Length : labels.RowHeight);

        var plot = new ChartPlot(scale, bands.Down(rows.Length));
        for (var index = 0; index < rows.Length; index++)
        {
            plot.For(rows[index]);
            if (rows[index].Values[0] is { } value && value != 0)
                plot.Bar(index, 0, value, Math.Min(Sizes.Bar, bands.Band * 0.7), sheet.Inks.Row(rows[index], !anyMarked || rows[index].Highlight));
        }

        plot.Draw(sheet);
        for (var index = 0; index < rows.Length; index++)
        {
            sheet.For(rows[index]);
            labels.Draw(index, left - Sizes.Gap - 1, bands.Middle(index));
            Number(sheet, rows[index], numbers[index], scale, bands.Middle(index));
        }

        sheet.ForNone();
        if (Points.AnyBelowZero(values))
            sheet.Line(scale.At(0), 0, scale.At(0), bands.Edge(rows.Length), sheet.Inks.Axis, Sizes.Rule);

        return bands.Edge(rows.Length);
    }

    public string Describe(ChartSpec spec) => spec.Together(
        spec.Opening("chart.bars", spec.Series[0].Name, spec.Rows.Length),
        Sentences.HighAndLow(Points.Of(spec), spec),
        Sentences.Highlighted(spec),
        Sentences.Gaps(spec));

    /// <summary>What the numbers on one side of zero take.</summary>
    private static double Room(Sheet sheet, ImmutableArray<ChartRow> rows, ImmutableArray<string> numbers, bool belowZero)
    {
        var room = 0.0;
        for (var index = 0; index < rows.Length; index++)
        {
            if (rows[index].Values[0] < 0 == belowZero)
                room = Math.Max(room, sheet.TextWidth(numbers[index], TextStyle.Value.Weight, TextStyle.Value.Size) + Sizes.Gap);
        }

        return room;
    }

    /// <summary>Beyond the end of its bar.</summary>
    private static void Number(Sheet sheet, ChartRow row, string number, LinearScale scale, double middle)
    {
        if (row.Values[0] is not { } value)
        {
            sheet.TextAt(scale.At(0), middle, number, TextStyle.Axis, sheet.Inks.Muted);
            return;
        }

        var gap = value < 0 ? -Sizes.Gap + 1 : Sizes.Gap - 1;
        sheet.TextAt(scale.At(value) + gap, middle, number, TextStyle.Value, sheet.Inks.Text, value < 0 ? TextAnchor.End : TextAnchor.Start);
    }

    /// <summary>Points and ranks need no word for what they are.</summary>
    private static bool IsUsual(ChartSpec spec) => spec.Unit is "points" or "rank" || spec.Unit == spec.Numbers.Wording.Terms.Point.Other;

    /// <summary>The unit stands with the first number only; a reader carries it down.</summary>
    private static string Number(ChartRow row, int index, ChartSpec spec) => row.Values[0] switch
    {
        { } value when index == 0 && !IsUsual(spec) => Numbers.WithUnit(value, spec),
        { } value => Numbers.Print(value, spec),
        null => spec.Say("chart.no-value"),
    };
}
