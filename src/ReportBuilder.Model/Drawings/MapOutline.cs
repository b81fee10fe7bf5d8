using System.Collections.Immutable;

namespace ReportBuilder.Model.Drawings;

/// <summary>How a globe is laid flat.</summary>
public enum MapProjection
{
    /// <summary>Angles, and so shapes, stay true; what lies far from the equator grows.</summary>
    Mercator,
    /// <summary>Areas stay true, and shapes about the middle latitude of the map.</summary>
    EqualArea,
    /// <summary>A degree is as long across as up, everywhere.</summary>
    PlateCarree,
}

/// <summary>A place in degrees: east and north are above zero.</summary>
public readonly record struct GeoPoint(double Longitude, double Latitude);

/// <summary>A region of a map by its name.</summary>
/// <param name="Rings">Closed lines, the last point not repeated: shores run the one way about, holes the other.</param>
public sealed record MapRegion(string Name, ImmutableArray<ImmutableArray<GeoPoint>> Rings);

/// <summary>The ground of a map.</summary>
public sealed record MapOutline(MapProjection Projection, ImmutableArray<MapRegion> Regions)
{
    /// <summary>Who must be named where the outlines are shown; empty for nobody.</summary>
    public string Attribution { get; init; } = "";

    /// <summary>All corners of all regions.</summary>
    public IEnumerable<GeoPoint> Places() => Regions.SelectMany(region => region.Rings).SelectMany(ring => ring);
}
