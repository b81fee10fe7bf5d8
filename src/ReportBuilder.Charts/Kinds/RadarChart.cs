using System.Collections.Immutable;
using ReportBuilder.Charts.Labels;
using ReportBuilder.Charts.Scales;
using ReportBuilder.Charts.Words;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Charts.Kinds;

/// <summary>Rows as spokes from zero, series as shapes: the first filled and with its numbers, the others as lines of different dashes.</summary>
internal sealed class RadarChart : IChart
{
    private const double LabelRoom = RadarLabels.Room;
    private const double LargestRadius = 110;

    private static readonly ImmutableArray<ImmutableArray<double>> Dashes = [[], [3.5, 2], [1, 1.8], [6, 2, 1, 2]];

    public double Draw(ChartSpec spec, Sheet sheet)
    {
        var top = spec.Series.Length == 1 ? 0 : Key.Draw(sheet, 0, spec.Width, [.. spec.Series.Select(series => series.Name)], (index, x, y) => Sign(spec, sheet, index, x, y));
        var labelHeight = 3 * TextStyle.Axis.Leading;
        var radius = Math.Min(LargestRadius, (spec.Width / 2) - LabelRoom);
        if (spec.Height > 0)
            radius = Math.Min(radius, ((spec.Height - top) / 2) - labelHeight - Sizes.Gap);

        radius = Math.Max(radius, 12);
        var centre = (X: spec.Width / 2, Y: top + labelHeight + Sizes.Gap + radius);
        var scale = ScaleOf.FromZero(spec, Points.Values(spec), 0, radius);
        if (spec.Rows.All(row => row.Values[0] is not null))
            sheet.Add(new PathMark(Shapes.Polyline(spec.Rows.Select((row, index) => At(centre, spec, index, scale.At(row.Values[0]!.Value))), closed: true), sheet.Inks.Pale));

        Web(spec, sheet, centre, scale, radius);
        for (var series = spec.Series.Length - 1; series >= 0; series--)
            Shape(spec, sheet, centre, scale, series);

        RadarLabels.Draw(spec, sheet, centre, radius);
        return centre.Y + radius + labelHeight + Sizes.Gap + 1;
    }

    public string Describe(ChartSpec spec) =>
        $"{Sentences.Opening("Radar", Sentences.Beside(spec), spec, spec.Rows.Length)}. {Sentences.HighAndLow(Points.Of(spec), spec)}{Sentences.Gaps(spec)}";

    private static void Web(ChartSpec spec, Sheet sheet, (double X, double Y) centre, LinearScale scale, double radius)
    {
        foreach (var tick in scale.Ticks(3).Where(tick => tick > 0))
        {
            var ring = Enumerable.Range(0, spec.Rows.Length).Select(row => At(centre, spec, row, scale.At(tick)));
            sheet.Add(new PathMark(Shapes.Polyline(ring, closed: true), null, sheet.Inks.Guide, Sizes.Hairline));
        }

        for (var row = 0; row < spec.Rows.Length; row++)
        {
            var end = At(centre, spec, row, radius);
            sheet.Line(centre.X, centre.Y, end.X, end.Y, sheet.Inks.Guide);
        }
    }

    /// <summary>A gap breaks the shape: it is closed, and its ground filled, only where every spoke has a value.</summary>
    private static void Shape(ChartSpec spec, Sheet sheet, (double X, double Y) centre, LinearScale scale, int series)
    {
        var whole = spec.Rows.All(row => row.Values[series] is not null);
        var points = spec.Rows.Select((row, index) => row.Values[series] is { } value ? At(centre, spec, index, scale.At(value)) : ((double X, double Y)?)null).ToArray();
        if (whole)
            sheet.Add(new PathMark(Shapes.Polyline(points.Select(point => point!.Value), closed: true), null, Stroke(sheet, series), Thickness(series), Dashes[series]));

        foreach (var point in points.Where(point => point is not null && (series == 0 || !whole)))
            sheet.Dot(point!.Value.X, point.Value.Y, series == 0 ? 2 : 1.4, Stroke(sheet, series));
    }

    private static void Sign(ChartSpec spec, Sheet sheet, int series, double x, double y)
    {
        if (series == 0)
            sheet.Rect(x - 4.5, y - 3, 9, 6, sheet.Inks.Pale);

        sheet.Line(x - 4.5, y, x + 4.5, y, Stroke(sheet, series), Thickness(series), Dashes[series]);
    }

    private static Ink Stroke(Sheet sheet, int series) => series == 0 ? sheet.Inks.Strong : series == 1 ? sheet.Inks.Text : sheet.Inks.Axis;

    private static double Thickness(int series) => series == 0 ? 1.5 : 0.9;

    private static (double X, double Y) At((double X, double Y) centre, ChartSpec spec, int row, double distance) =>
        Petals.Point(centre.X, centre.Y, 2 * Math.PI * row / spec.Rows.Length, distance);
}
