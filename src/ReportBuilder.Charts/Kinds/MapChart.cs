using ReportBuilder.Charts.Kinds.Parts;
using ReportBuilder.Charts.Maps;

namespace ReportBuilder.Charts.Kinds;

/// <summary>
/// Rows as dots at their longitude and latitude, on light lines of ten degrees: a map without borders, which says where things are and takes no side.
/// A third series gives the areas of the dots. Mercator's projection: angles, and so the shape of a region, stay true.
/// </summary>
internal sealed class MapChart : IChart
{
    private const int MostNames = 14;
    private const double LargestDot = 6;
    private const double Margin = 8;

    /// <summary>A map across the columns leaves them most of the page, unless its author gives it a height, in points.</summary>
    private const double TallestUnasked = 300;

    public double Draw(ChartSpec spec, Sheet sheet) => spec.Outline is null ? DrawBare(spec, sheet) : DrawOnGround(spec, sheet, spec.Outline);

    private static double DrawBare(ChartSpec spec, Sheet sheet)
    {
        var rows = Rows(spec);
        var (west, east) = Widen(rows.Min(Longitude), rows.Max(Longitude));
        var (south, north) = Widen(rows.Min(Latitude), rows.Max(Latitude));
        var (across, up) = (Radians(east) - Radians(west), Mercator(north) - Mercator(south));
        var inside = spec.Width - (2 * Margin);
        var height = spec.Height > 0 ? spec.Height : Math.Clamp((inside * up / across) + (2 * Margin), 80, Math.Min(TallestUnasked, spec.Width * 0.85));
        var perRadian = Math.Min(inside / across, (height - (2 * Margin)) / up);
        var left = (spec.Width - (across * perRadian)) / 2;
        var bottom = height - ((height - (up * perRadian)) / 2);
        double X(double longitude) => left + ((Radians(longitude) - Radians(west)) * perRadian);
        double Y(double latitude) => bottom - ((Mercator(latitude) - Mercator(south)) * perRadian);

        var spots = Spots(spec, rows, X, Y);
        var taken = MapGraticule.Draw(spec, sheet, X, Y, height, spots);
        var plot = new ChartPlot(
            new LinearScale(Radians(west), Radians(east), left, left + (across * perRadian)),
            new LinearScale(Mercator(south), Mercator(north), bottom, bottom - (up * perRadian)));
        foreach (var index in LargestFirst(spots, rows))
        {
            plot.For(rows[index]);
            plot.Dot(
                Radians(Longitude(rows[index])),
                Mercator(Latitude(rows[index])),
                spots[index].Radius,
                sheet.Inks.Row(rows[index], rows[index].Highlight),
                sheet.Inks.OnColour ? null : sheet.Inks.Ground,
                0.6);
        }

        plot.Draw(sheet);

        // A map of places with one that stands out is about that one, and what stands around the map names it.
        var isLocator = spec.Series.Length == 2 && rows.Count(row => row.Highlight) == 1;
        NameDots.Draw(sheet, spots, new(0, 0, spec.Width, height), taken, [], index => rows[index].Highlight && !isLocator, index => rows[index]);
        return height;
    }

    /// <summary>On the outlines that the edition brings along, in place of lines of degrees.</summary>
    private static double DrawOnGround(ChartSpec spec, Sheet sheet, MapOutline outline)
    {
        var rows = Rows(spec);
        GeoPoint[] places = [.. outline.Places(), .. rows.Select(row => new GeoPoint(Longitude(row), Latitude(row)))];
        var frame = new MapFrame(outline.Projection, places, spec.Width, spec.Height);
        foreach (var region in outline.Regions)
            sheet.Add(new RegionShape(region.Name, frame.Rings(region)).Path(sheet.Inks.Pale, sheet.Inks.Axis, Sizes.Hairline));
        var spots = Spots(spec, rows, frame.X, frame.Y);
        foreach (var index in LargestFirst(spots, rows))
        {
            var (spot, ink) = (spots[index], sheet.Inks.Row(rows[index], rows[index].Highlight));
            sheet.For(rows[index]);
            sheet.Add(new CircleMark(spot.X, spot.Y, spot.Radius, ink, sheet.Inks.OnColour ? null : sheet.Inks.Ground, 0.6));
        }

        sheet.ForNone();

        NameDots.Draw(sheet, spots, new(0, 0, spec.Width, frame.Bottom), [], [], index => rows[index].Highlight, index => rows[index]);
        return frame.Bottom;
    }

    public string Describe(ChartSpec spec)
    {
        var rows = Rows(spec);
        var marked = rows.Where(row => row.Highlight).Select(row => row.Label).ToArray();
        return spec.Together(
            spec.Opening(
                "chart.map",
                "",
                rows.Length,
                ("west", rows.MinBy(Longitude)!.Label),
                ("east", rows.MaxBy(Longitude)!.Label),
                ("south", rows.MinBy(Latitude)!.Label),
                ("north", rows.MaxBy(Latitude)!.Label)),
            spec.Series.Length > 2 ? spec.Say("chart.sized", ("name", spec.Series[2].Name)) : "",
            spec.Series.Length > 2 ? Sentences.HighAndLow(Points.Of(spec, 2), spec) : "",
            marked.Length == 0 || marked.Length == rows.Length ? "" : Sentences.Marked(spec, marked),
            Sentences.Gaps(spec));
    }

    private static ImmutableArray<Spot> Spots(ChartSpec spec, ImmutableArray<ChartRow> rows, Func<double, double> x, Func<double, double> y)
    {
        var anyMarked = rows.Any(row => row.Highlight);
        var sized = spec.Series.Length > 2;
        return [.. rows.Select((row, index) => new Spot(
            x(Longitude(row)),
            y(Latitude(row)),
            sized ? Radius(spec, row) : row.Highlight ? 3.2 : 2.4,
            row.Label,
            row.Highlight ? TextStyle.Strong : TextStyle.Axis,
            rows.Length <= MostNames || (anyMarked ? row.Highlight : sized && index < 8)))];
    }

    /// <summary>Of equally large dots the highlighted last: they stand above the others.</summary>
    private static int[] LargestFirst(ImmutableArray<Spot> spots, ImmutableArray<ChartRow> rows)
    {
        var order = new int[rows.Length];
        for (var index = 0; index < order.Length; index++)
            order[index] = index;
        Array.Sort(order, (a, b) =>
            spots[a].Radius != spots[b].Radius ? spots[b].Radius.CompareTo(spots[a].Radius)
            : rows[a].Highlight != rows[b].Highlight ? (rows[a].Highlight ? 1 : -1)
            : a.CompareTo(b));
        return order;
    }

    private static double Radius(ChartSpec spec, ChartRow row)
    {
        var most = spec.Rows.Max(other => other.Values[2] ?? 0);
        return row.Values[2] is { } size && most > 0 ? Math.Max(1.2, LargestDot * Math.Sqrt(Math.Max(0, size) / most)) : 1.2;
    }

    /// <summary>Rows with a place, the highlighted and then the greatest first: their names are placed first.</summary>
    private static ImmutableArray<ChartRow> Rows(ChartSpec spec) =>
        Points.Sorted(
            [.. spec.Rows.Where(row => row.Values[0] is not null && row.Values[1] is not null)],
            (a, b) => a.Highlight != b.Highlight ? b.Highlight.CompareTo(a.Highlight)
                : spec.Series.Length > 2 ? (b.Values[2] ?? 0).CompareTo(a.Values[2] ?? 0)
                : 0);

    private static double Longitude(ChartRow row) => row.Values[0]!.Value;

    private static double Latitude(ChartRow row) => row.Values[1]!.Value;

    private static (double Low, double High) Widen(double low, double high) => high - low < 1 ? (low - 1, high + 1) : (low, high);

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    private static double Mercator(double latitude) => Math.Log(Math.Tan((Math.PI / 4) + (Radians(latitude) / 2)));
}
