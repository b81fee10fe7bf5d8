using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Tests.Hostile;
using ReportBuilder.Tests.Loading;

namespace ReportBuilder.Tests.Composing;

/// <summary>A score that is not there is told at the cell of the table that is empty; the words that ask for it come second.</summary>
public sealed class EmptyScores
{
    private static readonly string Scores = System.Text.Encoding.UTF8.GetString(TinyReport.Sources.Files["data/scores.csv"].AsSpan());

    [Fact]
    public void Are_told_at_the_empty_cell_with_the_sentence_that_needs_them()
    {
        var found = Assert.Single(Told("Larkhaven is {{rank \"Larkhaven\"}}.", "Market days,Larkhaven,"));
        Assert.StartsWith("data/scores.csv:", found.Place.ToString(), StringComparison.Ordinal);
        Assert.Equal(LineOf("Market days,Larkhaven,"), found.Place.Line);
        Assert.Equal(
            ("Larkhaven has no score in 'Market days': the cell is empty, so that it has none in 'Overall' either", "content/foreword.md:4:14 needs that one: fill the cell, or rewrite what stands there"),
            (found.Message, found.Hint));
    }

    [Fact]
    public void Are_told_so_for_the_cell_itself_too() => Assert.Equal(
        "Larkhaven has no score in 'Market days': the cell is empty",
        Assert.Single(Told("Larkhaven has {{score \"Larkhaven\" \"Market days\"}}.", "Market days,Larkhaven,")).Message);

    [Fact]
    public void Are_told_so_in_a_claim()
    {
        var found = Assert.Single(Told("[Larkhaven leads]{claim=\"rank of Larkhaven = 1\"}.", "Market days,Larkhaven,"));
        Assert.Equal("data/scores.csv", found.Place.File);
        Assert.StartsWith("content/foreword.md:4:", found.Hint, StringComparison.Ordinal);
    }

    private static IEnumerable<Diagnostic> Told(string text, string row) =>
        HostileBuild.Of(TinyReport.Sources.With("data/scores.csv", Without(row)).With("content/foreword.md", $"---\ntitle: Foreword\n---\n{text}\n"))
            .Diagnostics.Where(found => found.Code is "RB4201" or "RB4202" && (found.Place.File == "content/foreword.md" || found.Hint.StartsWith("content/foreword.md", StringComparison.Ordinal)));

    private static string Without(string row) => string.Join('\n', Scores.Split('\n').Select(line => line.Contains(row, StringComparison.Ordinal) ? line[..(line.LastIndexOf(',') + 1)] : line));

    private static int LineOf(string row) => Array.FindIndex(Scores.Split('\n'), line => line.Contains(row, StringComparison.Ordinal)) + 1;
}
