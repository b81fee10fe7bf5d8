using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ReportBuilder.Tests.Program.Releasing;

/// <summary>
/// The walk-through of docs/data-fixes.md on the full edition, command by command: after the first release Shanghai's economic aggregate potential turns out
/// to be 31 points, not 43. It costs Shanghai the first place, which Beijing takes by one point.
/// </summary>
[Trait("Category", "Long")]
public sealed partial class CorrectedScoreTests : IDisposable
{
    private const string Scores = "data/scores.csv";
    private const string Outcomes = "content/summary/4-outcomes.md";
    private const string ChineseOutcomes = "content/summary/4-outcomes.zh.md";
    private const string Release = "content/publications/press-release.md";
    private const string ChineseRelease = "content/publications/press-release.zh.md";
    private const string Economy = "content/dimensions/01-economic-strength.md";
    private const string Consumers = "content/dimensions/03-consumer-vitality.md";

    private const string Note = "Since release 2025.1: A substantial error is corrected: 4 findings that were printed do not hold any longer. Figures corrected: Shanghai, Economic aggregate potential: 43 to 31. Overall scores: Shanghai 2446 to 2434. Overall ranks: Beijing 2 to 1; Shanghai 1 to 2.";

    private readonly TemporaryFolder folder = new();
    private readonly string edition;

    public CorrectedScoreTests() => edition = folder.Path("edition");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_corrected_score_is_followed_from_the_cell_to_the_correction_note()
    {
        Run(0, "new", edition, "--from", "cities");
        // Sixty briefs and the pictures of the cards say nothing that the others do not, and take as long as all the rest.
        Editions.Edit(edition, "content/report.yaml", "  - name: briefs\n    kind: briefs\n  - name: cards\n    kind: cards\n    first: 10\n", "");
        Git("init", "-q");
        Commit("The edition as signed off");
        Run(0, "release", edition, "--date", "2026-01-15", "--quiet");

        Editions.Edit(edition, Scores, "Economic aggregate potential,Shanghai,43\n", "Economic aggregate potential,Shanghai,31\n");
        CheckNamesTheClaimsThatBecameFalse();
        DiffTellsWhatTheScoreDoes();

        MendTheText();
        Run(0, "build", edition, "--quiet");
        Commit("Correct Shanghai's economic aggregate potential");
        Assert.Contains(Note, Run(0, "release", edition, "--date", "2026-01-16").Output, StringComparison.Ordinal);
        DiffOfTheReleasesGivesTheCorrectionNote();
        ReadersAreTold();
    }

    private void CheckNamesTheClaimsThatBecameFalse()
    {
        var told = Run(1, "check", edition).Output;
        Assert.Equal(
            [
                "content/dimensions/01-economic-strength.md: you say score of Shanghai in 'Economic aggregate potential' = 43, the data say 31",
                "content/dimensions/03-consumer-vitality.md: you say rank of Beijing = 2, the data say 1 (score 2,435; rank 2 is held by Shanghai)",
                "content/publications/press-release.md: you say rank of Shanghai = 1, the data say 2 (score 2,434; rank 1 is held by Beijing)",
                "content/publications/press-release.zh.md: you say rank of Shanghai = 1, the data say 2 (score 2,434; rank 1 is held by 北京)",
                "content/summary/4-outcomes.md: you say total of Shanghai > 2440, the data say 2,434",
                "content/summary/4-outcomes.zh.md: you say total of Shanghai > 2440, the data say 2,434",
            ],
            FalseClaim().Matches(told).Select(match => $"{match.Groups["file"].Value}: {match.Groups["why"].Value}"));
        Assert.Contains("\n7 errors, ", told, StringComparison.Ordinal);
    }

    private void DiffTellsWhatTheScoreDoes()
    {
        InBriefOnOneScreen(Run(1, "diff", "HEAD", edition, "--exit-code").Output);
        var told = Part.In(Run(1, "diff", "HEAD", edition, "--exit-code", "--verbose").Output);
        Assert.StartsWith("Changed: 1 cell, 2 scores above the variables, 2 overall ranks, ", told["One by one"][0], StringComparison.Ordinal);
        Assert.Contains(", 4 claims that are now false, ", told["One by one"][0], StringComparison.Ordinal);
        Assert.Equal("Shanghai Economic aggregate potential 43 31 data/scores.csv:3:57", Assert.Single(told["Cells"]));
        Assert.Equal(
            ["Shanghai Overall 2446 → 2434 1 → 2 own data", "Beijing Overall 2435 2 → 1 others moved"],
            told["Overall scores and ranks"]);
        Assert.Equal(
            ["Shanghai Economic strength 271 → 259 2 → 3 own data", "Beijing Economic strength 261 3 → 2 others moved"],
            told["Dimension scores and ranks"]);
        Assert.Equal("Shanghai Economic aggregate potential 43 → 31 18 → 29 own data", told["Variable scores and ranks"][0]);
        Assert.Equal(VariableRanksThatMoved(), told["Variable scores and ranks"].Count);
        Assert.False(told.ContainsKey("Tiers crossed"), "All three stay in the first tier.");
        Assert.Contains("- Shanghai, Beijing and Shenzhen make up the first tier, with 2,446, 2,435 and 2,420 points.", told["Sentences that changed"]);
        Assert.Contains("+ Shanghai, Beijing and Shenzhen make up the first tier, with 2,434, 2,435 and 2,420 points.", told["Sentences that changed"]);
        Assert.Contains("+ Beijing is first overall, with 2,435 points.", told["Sentences from templates that changed"]);
        PagesAndTheRestAreTold(told);
    }

    private static void InBriefOnOneScreen(string output)
    {
        Assert.InRange(output.Split('\n').Length, 20, 75);
        var told = Part.In(output);
        Assert.Equal(
            "1 figure changed. 4 findings that were printed do not hold any longer: as the correction of an error it is substantial."
                + " zh-Hans: 2 findings that were printed do not hold any longer.",
            told[""][1]);
        Assert.Contains("! It says total of Shanghai > 2440; the data say 2,434", told["zh-Hans: Findings that do not hold any longer"]);
        Assert.Equal("Shanghai Economic aggregate potential 43 31 data/scores.csv:3:57", Assert.Single(told["What was wrong and what is right"]));
        Assert.Contains("! It says rank of Beijing = 2; the data say 1 (score 2,435; rank 2 is held by Shanghai)", told["Findings that do not hold any longer"]);
        Assert.Contains("Overall Shanghai 2446 → 2434, rank 1 → 2; Beijing rank 2 → 1", told["Scores and ranks that change"]);
        Assert.DoesNotContain(told["Everything else"], line => line.Contains(".html", StringComparison.Ordinal));
    }

    private static void PagesAndTheRestAreTold(IReadOnlyDictionary<string, List<string>> told)
    {
        var html = Assert.Single(told["Pages affected"], line => line.StartsWith("HTML", StringComparison.Ordinal));
        Assert.All(["ranking.html", "cities/shanghai.html", "cities/beijing.html", "dimensions/economic-strength.html"], page => Assert.Contains(page, html, StringComparison.Ordinal));
        // The foreword names the three best, and what its claim says of their order changes; nobody is ranked in the acknowledgements.
        Assert.DoesNotContain("acknowledgements.html", html, StringComparison.Ordinal);
        Assert.Contains(told["Pages affected"], line => line.StartsWith("PDF ", StringComparison.Ordinal));
        // The release before wrote itself into the history.
        Assert.Equal(["changed data/scores.csv", "added data/history.csv"], told["Input files"]);
        Assert.Contains(told["Unchanged"], line => Regex.IsMatch(line, "^cells 2999 3000 [0-9a-f]{16}$"));
        Assert.Contains(told["Unchanged"], line => line.StartsWith("pages of the PDF ", StringComparison.Ordinal));
    }

    /// <summary>Counted from the table itself: Shanghai moves down, and whoever scores less than it did, but no less than it does now, moves up by one.</summary>
    private int VariableRanksThatMoved() =>
        1 + File.ReadLines(Path.Combine(edition, Scores))
            .Where(line => line.StartsWith("Economic strength,Economic aggregate potential,", StringComparison.Ordinal) && !line.Contains(",Shanghai,", StringComparison.Ordinal))
            .Select(line => int.Parse(line.Split(',')[3], System.Globalization.CultureInfo.InvariantCulture))
            .Count(score => score is < 43 and >= 31);

    private void MendTheText()
    {
        Editions.Edit(edition, Outcomes, "more than 2,440]{claim=\"total of Zhaoqing < 620 and total of Shanghai > 2440\"}", "more than 2,430]{claim=\"total of Zhaoqing < 620 and total of Shanghai > 2430\"}");
        Editions.Edit(edition, ChineseOutcomes, "超过2440分]{claim=\"total of Zhaoqing < 620 and total of Shanghai > 2440\"}", "超过2430分]{claim=\"total of Zhaoqing < 620 and total of Shanghai > 2430\"}");
        const string before = "rank of Shanghai = 1 and rank of Beijing = 2 ", after = "rank of Beijing = 1 and rank of Shanghai = 2 ";
        Editions.Edit(
            edition,
            Release,
            $"{{{{total \"Shanghai\"}}}} points. [Beijing and Shenzhen follow it narrowly]{{claim=\"{before}and rank of Shenzhen = 3\"}}, with {{{{total \"Beijing\"}}}}",
            $"{{{{total \"Beijing\"}}}} points. [Shanghai and Shenzhen follow it narrowly]{{claim=\"{after}and rank of Shenzhen = 3\"}}, with {{{{total \"Shanghai\"}}}}");
        Editions.Edit(
            edition,
            ChineseRelease,
            $"{{{{total \"Shanghai\"}}}}分。[北京和深圳随后，相差不多]{{claim=\"{before}and rank of Shenzhen = 3\"}}，为{{{{total \"Beijing\"}}}}分",
            $"{{{{total \"Beijing\"}}}}分。[上海和深圳随后，相差不多]{{claim=\"{after}and rank of Shenzhen = 3\"}}，为{{{{total \"Shanghai\"}}}}分");
        Editions.Edit(edition, Economy, "score of Shanghai in 'Economic aggregate potential' = 43", "score of Shanghai in 'Economic aggregate potential' = 31");
        Editions.Edit(edition, Consumers, "against second overall, and", "against first overall, and");
        Editions.Edit(edition, Consumers, "= 15 and rank of Beijing = 2 ", "= 15 and rank of Beijing = 1 ");
    }

    private void DiffOfTheReleasesGivesTheCorrectionNote()
    {
        var shelf = Path.Combine(edition, "output", "releases");
        var told = Run(0, "diff", Path.Combine(shelf, "2025.1"), Path.Combine(shelf, "2025.2"), "--format", "markdown", "--verbose").Output;
        var note = File.ReadAllText(Path.Combine(shelf, "2025.2", "correction-annex.md"));
        Assert.EndsWith(note[note.IndexOf("\n## Cells\n", StringComparison.Ordinal)..], told, StringComparison.Ordinal);
        Assert.Contains("| Shanghai | Overall | 2446 → 2434 | 1 → 2 | own data |", note, StringComparison.Ordinal);
        Assert.Contains("  - before: Beijing is 15th, against second overall, and Tianjin 37th, against 14th.\n  - after: Beijing is 15th, against first overall, and Tianjin 37th, against 14th.\n", note, StringComparison.Ordinal);
        Assert.DoesNotContain("became false", note, StringComparison.Ordinal);
    }

    private void ReadersAreTold()
    {
        var html = Path.Combine(edition, "output", "releases", "2025.2", "html");
        Assert.All(["about.html", "corrections.xml"], page => Assert.Contains(Note, File.ReadAllText(Path.Combine(html, page)), StringComparison.Ordinal));
        Assert.False(File.Exists(Path.Combine(edition, "output", "releases", "2025.1", "html", "corrections.xml")));
    }

    private ProgramRun Run(int expected, params string[] arguments)
    {
        var run = ProgramRun.Process(edition, arguments);
        Assert.True(run.ExitCode == expected, $"{string.Join(' ', arguments)}: {run.ExitCode}\n{run.Output}\n{run.Error}");
        return run;
    }

    private void Commit(string message)
    {
        Git("add", ".");
        Git("-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "-q", "-m", message);
    }

    private void Git(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = edition, RedirectStandardError = true })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    [GeneratedRegex(@"(?<=(?:^|\n)(?<file>content/\S+)\n(?:  .*\n)*)  \d+:\d+ error RB4301: claim is false: (?<why>.+)")]
    private static partial Regex FalseClaim();

    /// <summary>The titled parts of a comparison as text: lines by title, columns one space apart; what stands before the first under "".</summary>
    private static class Part
    {
        public static IReadOnlyDictionary<string, List<string>> In(string text) =>
            text.Split("\n\n").Select((part, index) => part.TrimEnd('\n').Split('\n').Prepend(index == 0 ? "" : null).OfType<string>().ToList())
                .ToDictionary(lines => lines[0].Split(" (")[0], lines => lines.Skip(1).Select(line => Spaces().Replace(line.Trim(), " ").Replace('\u00A0', ' ')).ToList(), StringComparer.Ordinal);
    }

    [GeneratedRegex(" {2,}")]
    private static partial Regex Spaces();
}
