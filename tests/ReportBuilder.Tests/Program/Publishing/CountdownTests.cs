namespace ReportBuilder.Tests.Program.Publishing;

/// <summary>The best of a part, the first last, each with its short text.</summary>
public sealed class CountdownTests : IDisposable
{
    private const string Text = "---\ntitle: Four towns\n---\n\nOne after another.\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Counts_down_to_the_first_with_short_text_points_and_ranks()
    {
        var edition = Edition("    first: 3");
        folder.Write("tiny-report/content/units/larkhaven.md", "[Larkhaven is ahead of Thistleford]{claim=\"rank of Larkhaven < rank of Thistleford\"}.\n");
        var run = ProgramRun.Of("build", edition, "--only", "down");
        Assert.Equal(0, run.ExitCode);
        Snapshot.Match(TownsPress.Read(edition, "down", "txt"), "towns-countdown.txt");
    }

    [Fact]
    public void Units_that_share_a_rank_stand_together_and_say_so()
    {
        var edition = Edition("    of: Air and water\n    first: 10");
        var ranks = Headings(edition);
        Assert.Equal(4, ranks.Count);
        Assert.Contains(ranks, heading => heading.Contains("= ", StringComparison.Ordinal));
        Assert.All(ranks.GroupBy(heading => heading.Split(' ')[0]), group => Assert.Equal(group.Count() > 1, group.Key.EndsWith('=')));
    }

    [Fact]
    public void A_unit_that_shares_the_last_rank_counts_too() =>
        Assert.All([1, 2, 3], first =>
        {
            var headings = Headings(Edition($"    of: Air and water\n    first: {first}"));
            Assert.All(headings, heading => Assert.True(int.Parse(heading.Split(' ', '=')[0], null) <= first));
            Assert.True(headings.Count >= first);
        });

    [Fact]
    public void A_part_that_is_not_there_is_told_with_the_nearest()
    {
        var run = ProgramRun.Of("check", Edition("    of: Air and watr"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error RB4162: 'Air and watr' is no part of the index that could be counted down", run.Output, StringComparison.Ordinal);
        Assert.Contains("did you mean 'Air and water'?", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_text_of_no_unit_is_told_of()
    {
        var edition = Edition("    first: 3");
        folder.Write("tiny-report/content/units/larkhafen.md", "Nobody reads this.\n");
        Assert.Contains("larkhafen.md", ProgramRun.Of("check", edition).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_false_claim_of_a_short_text_stops_the_build()
    {
        var edition = Edition("    first: 3");
        folder.Write("tiny-report/content/units/larkhaven.md", "[Larkhaven is behind Thistleford]{claim=\"rank of Larkhaven > rank of Thistleford\"}.\n");
        Assert.Contains("content/units/larkhaven.md:1:1: error RB4301", ProgramRun.Of("build", edition).Error, StringComparison.Ordinal);
    }

    /// <param name="lines">What report.yaml says besides of the countdown.</param>
    private string Edition(string lines)
    {
        if (Directory.Exists(folder.Path("tiny-report")))
            Directory.Delete(folder.Path("tiny-report"), recursive: true);
        var edition = folder.CopyOf("tests", "fixtures", "tiny-report");
        File.AppendAllText(Path.Combine(edition, "content", "report.yaml"), $"\npublications:\n  - name: down\n    kind: countdown\n{lines}\n");
        folder.Write("tiny-report/content/publications/down.md", Text);
        return edition;
    }

    /// <summary>"2= Larkhaven", in the order in which they stand.</summary>
    private static List<string> Headings(string edition)
    {
        Assert.Equal(0, ProgramRun.Of("build", edition, "--only", "down").ExitCode);
        return [.. TownsPress.Read(edition, "down", "md").Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..])];
    }
}
