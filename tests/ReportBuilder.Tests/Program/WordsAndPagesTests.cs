using ReportBuilder.Data;

namespace ReportBuilder.Tests.Program;

/// <summary>How long a report is, and on which pages its claims are printed.</summary>
public sealed class WordsAndPagesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Words_are_counted_by_chapter_and_by_part_and_add_up()
    {
        var edition = folder.CopyOf("tests", "fixtures", "tiny-report");
        File.WriteAllText(Path.Combine(edition, "content", "foreword.md"), "---\ntitle: Foreword\nstandfirst: Two words.\n---\n\nOne, two, three.\n\n## A part of three\n\n- four *five*\n- six\n\n## Last\n\nSeven.\n");
        var lines = ProgramRun.Of("words", edition).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(lines, line => line.EndsWith("  Foreword", StringComparison.Ordinal));
        Assert.Equal(["     14  Foreword", "      3    (before the first heading)", "      3    A part of three", "      1    Last"], lines[at..(at + 4)]);
        var sections = WordCounts.Of(Editions.Draft(edition).Document);
        Assert.EndsWith($"{sections.Sum(section => section.Words)}  words in all", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_no_edition_is_refused() => Assert.Equal(1, ProgramRun.Of("words", folder.Path("nowhere")).ExitCode);

    [Fact]
    public void The_ledger_says_on_which_page_each_claim_is_printed()
    {
        var draft = Editions.Draft(Repository.Path("tests", "fixtures", "tiny-report"));
        var pages = ReportPipeline.Write(draft, new(Pdf: true, Html: false), _ => { }).Value.Pages!;
        var ledger = DataFiles.Claims(draft, pages).Value;
        var rows = System.Text.Encoding.UTF8.GetString(ledger.AsSpan()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var labels = pages.Pages.Select(page => page.Label).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(draft.Document.Claims.Length + 1, rows.Length);
        Assert.All(rows[1..], row => Assert.Contains(row.Split(',')[^4], labels));
    }
}
