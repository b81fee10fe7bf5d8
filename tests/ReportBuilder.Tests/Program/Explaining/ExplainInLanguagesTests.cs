namespace ReportBuilder.Tests.Program.Explaining;

/// <summary>What is asked in any language of the edition is found.</summary>
public sealed class ExplainInLanguagesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string edition;

    public ExplainInLanguagesTests() => edition = TownsInTwoLanguages.In(folder);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_unit_is_found_by_its_name_in_any_language()
    {
        var (english, french) = (ProgramRun.Of("explain", "Larkhaven", "--edition", edition), ProgramRun.Of("explain", "Port-Alouette", "--edition", edition));
        Assert.StartsWith("Larkhaven, ", french.Output, StringComparison.Ordinal);
        Assert.Equal(english.Output, french.Output);
    }

    [Fact]
    public void A_sentence_of_any_language_is_explained_by_its_file_and_line_with_the_one_beside_it()
    {
        File.AppendAllText(Path.Combine(edition, "content", "summary.fr.md"), "\n[Sallowmere est en tête]{claim=\"rank of Sallowmere = 1\"}.\n");
        var told = ProgramRun.Of("explain", "content/summary.fr.md:7", "--edition", edition);
        Assert.True(told.ExitCode == 0, told.Error);
        Assert.Contains("content/summary.fr.md:7:1 (fr): Sallowmere est en tête.", told.Output, StringComparison.Ordinal);
        Assert.Contains("  rank of Sallowmere = 1: true", told.Output, StringComparison.Ordinal);
        Assert.Matches(@"  content/summary\.md:6:\d+ \(en-GB\) says the same: Sallowmere is first overall with ", told.Output);
    }

    [Fact]
    public void A_line_without_anything_bound_is_told_with_the_lines_that_have()
    {
        var told = ProgramRun.Of("explain", "content/summary.fr.md:1", "--edition", edition);
        Assert.Equal(1, told.ExitCode);
        Assert.Contains("RB1151", told.Error, StringComparison.Ordinal);
        Assert.Contains("the lines that are: 5", told.Error, StringComparison.Ordinal);
    }
}
