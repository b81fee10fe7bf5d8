using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Tests.Loading;

namespace ReportBuilder.Tests.Composing;

/// <summary>The lines of a map that name its outlines.</summary>
public sealed class MapGround
{
    private static readonly OutlineFile Shires = new(
        "data/shires.geojson",
        [Feature("Aarhus"), Feature("Bergen"), Feature("Cork"), Feature("Cork")],
        "The Survey.");

    private static readonly ReportInputs Inputs = SmallEdition.Inputs with
    {
        Outlines = [Shires],
        Tables = [OwnTableTests.Table("town,rain\nAarhus,12\nBergen,30\n")],
    };

    [Fact]
    public void A_table_shades_regions_by_their_names_and_the_outlines_are_credited()
    {
        var figure = Chart("data: table data/tourism.csv\nlabel: town\ny: rain\noutline: data/shires.geojson\nprojection: equal-area");
        Assert.Equal(MapProjection.EqualArea, figure.Spec.Outline!.Projection);
        Assert.Equal(["Aarhus", "Bergen", "Cork"], figure.Spec.Outline.Regions.Select(region => region.Name));
        Assert.Equal(2, figure.Spec.Outline.Regions[2].Rings.Length);
        Assert.Equal(["Aarhus 12", "Bergen 30"], figure.Spec.Rows.Select(row => $"{row.Label} {row.Values[0]}"));
        Assert.EndsWith("; outlines: The Survey", figure.SourceLine, StringComparison.Ordinal);
    }

    [Fact]
    public void Scores_shade_regions_where_the_property_that_names_them_is_said() =>
        Assert.Equal(["Trade"], Chart("data: scores of 'Trade'\noutline: data/shires.geojson\nregions: name").Spec.Series.Select(series => series.Name));

    [Theory]
    [InlineData("map", "outline: data/shire.geojson", "there is no file data/shire.geojson")]
    [InlineData("map", "outline: data/shires.geojson\nprojection: mercater", "'mercater' is no projection of maps here (did you mean 'mercator'?)")]
    [InlineData("map", "outline: data/shires.geojson\nregions: title", "the outlines have no property 'title' (write 'regions: PROPERTY'; their properties are name)")]
    [InlineData("map", "projection: mercator", "'projection' says how outlines are drawn, and the map has none")]
    [InlineData("bars", "outline: data/shires.geojson", "'outline' belongs to a map")]
    public void What_is_wrong_is_told_at_its_line(string kind, string lines, string told)
    {
        var fault = Assert.Single(Composed($"::: chart {kind}\ndata: scores of 'Trade'\nfinding: It rains\n{lines}\n:::").Diagnostics, found => found.Severity == Severity.Error);
        Assert.Equal("RB4124", fault.Code);
        Assert.StartsWith(told, fault.Hint.Length > 0 ? $"{fault.Message} ({fault.Hint})" : fault.Message, StringComparison.Ordinal);
    }

    private static Figure Chart(string lines) => Composed($"::: chart map\n{lines}\nfinding: It rains\n:::").Value.Sections[0].Content.OfType<Figure>().Single();

    private static Outcome<ReportDocument> Composed(string markdown) => SmallEdition.Compose(markdown, Inputs);

    private static OutlineFeature Feature(string name) =>
        new(ImmutableSortedDictionary<string, string>.Empty.Add("name", name), [[new(0, 0), new(1, 0), new(1, 1)]]);
}
