using System.Text;
using ReportBuilder.Loading;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Tests.Program;

namespace ReportBuilder.Tests.Loading;

/// <summary>What the recipe names under "previous", and what is told when it is wrong.</summary>
public sealed class PreviousEditionTests
{
    private static readonly ReportSources Edition = EditionFolder.Read("examples/raw-index");

    [Fact]
    public void Scores_and_readings_are_read_and_a_city_that_left_is_noted()
    {
        var outcome = EditionLoader.Load(Edition);
        var previous = outcome.Value.Previous!;
        Assert.Equal(("1901", 27, 3), (previous.Name, previous.Scores.Length, previous.Dataset.Columns.Single().Readings.Count(reading => reading.Value is not null)));
        Assert.Equal((Severity.Note, "data/previous-results.csv:10:1"), (outcome.Diagnostics.Single().Severity, outcome.Diagnostics.Single().Place.ToString()));
    }

    [Fact]
    public void The_overall_table_of_a_build_can_be_named_as_it_is()
    {
        var draft = Editions.Draft(Repository.Path("tests", "fixtures", "tiny-report"));
        var table = Encoding.UTF8.GetString(Data.ScoreCsv.Write(draft.Scores).Single(file => file.Name == "overall.csv").Text.AsSpan());
        var sources = EditionFolder.Read("tests/fixtures/tiny-report").With("data/last.csv", table).With("data/recipe.yaml", "previous: { name: last year, results: data/last.csv }\nsteps:\n  - published: { check: no }\n  - aggregate: { by: sum }\n");
        var outcome = EditionLoader.Load(sources);
        Assert.DoesNotContain(outcome.Diagnostics, found => found.Place.File.StartsWith("data/", StringComparison.Ordinal));
        Assert.All(ReportBuilder.Scoring.Scorer.Score(outcome.Value).Value.Changes, change => Assert.Equal((0.0, 0), (change.ScoreChange, change.RankChange)));
    }

    [Theory]
    [InlineData("data/recipe.yaml", "data/previous-results.csv", "data/previous-result.csv", "RB2046", "did you mean 'data/previous-results.csv'?")]
    [InlineData("data/recipe.yaml", ", results: data/previous-results.csv, readings: data/previous-readings.csv", "", "RB2045", "add 'results:' and the path of a table")]
    [InlineData("data/recipe.yaml", "name: \"1901\", ", "", "RB1106", "add a line 'name: ...'")]
    [InlineData("data/previous-results.csv", "Livelihood", "Livelyhood", "RB1213", "did you mean 'Livelihood'?")]
    [InlineData("data/previous-results.csv", "Corrant,58", "Corant,58", "RB1222", "did you mean 'Corrant'?")]
    [InlineData("data/previous-results.csv", "Corrant,58", "Aldmoor,58", "RB1214", "delete one of the two rows")]
    [InlineData("data/previous-results.csv", "Corrant,58", "Corrant,NaN", "RB1203", "leave the cell empty for a reading that nobody reported")]
    [InlineData("data/previous-readings.csv", "Dunmere,360", "Dunmere,\"3,600\"", "RB1262", "write 'decimal: comma' or 'decimal: point' in data/previous-readings.yaml")]
    [InlineData("data/recipe.yaml", "subject, indicator]", "subject, subject]", "RB2047", "each level has a name of its own")]
    public void What_is_wrong_is_told_at_its_place(string file, string old, string changed, string code, string hint)
    {
        var finding = Assert.Single(EditionLoader.Load(Edition.Replace(file, old, changed)).Diagnostics, found => found.Code == code && found.Severity != Severity.Note);
        Assert.Equal((file, hint), (finding.Place.File, finding.Hint));
        Assert.True(finding.Place.Line > 0);
    }
}
