using System.Text;
using ReportBuilder.Loading.Outlines;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Loading;

/// <summary>Regions of a GeoJSON file.</summary>
public sealed class OutlineTests
{
    private const string Square = "[[0,0],[0,2],[2,2],[2,0],[0,0]]";

    [Fact]
    public void Polygons_give_regions_with_their_names_and_points_and_lines_are_left_out()
    {
        var read = Read($$"""{"type":"FeatureCollection","attribution":"The Survey","features":[{{Feature("Polygon", $"[{Square}]")}},{{Feature("Point", "[0,0]")}},{{Feature("MultiPolygon", $"[[{Square}],[{Square}]]")}}]}""");
        Assert.Empty(read.Problems);
        Assert.Equal("The Survey", read.Attribution);
        Assert.Equal([1, 2], read.Features.Select(feature => feature.Rings.Length));
        Assert.All(read.Features, feature => Assert.Equal(("A", "7"), (feature.Properties["name"], feature.Properties["rank"])));
    }

    [Fact]
    public void Shores_run_against_the_clock_and_holes_with_it_however_the_file_has_them()
    {
        var hole = "[[0.5,0.5],[1,0.5],[1,1],[0.5,1],[0.5,0.5]]";
        foreach (var (shore, inner) in new[] { (Square, hole), (Turned(Square), hole), (Square, Turned(hole)) })
        {
            var rings = Read($$"""{"type":"FeatureCollection","features":[{{Feature("Polygon", $"[{shore},{inner}]")}}]}""").Features[0].Rings;
            Assert.Equal([1, -1], rings.Select(ring => Math.Sign(Enumerable.Range(0, ring.Length).Sum(at => (ring[at].Longitude * ring[(at + 1) % ring.Length].Latitude) - (ring[(at + 1) % ring.Length].Longitude * ring[at].Latitude)))));
            Assert.All(rings, ring => Assert.Equal(4, ring.Length));
        }
    }

    [Theory]
    [InlineData("{\"type\":\n  nothing}", "RB1250: data/a.geojson:2:4: this is no JSON")]
    [InlineData("[]", "RB1251: data/a.geojson: the file is no collection of features")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[]}", "RB1251: data/a.geojson: none of its features is a region")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[{\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[500000,4649776],[1,1],[2,2]]]}}]}", "RB1252: data/a.geojson: feature 1 has a place off the earth: 500000, 4649776")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[{\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[\"x\",1]]]}}]}", "RB1252: data/a.geojson: feature 1 has coordinates that are no lists of longitude and latitude")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[{\"geometry\":{\"type\":\"Polygon\"}}]}", "RB1252: data/a.geojson: feature 1 has coordinates that are no lists of longitude and latitude")]
    public void What_is_wrong_is_told_with_its_place(string json, string told)
    {
        var problem = Assert.Single(Read(json).Problems);
        Assert.Equal(told, $"{problem.Code}: {problem.Place}: {problem.Message}");
        Assert.NotEmpty(problem.Hint);
    }

    private static OutlineFile Read(string json) => new GeoJsonReader("data/a.geojson").Read([.. Encoding.UTF8.GetBytes(json)]);

    private static string Feature(string kind, string coordinates) => $$"""{"type":"Feature","properties":{"name":"A","rank":7,"none":null},"geometry":{"type":"{{kind}}","coordinates":{{coordinates}} } }""";

    private static string Turned(string ring) => $"[{string.Join(",", ring[1..^1].Split("],").Select(corner => corner.TrimEnd(']') + "]").Reverse())}]";
}
