using System.Text.RegularExpressions;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Tests.Composing;

/// <summary>What docs/years.md shows works, and examples/history does what it says.</summary>
public sealed partial class YearsGuide
{
    public static TheoryData<string> Expressions =>
    [
        .. Row().Matches(File.ReadAllText(Repository.Path("docs", "years.md"))).SelectMany(row => Code().Matches(row.Groups[1].Value)).Select(code => code.Groups[1].Value)
            .Where(code => code.Contains(" of ", StringComparison.Ordinal) || code.StartsWith("new", StringComparison.Ordinal) || code.StartsWith("left", StringComparison.Ordinal)),
    ];

    [Theory]
    [MemberData(nameof(Expressions))]
    public void An_expression_of_the_guide_is_answered(string expression)
    {
        var found = SmallHistory.Compose($"It is {{{{value \"{expression.Replace("Hefei", "Cork", StringComparison.Ordinal)}\"}}}}.").Diagnostics;
        Assert.DoesNotContain(found, diagnostic => diagnostic.Code == "RB4201" && !diagnostic.Message.Contains("never as", StringComparison.Ordinal));
    }

    [Fact]
    public void Its_expressions_are_read() => Assert.InRange(Expressions.Count, 15, 60);

    [Fact]
    public void The_example_tells_every_move_by_its_causes_and_warns_of_nothing()
    {
        var outcome = ReportPipeline.Draft(Loading.EditionFolder.Read("examples/history"), _ => { });
        Assert.DoesNotContain(outcome.Diagnostics, found => found.Severity != Severity.Note);
        var book = outcome.Value.Scores.History!;
        Assert.Equal([2021, 2022, 2023, 2024, 2025], book.Editions.Select(edition => edition.Year));
        Assert.Equal((5, 11, true), (book.Moves.Causes.Length, book.Moves.Moves.Length, book.Moves.HasRevisions));
        Assert.All(book.Moves.Moves, move => Assert.Equal(move.Places * RankCauses.Orders, move.Shares.Sum()));
        Assert.All(book.Moves.Moves, move => Assert.Equal(move.Places * 10, ReportBuilder.Composing.Years.YearTables.Tenths(move).Sum()));
        Assert.Contains(book.Moves.Moves, move => move.Shares[(int)Cause.RevisedSources] != 0);
        var changes = outcome.Value.Document.InReadingOrder().Single(entry => entry.Section.Id == "changes").Section;
        Assert.Equal(["moves", "entries", "causes", "bridge-table", "history"], changes.Content.OfType<Table>().Select(table => table.Id["changes-".Length..]));
    }

    [GeneratedRegex(@"^\| (`[^|]*`) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
