using ReportBuilder.Loading;

namespace ReportBuilder.Tests.Loading;

/// <summary>data/glossary.csv.</summary>
public sealed class GlossaryTableTests
{
    private const string Head = "term,definition,see,forms\n";

    [Theory]
    [InlineData("score,What a place gets.,,\nScore,Again.,,\n", "RB1440 3:1")]
    [InlineData("score,What a place gets.,,scores; marks\nmarks,Others.,,\n", "RB1440 3:1")]
    [InlineData("score,What a place gets.,rnak,\nrank,Where it stands.,,\n", "RB1441 2:1 did you mean 'rank'?")]
    [InlineData("score,What a place gets.,score,\n", "RB1441 2:1")]
    [InlineData("score,,,\n", "RB1442 2:1")]
    [InlineData(",Words.,,\n", "RB1442 2:1")]
    public void A_row_that_cannot_be_used_is_told_of_with_its_line(string rows, string diagnostic) => Assert.Contains(Findings(Head + rows), found => found.StartsWith(diagnostic, StringComparison.Ordinal));

    [Fact]
    public void A_sound_table_says_nothing() => Assert.Empty(Findings(Head + "score,What a place gets.,rank,scores\nrank,Where it stands.,,\nmark,,score; rank,\n"));

    private static string[] Findings(string table) =>
    [
        .. EditionLoader.Load(EditionFolder.Read("tests/fixtures/tiny-report").With("data/glossary.csv", table)).Diagnostics
            .Where(found => found.Place.File == "data/glossary.csv")
            .Select(found => $"{found.Code} {found.Place.Line}:{found.Place.Column} {found.Hint}"),
    ];
}
