namespace ReportBuilder.Tests.Program.Publishing;

/// <summary>A story about one unit: whose rank stands above it, and what is told where the unit or the text is missing.</summary>
public sealed class FeatureTests : IDisposable
{
    private const string Report = "content/report.yaml";
    private const string Text = "---\ntitle: What keeps Larkhaven going?\n---\n\n## Who came first?\n\nNobody knows.\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Rank_and_score_of_its_unit_stand_above_the_text()
    {
        var edition = Edition("    of: Larkhaven\n");
        Assert.Equal(0, ProgramRun.Of("build", edition, "--only", "story").ExitCode);
        var text = TownsPress.Read(edition, "story", "txt");
        Assert.Contains("What keeps Larkhaven going?", text, StringComparison.Ordinal);
        Assert.Contains("10 total score", text, StringComparison.Ordinal);
        Assert.InRange(text.IndexOf("total score", StringComparison.Ordinal), 0, text.IndexOf("Who came first?", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("    of: Larkhafen\n", "error RB4162: no city that a feature could be about is called 'Larkhafen'", "did you mean 'Larkhaven'?")]
    [InlineData("    of: Work and trade\n", "error RB4162: no city that a feature could be about is called 'Work and trade'", null)]
    [InlineData("", "error RB1106: 'of' is missing", null)]
    [InlineData("    of: Larkhaven\n    first: 3\n", "error RB1108: 'first' belongs to a countdown or to cards", "take the line out, or write 'kind: countdown'")]
    [InlineData("    of: Larkhaven\n    content: content/publications/tale.md\n", "error RB1110: there is no file content/publications/tale.md", null)]
    public void What_it_lacks_is_told_at_its_lines_in_report_yaml(string lines, string message, string? hint)
    {
        var run = ProgramRun.Of("check", Edition(lines));
        Assert.Equal(1, run.ExitCode);
        var told = run.Output.Replace("\n  ", "\n", StringComparison.Ordinal);
        Assert.Contains(message, told, StringComparison.Ordinal);
        Assert.Contains(Report, told, StringComparison.Ordinal);
        Assert.Contains(hint ?? "", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--units", "Larkhafen", "RB4163")]
    [InlineData("--only", "storey", "RB4161")]
    public void A_unit_or_publication_that_nobody_knows_is_told_on_the_command_line(string option, string name, string code)
    {
        var edition = Edition("    of: Larkhaven\n");
        File.AppendAllText(Path.Combine(edition, Report), "  - name: briefs\n    kind: briefs\n");
        string[] only = option == "--only" ? [] : ["--only", "briefs"];
        var run = ProgramRun.Of(["build", edition, .. only, option, name]);
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(code, run.Output + run.Error, StringComparison.Ordinal);
    }

    private string Edition(string lines)
    {
        var edition = folder.CopyOf("tests", "fixtures", "tiny-report");
        File.AppendAllText(Path.Combine(edition, Report), $"\npublications:\n  - name: story\n    kind: feature\n{lines}");
        folder.Write("tiny-report/content/publications/story.md", Text);
        return edition;
    }
}
