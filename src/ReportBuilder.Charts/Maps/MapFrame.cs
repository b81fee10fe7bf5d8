namespace ReportBuilder.Charts.Maps;

/// <summary>Lays the ground of a map into the width of a chart: where a place stands, in points.</summary>
internal sealed class MapFrame
{
    private const double Margin = 3;
    private const double Least = 80;
    private const double MostOfWidth = 0.95;
    private readonly Projection projection;
    private readonly double west;
    private readonly double south;
    private readonly double left;
    private readonly double bottom;
    private readonly double scale;

    /// <param name="places">All that the map has to hold.</param>
    /// <param name="top">Where the map begins, in points.</param>
    public MapFrame(ChartSpec spec, IReadOnlyCollection<GeoPoint> places, double top)
    {
        projection = new(spec.Outline!.Projection, (places.Min(place => place.Latitude) + places.Max(place => place.Latitude)) / 2);
        (west, south) = (places.Min(place => projection.X(place.Longitude)), places.Min(place => projection.Y(place.Latitude)));
        var (across, up) = (places.Max(place => projection.X(place.Longitude)) - west, places.Max(place => projection.Y(place.Latitude)) - south);
        var inside = spec.Width - (2 * Margin);
        var height = spec.Height > 0 ? Math.Max(Least / 2, spec.Height - top) : Math.Clamp(
            (inside * up / across) + (2 * Margin),
            Least,
            spec.Width * MostOfWidth);
        scale = Math.Min(inside / across, (height - (2 * Margin)) / up);
        left = (spec.Width - (across * scale)) / 2;
        Bottom = top + height;
        bottom = Bottom - ((height - (up * scale)) / 2);
    }

    /// <summary>Where the map ends, in points.</summary>
    public double Bottom { get; }

    public double X(double longitude) => Exact(left + ((projection.X(longitude) - west) * scale));

    public double Y(double latitude) => Exact(bottom - ((projection.Y(latitude) - south) * scale));

    /// <summary>The outline of a region, simplified to what can be seen.</summary>
    public RegionShape Shape(MapRegion region) => new(region.Name, [.. region.Rings.Select(Ring).Where(ring => ring.Length > 2)]);

    private ImmutableArray<(double X, double Y)> Ring(ImmutableArray<GeoPoint> ring) =>
        Simplified.Of([.. ring.Select(place => (X(place.Longitude), Y(place.Latitude)))]);

    /// <summary>To a thousandth of a point: the last digits of a sine are not the same on every machine.</summary>
    private static double Exact(double points) => Math.Round(points, 3);
}
