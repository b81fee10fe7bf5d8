namespace ReportBuilder.Tests.Program.Differences;

/// <summary>A comparison tells of the sentences of every language, grouped by it, and of figures once.</summary>
public sealed class LanguagesInDifferencesTests : IDisposable
{
    private const string French = "content/summary.fr.md";
    private const string First = "\n[Ferrowby devance Thistleford]{claim=\"total of Ferrowby > total of Thistleford\"}.\n";

    private readonly TemporaryFolder folder = new();
    private readonly string before;
    private readonly string after;

    public LanguagesInDifferencesTests()
    {
        before = TownsInTwoLanguages.In(folder);
        File.AppendAllText(Path.Combine(before, French), First);
        after = folder.CopyOfFolder(before, "after");
        // Ferrowby falls behind Thistleford.
        Editions.Edit(after, "data/scores.csv", "Workshops,Ferrowby,4", "Workshops,Ferrowby,1");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_sentence_that_is_false_now_is_told_under_its_language_with_the_reason()
    {
        var told = ProgramRun.Of("diff", before, after).Output;
        Assert.Contains("1 figure changed. ", told, StringComparison.Ordinal);
        Assert.Contains(" fr: 1 finding that was printed does not hold any longer.", told, StringComparison.Ordinal);
        var part = told[told.IndexOf("\nfr: Findings that do not hold any longer", StringComparison.Ordinal)..];
        Assert.Contains($"{French}:7", part, StringComparison.Ordinal);
        Assert.Contains("! It says total of Ferrowby > total of Thistleford; the data say 7 and 9", part, StringComparison.Ordinal);
        Assert.Equal(1, told.Split("What was wrong and what is right").Length - 1);
    }

    [Fact]
    public void Everything_one_by_one_names_the_changed_sentences_of_each_language()
    {
        Editions.Edit(after, French, "devance Thistleford", "suit Thistleford");
        Editions.Edit(after, French, "total of Ferrowby >", "total of Ferrowby <");
        var told = ProgramRun.Of("diff", before, after, "--verbose", "--format", "html").Output;
        Assert.Contains("<h2>fr: Sentences that changed</h2>", told, StringComparison.Ordinal);
        Assert.Contains("<span lang=\"fr\">", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Built_outputs_are_compared_in_every_language_that_both_have()
    {
        Assert.Equal(0, ProgramRun.Of("build", before, "--quiet").ExitCode);
        Editions.Edit(after, French, First, "\n");
        var told = ProgramRun.Of("diff", Path.Combine(before, "output"), after, "--verbose").Output;
        Assert.Contains("\nfr: Claims removed\n", told, StringComparison.Ordinal);
        Assert.DoesNotContain("\nClaims removed\n", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_and_its_own_sources_do_not_differ()
    {
        Assert.Equal(0, ProgramRun.Of("build", before, "--quiet").ExitCode);
        Assert.Contains("Nothing changed.", ProgramRun.Of("diff", Path.Combine(before, "output"), before).Output, StringComparison.Ordinal);
    }
}
