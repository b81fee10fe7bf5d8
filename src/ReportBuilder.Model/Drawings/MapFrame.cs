using System.Collections.Immutable;

namespace ReportBuilder.Model.Drawings;

/// <summary>Lays the ground of a map into a width: where a place stands, in points.</summary>
public sealed class MapFrame
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
    /// <param name="width">Of the whole, in points, as are the others.</param>
    /// <param name="height">Of the whole; 0 for as much as the map needs.</param>
    /// <param name="top">Where the map begins.</param>
    public MapFrame(MapProjection kind, IReadOnlyCollection<GeoPoint> places, double width, double height = 0, double top = 0)
    {
        projection = new(kind, (places.Min(place => place.Latitude) + places.Max(place => place.Latitude)) / 2);
        (west, south) = (places.Min(place => projection.X(place.Longitude)), places.Min(place => projection.Y(place.Latitude)));
        var (across, up) = (places.Max(place => projection.X(place.Longitude)) - west, places.Max(place => projection.Y(place.Latitude)) - south);
        var inside = width - (2 * Margin);
        var tall = height > 0 ? Math.Max(Least / 2, height - top) : Math.Clamp(
            (inside * up / across) + (2 * Margin),
            Least,
            width * MostOfWidth);
        scale = Math.Min(inside / across, (tall - (2 * Margin)) / up);
        left = (width - (across * scale)) / 2;
        Bottom = top + tall;
        bottom = Bottom - ((tall - (up * scale)) / 2);
    }

    /// <summary>Where the map ends, in points.</summary>
    public double Bottom { get; }

    public double X(double longitude) => Exact(left + ((projection.X(longitude) - west) * scale));

    public double Y(double latitude) => Exact(bottom - ((projection.Y(latitude) - south) * scale));

    /// <summary>The closed lines of a region, simplified to what can be seen; those too small to be seen are left out.</summary>
    public ImmutableArray<ImmutableArray<(double X, double Y)>> Rings(MapRegion region) =>
        [.. region.Rings.Select(ring => Simplified.Of([.. ring.Select(place => (X(place.Longitude), Y(place.Latitude)))])).Where(ring => ring.Length > 2)];

    /// <summary>To a thousandth of a point: the last digits of a sine are not the same on every machine.</summary>
    private static double Exact(double points) => Math.Round(points, 3);
}
