using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using ReportBuilder.Releasing;

namespace ReportBuilder.Tests.Program.Guides;

/// <summary>docs/corrections.md, from the cell to the note of one page.</summary>
[Collection(TheCurrentFolder.Name)]
public sealed partial class CorrectionsGuideTests : IDisposable
{
    private static readonly string Guide = File.ReadAllText(Repository.Path("docs", "corrections.md"));

    private readonly TemporaryFolder folder = new();
    private readonly string before = Environment.CurrentDirectory;

    public CorrectionsGuideTests()
    {
        Environment.CurrentDirectory = folder.CopyOf("tests", "fixtures", "tiny-report");
        Editions.Edit(".", "content/report.yaml", "stage: draft", "stage: final");
        Git("init", "-q");
        Commit();
        Run("reportbuilder release --date 1903-06-01");
    }

    public void Dispose()
    {
        Environment.CurrentDirectory = before;
        folder.Dispose();
    }

    [Fact]
    public void A_corrected_cell_becomes_a_note_of_one_page()
    {
        var commands = GuideTests.Commands(Guide).ToList();
        Correct();
        Assert.StartsWith(Sample().Match(Guide).Groups[1].Value.Replace("\n   ", "\n", StringComparison.Ordinal).Trim(), Run(commands[0]).Replace('\u00A0', ' '), StringComparison.Ordinal);
        Mend();
        Run(commands[1]);
        Commit();
        Run($"{commands[2]} --date 1903-07-01");
        var note = Note();
        Assert.Contains(Quote().Match(Guide).Groups[1].Value, note, StringComparison.Ordinal);
        Assert.Contains("\nThe reading was taken at the wrong bridge.\n", note, StringComparison.Ordinal);
        Assert.Contains("| Sallowmere | Clean river | 4 | 1 | release 1903.1 of 1 June 1903 |", note, StringComparison.Ordinal);
        Assert.Contains("- Summary, page 1\n  - before: Sallowmere is first overall with 12 points.\n  - after: Sallowmere is third overall with 9 points.\n", note, StringComparison.Ordinal);
        Assert.InRange(note.Split('\n').Length, 20, 60);
        Assert.DoesNotContain("data/", note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_figure_is_followed_to_the_release_that_printed_it_first()
    {
        Editions.Edit(".", "content/foreword.md", "This report is small", "This report is rather small");
        Commit();
        Run("reportbuilder release --date 1903-06-20");
        Assert.Contains("Words changed; no figure did.", Note(), StringComparison.Ordinal);
        Correct();
        Mend();
        Commit();
        Run("reportbuilder release --date 1903-07-01");
        Assert.Contains("| Sallowmere | Clean river | 4 | 1 | release 1903.1 of 1 June 1903 |", Note(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_that_contradicts_nothing_is_no_substantial_error()
    {
        Editions.Edit(".", "data/scores.csv", "Workshops,Thistleford,1", "Workshops,Thistleford,2");
        Commit();
        Run("reportbuilder release --date 1903-07-01");
        Assert.Contains("An error is corrected. Every finding that was printed still holds.", Note(), StringComparison.Ordinal);
        Assert.Equal(("correction", false, 0), Record());
    }

    [Fact]
    public void A_revision_says_so_and_still_names_the_findings_it_contradicts()
    {
        Correct();
        Mend();
        Commit();
        Run($"{GuideTests.Commands(Guide).Last()} --date 1903-07-01");
        Assert.StartsWith("# Revision of Four Towns Compared 1903\n", Note(), StringComparison.Ordinal);
        Assert.Contains("This is a revision: newer or better figures, no error. 1 finding that was printed does not hold any longer.", Note(), StringComparison.Ordinal);
        Assert.Equal(("revision", false, 1), Record());
    }

    [Fact]
    public void A_finding_that_was_taken_out_is_told_as_well()
    {
        Correct();
        Editions.Edit(".", "content/summary.md", "[Sallowmere is first overall]{claim=\"rank of Sallowmere = 1\"} with {{total \"Sallowmere\"}} points.", "The order is close.");
        Commit();
        Run("reportbuilder release --date 1903-07-01");
        Assert.Contains("The sentence was taken out.", Note(), StringComparison.Ordinal);
        Assert.Equal(("correction", true, 1), Record());
    }

    private static void Correct() => Editions.Edit(".", "data/scores.csv", "Clean river,Sallowmere,4", "Clean river,Sallowmere,1");

    private static void Mend() =>
        Editions.Edit(".", "content/summary.md", "[Sallowmere is first overall]{claim=\"rank of Sallowmere = 1\"}", "[Sallowmere is third overall]{claim=\"rank of Sallowmere = 3\"}");

    private static string Latest() => Directory.GetDirectories(Path.Combine("output", "releases")).Max(StringComparer.Ordinal)!;

    private static string Note() => File.ReadAllText(Path.Combine(Latest(), "correction-note.md")).Replace('\u00A0', ' ');

    private static (string Kind, bool IsSubstantial, int Findings) Record()
    {
        var record = JsonSerializer.Deserialize(File.ReadAllBytes(Path.Combine(Latest(), "correction.json")), CorrectionJson.Default.CorrectionRecord)!;
        return (record.Kind, record.IsSubstantial, record.Findings.Length);
    }

    private static string Run(string command)
    {
        var run = ProgramRun.Of([.. CommandLineParser.SplitCommandLine(command["reportbuilder ".Length..])]);
        Assert.True(run.ExitCode == 0, $"{command}: {run.ExitCode}\n{run.Output}{run.Error}");
        return run.Output.ReplaceLineEndings("\n");
    }

    private static void Commit()
    {
        Git("add", ".");
        Git("-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "-q", "-m", "A change");
    }

    private static void Git(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    [GeneratedRegex("```text\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Sample();

    [GeneratedRegex("^> (.*)$", RegexOptions.Multiline)]
    private static partial Regex Quote();
}
