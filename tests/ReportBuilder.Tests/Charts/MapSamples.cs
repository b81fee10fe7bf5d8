using System.Collections.Immutable;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Tests.Charts;

/// <summary>Maps on invented ground: four shires about a lake, and a pair of islands.</summary>
internal static class MapSamples
{
    public static MapOutline Ground(MapProjection projection) => new(
        projection,
        [
            new("West", [Ring((0, 50), (4, 50), (4.5, 52), (4, 54), (0, 54))]),
            new("East", [Ring((4, 50), (9, 50), (9, 54), (4, 54), (4.5, 52))]),
            new("North", [Ring((0, 54), (9, 54), (8, 57), (1, 57)), Ring((3, 55), (4, 56), (5, 55))]),
            new("Islands", [Ring((10, 51), (11, 51), (11, 52), (10, 52)), Ring((10.5, 53), (11, 53), (10.8, 53.4))]),
        ]);

    public static ChartSpec Regions(double width, MapProjection projection = MapProjection.EqualArea) => new(
        ChartKind.Map,
        "rain",
        [new("Rain", "d5")],
        [new("West", [812]), new("East", [655], Highlight: true), new("North", [1290])],
        width,
        Unit: "mm",
        Subject: "shires",
        AccentToken: "d5")
    { Outline = Ground(projection) };

    public static ChartSpec Dots(double width) => new(
        ChartKind.Map,
        "rain at three masts",
        [new("Longitude", ""), new("Latitude", ""), new("Rain", "d5")],
        [new("Westmast", [2, 51.5, 800]), new("Eastmast", [7, 53, 640], Highlight: true), new("Skerry", [10.4, 51.4, 300])],
        width,
        Unit: "mm",
        Subject: "masts",
        AccentToken: "d5")
    { Outline = Ground(MapProjection.Mercator) };

    private static ImmutableArray<GeoPoint> Ring(params (double Longitude, double Latitude)[] corners) => [.. corners.Select(corner => new GeoPoint(corner.Longitude, corner.Latitude))];
}
