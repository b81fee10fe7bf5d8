using System.Text.Json;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Tests.Html;

/// <summary>Where the report has a map on which every unit is a region, its tables of scores are shown on these regions as well.</summary>
public sealed class RegionScriptTests
{
    private const string Script = "data/regions.js";

    [Fact]
    public void Regions_know_their_units_and_keep_those_of_nobody()
    {
        var site = Sample.Write(Sample.Document(Sample.ScoreTable(12), On(Cells(Sample.Scores.Units.Length))));
        const string Call = "reportRegions(";
        using var said = JsonDocument.Parse(site.File(Script)[Call.Length..^3]);
        var regions = said.RootElement.GetProperty("regions").EnumerateArray().Select(region => (Id: region[0].GetString(), Path: region[1].GetString())).ToList();
        Assert.Equal([.. Sample.Scores.Units.Select(unit => unit.Id), ""], regions.Select(region => region.Id));
        Assert.All(regions, region => Assert.Matches(@"^M[\d.]+ [\d.]+( [\d.]+ [\d.]+){2,}Z$", region.Path));
        Assert.Equal(regions.Count, regions.Select(region => region.Path).Distinct().Count());
        Assert.Equal("Outlines: drawn by hand.", said.RootElement.GetProperty("outlines").GetString());
        Assert.Single(site.Page(Sample.ChapterPath).QuerySelectorAll("[data-mode=regions]"));
    }

    [Fact]
    public void Outlines_that_lack_a_unit_offer_no_regions() => Offers_none(On(Cells(Sample.Scores.Units.Length - 1)));

    [Fact]
    public void A_report_without_outlines_offers_no_regions() => Offers_none(Sample.Chart);

    private static void Offers_none(Figure figure)
    {
        var site = Sample.Write(Sample.Document(Sample.ScoreTable(12), figure));
        Assert.False(site.Value.ContainsKey(Script));
        Assert.Empty(site.Page(Sample.ChapterPath).QuerySelectorAll("[data-mode=regions]"));
    }

    private static Figure On(MapOutline outline) => Sample.Chart with { Spec = Sample.Chart.Spec with { Outline = outline } };

    /// <summary>A square for each of the first units, and one for nobody.</summary>
    private static MapOutline Cells(int units) =>
        new(MapProjection.PlateCarree, [.. Sample.Scores.Units.Take(units).Select((unit, at) => Cell(unit.Name, at)), Cell("Nobody's land", units)]) { Attribution = "drawn by hand" };

    private static MapRegion Cell(string name, int at)
    {
        var (west, south) = (at % 8 * 2, at / 8 * 2);
        return new(name, [[new(west, south), new(west + 1, south), new(west + 1, south + 1), new(west, south + 1)]]);
    }
}
