using System.Text.RegularExpressions;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Tests.Program.Publishing;

/// <summary>One score is corrected: diff names every sentence of every publication that changed or became false.</summary>
public sealed partial class CorrectedPublicationTests : IDisposable
{
    private const string Score = "Air and water,Clean river,Sallowmere,4";
    private const string Corrected = "Air and water,Clean river,Sallowmere,1";

    private const string Publications =
        "  - { name: down, kind: countdown, content: content/publications/down.md }\n  - { name: towns, kind: briefs }\n  - { name: cards, kind: cards, first: 2 }\n";

    private const string Cards =
        "---\ntitle: Cards\n---\n\n## [Sallowmere comes first]{claim=\"rank of Sallowmere = 1\"}\n\nIt has {{total \"Sallowmere\"}} points.\n";

    private readonly TemporaryFolder folder = new();
    private readonly string before;
    private readonly string after;

    public CorrectedPublicationTests()
    {
        before = TownsPress.In(folder);
        File.AppendAllText(Path.Combine(before, "content", "report.yaml"), Publications);
        folder.Write("tiny-report/content/publications/cards.md", Cards);
        folder.Write("tiny-report/content/publications/down.md", "---\ntitle: Four towns\n---\n\nOne after another.\n");
        folder.Write("tiny-report/content/units/sallowmere.md", "[Sallowmere comes first overall]{claim=\"rank of Sallowmere = 1\"}, with {{total \"Sallowmere\"}} points.\n");
        after = folder.CopyOfFolder(before, "after");
        Editions.Edit(after, "data/scores.csv", Score, Corrected);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_list_is_that_of_a_comparison_sentence_by_sentence()
    {
        var said = Words(ProgramRun.Of("diff", before, after, "--verbose").Output);
        var (old, changed) = (Sentences(before), Sentences(after));
        var wanted = old.Zip(changed).Where(pair => pair.First.Sentence != pair.Second.Sentence).ToList();
        Assert.Contains(wanted, pair => pair.First.Name == "article");
        Assert.Contains(wanted, pair => pair.First.Name == "down");
        Assert.Contains(wanted, pair => pair.First.Name == "sallowmere");
        Assert.Contains(wanted, pair => pair.First.Name == "cards");
        Assert.DoesNotContain(wanted, pair => pair.First.Name == "press-release");
        Assert.All(wanted, pair =>
        {
            Assert.Contains(Words(pair.First.Sentence), said, StringComparison.Ordinal);
            Assert.Contains(Words(pair.Second.Sentence), said, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_headline_and_a_short_text_that_became_false_are_named_with_their_lines()
    {
        var output = ProgramRun.Of("diff", before, after).Output;
        Assert.Contains("content/units/sallowmere.md:1", output, StringComparison.Ordinal);
        Assert.Contains("Sallowmere comes first overall", Words(output), StringComparison.Ordinal);
        Assert.Contains("content/publications/cards.md:5", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_says_what_a_sentence_of_a_publication_rests_on()
    {
        var run = ProgramRun.Of("explain", TownsPress.Release + ":3", "--edition", before);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("rank of Larkhaven < rank of Thistleford", run.Output, StringComparison.Ordinal);
    }

    /// <summary>Every bound sentence of every publication, in order; the editions differ in no text, so they stand side by side.</summary>
    private static List<(string Name, string Sentence)> Sentences(string edition)
    {
        var draft = ReportPipeline.Draft(ReportBuilder.Files.EditionFolder.Read(edition).Value, _ => { });
        return [.. draft.Value.Document.Publications.SelectMany(made => made.Document.Claims.Where(IsInText).Select(claim => (made.Name, claim.Sentence)))];
    }

    /// <summary>What templates of briefs say may be about other parts then; what stands alone is a value and no sentence.</summary>
    private static bool IsInText(Claim claim) => claim.Place.File.StartsWith("content/", StringComparison.Ordinal) && claim.Sentence.Contains(' ', StringComparison.Ordinal);

    private static string Words(string text) => White().Replace(text.Replace('\u00A0', ' '), " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();
}
