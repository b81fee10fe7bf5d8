namespace ReportBuilder.Model.Drawings;

/// <summary>Degrees to a plane, in radians along the equator (or, where areas stay true, along the middle latitude).</summary>
/// <param name="middle">The middle latitude of the map, in degrees.</param>
public sealed class Projection(MapProjection kind, double middle)
{
    /// <summary>Beyond it Mercator's map has no end.</summary>
    private const double FarthestOfMercator = 85;

    private readonly double shrink = Math.Cos(Radians(middle));

    public double X(double longitude) => Radians(longitude) * (kind == MapProjection.EqualArea ? shrink : 1);

    /// <summary>Grows to the north.</summary>
    public double Y(double latitude) => kind switch
    {
        MapProjection.Mercator => Math.Log(Math.Tan((Math.PI / 4) + (Radians(Math.Clamp(latitude, -FarthestOfMercator, FarthestOfMercator)) / 2))),
        MapProjection.EqualArea => Math.Sin(Radians(latitude)) / shrink,
        _ => Radians(latitude),
    };

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
