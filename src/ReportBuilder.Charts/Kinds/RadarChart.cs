using ReportBuilder.Charts.Kinds.Parts;

namespace ReportBuilder.Charts.Kinds;

/// <summary>Rows as spokes from zero, series as shapes: the first filled and with its numbers, the others as lines of different dashes.</summary>
internal sealed class RadarChart : IChart
{
    private const double LabelRoom = RadarLabels.Room;
    private const double LargestRadius = 110;

    private static readonly ImmutableArray<ImmutableArray<double>> Dashes = [[], [3.5, 2], [1, 1.8], [6, 2, 1, 2]];

    public double Draw(ChartSpec spec, Sheet sheet)
    {
        var top = spec.Series.Length == 1 ? 0 : Key.Draw(
            sheet,
            0,
            spec.Width,
            [.. spec.Series.Select(series => series.Name)],
            (index, x, y) => Sign(spec, sheet, index, x, y));
        var labelHeight = 3 * TextStyle.Axis.Leading;
        var radius = Math.Min(LargestRadius, (spec.Width / 2) - LabelRoom);
        if (spec.Height > 0)
            radius = Math.Min(radius, ((spec.Height - top) / 2) - labelHeight - Sizes.Gap);

        radius = Math.Max(radius, 12);
        var centre = (X: spec.Width / 2, Y: top + labelHeight + Sizes.Gap + radius);
        var scale = ScaleOf.FromZero(spec, Points.Values(spec), 0, radius);
        var plot = new ChartPlot(
            new LinearScale(-scale.To, scale.To, centre.X - radius, centre.X + radius),
            new LinearScale(-scale.To, scale.To, centre.Y + radius, centre.Y - radius));
        Web(spec, sheet, plot, scale);
        plot.Draw(sheet);
        RadarLabels.Draw(spec, sheet, centre, radius);
        return centre.Y + radius + labelHeight + Sizes.Gap + 1;
    }

    public string Describe(ChartSpec spec) => spec.Together(
        spec.Opening("chart.radar", Sentences.Beside(spec), spec.Rows.Length),
        Sentences.HighAndLow(Points.Of(spec), spec),
        Sentences.Gaps(spec));

    /// <summary>
    /// The ground of the first shape under the web, and the shapes on it, the first on top. A gap breaks a shape: it is closed, and its
    /// ground filled, only where every spoke has a value.
    /// </summary>
    private static void Web(ChartSpec spec, Sheet sheet, ChartPlot plot, LinearScale scale)
    {
        if (IsWhole(spec, 0))
            plot.Shape(Corners(spec, 0), sheet.Inks.Pale);
        foreach (var tick in scale.Ticks(3).Where(tick => tick > 0))
            plot.Outline(Enumerable.Range(0, spec.Rows.Length).Select(row => At(spec, row, tick)), ChartPlot.Style(sheet.Inks.Guide, Sizes.Hairline));
        for (var row = 0; row < spec.Rows.Length; row++)
        {
            var (x, y) = At(spec, row, scale.To);
            plot.Line(0, 0, x, y, sheet.Inks.Guide, Sizes.Hairline);
        }

        for (var series = spec.Series.Length - 1; series >= 0; series--)
            Shape(spec, sheet, plot, series);
    }

    private static void Shape(ChartSpec spec, Sheet sheet, ChartPlot plot, int series)
    {
        plot.ForSeries(series);
        if (IsWhole(spec, series))
            plot.Outline(Corners(spec, series), ChartPlot.Style(Stroke(sheet, series), Thickness(series), Dashes[series].AsSpan()));
        for (var row = 0; row < spec.Rows.Length; row++)
        {
            plot.For(spec.Rows[row], series);
            if (spec.Rows[row].Values[series] is { } value && (series == 0 || !IsWhole(spec, series)) && At(spec, row, value) is var at)
                plot.Dot(at.X, at.Y, series == 0 ? 2 : 1.4, Stroke(sheet, series));
        }
    }

    private static bool IsWhole(ChartSpec spec, int series) => spec.Rows.All(row => row.Values[series] is not null);

    private static IEnumerable<(double X, double Y)> Corners(ChartSpec spec, int series) =>
        spec.Rows.Select((row, at) => At(spec, at, row.Values[series]!.Value));

    /// <summary>The first spoke points up, the others follow clockwise.</summary>
    private static (double X, double Y) At(ChartSpec spec, int row, double length) =>
        (Math.Sin(2 * Math.PI * row / spec.Rows.Length) * length, Math.Cos(2 * Math.PI * row / spec.Rows.Length) * length);

    private static void Sign(ChartSpec spec, Sheet sheet, int series, double x, double y)
    {
        if (series == 0)
            sheet.Rect(x - 4.5, y - 3, 9, 6, sheet.Inks.Pale);

        sheet.Line(x - 4.5, y, x + 4.5, y, Stroke(sheet, series), Thickness(series), Dashes[series]);
    }

    private static Ink Stroke(Sheet sheet, int series) => series == 0 ? sheet.Inks.Strong : series == 1 ? sheet.Inks.Text : sheet.Inks.Axis;

    private static double Thickness(int series) => series == 0 ? 1.5 : 0.9;
}
