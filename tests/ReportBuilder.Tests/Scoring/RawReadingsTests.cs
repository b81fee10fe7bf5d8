using ReportBuilder.Loading;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Scoring;
using ReportBuilder.Tests.Loading;

namespace ReportBuilder.Tests.Scoring;

/// <summary>An index from raw readings: from files to ranks.</summary>
public sealed class RawReadingsTests
{
    private const string Readings = """
        indicator,city,value
        GDP,Ash,400
        GDP,Birch,300
        GDP,Cedar,90
        Deaths,Ash,8
        Deaths,Birch,
        Deaths,Cedar,2
        Population,Ash,4
        Population,Birch,2
        Population,Cedar,1

        """;

    private const string Recipe = """
        steps:
          - denominate: { by: Population, columns: [GDP] }
          - impute: { with: mean }
          - normalise: { as: min-max }
          - aggregate: { by: arithmetic }
          - rank: {}
        """;

    private static readonly ReportSources Sources = EditionFolder.Read("")
        .With("data/units.csv", "id,name\nash,Ash\nbirch,Birch\ncedar,Cedar\n")
        .With("data/framework.csv", "dimension-id,dimension,variable-id,variable,indicator-no,indicator,direction\nwealth,Wealth,output,Output,1,GDP,higher\nsafety,Safety,roads,Roads,2,Deaths,lower\n")
        .With("data/readings.csv", Readings)
        .With("data/recipe.yaml", Recipe)
        .Without("data/scores.csv")
        .Without("data/published-totals.csv");

    // GDP a head 100, 150, 90 becomes 16.67, 100, 0; deaths 8, (mean) 5, 2 become 0, 50, 100.
    [Fact]
    public void Raw_readings_become_an_index()
    {
        var outcome = Scorer.Score(EditionLoader.Load(Sources).Value);
        Assert.Empty(outcome.Diagnostics);
        Assert.Equal([100 / 12.0, 75, 50], outcome.Value.Overall.Scores.Select(score => Math.Round(score.Value!.Value, 9)), new Near());
        Assert.Equal("birch", Assert.Single(outcome.Value.Steps[1].Marks).UnitId);
    }

    [Fact]
    public void A_column_that_nothing_uses_is_named()
    {
        var finding = Assert.Single(Scorer.Score(EditionLoader.Load(Sources.With("data/readings.csv", Readings + "GDPs,Ash,1\n")).Value).Diagnostics);
        Assert.Equal(("RB2013", "data/readings.csv"), (finding.Code, finding.Place.File));
    }

    [Theory]
    [InlineData("GDP,Ash,1", "RB1214")]
    [InlineData("GDP,Oak,1", "RB1211")]
    [InlineData("Deaths,Oak,n/a", "RB1211")]
    public void A_row_that_is_wrong_is_told_at_its_line(string row, string code) => Assert.Contains(
        EditionLoader.Load(Sources.With("data/readings.csv", Readings + row + "\n")).Diagnostics,
        found => found.Code == code && found.Place is { File: "data/readings.csv", Line: 11 });

    private sealed class Near : IEqualityComparer<double>
    {
        public bool Equals(double x, double y) => Math.Abs(x - y) < 1e-6;

        public int GetHashCode(double value) => 0;
    }
}
