using System.Text.RegularExpressions;

namespace ReportBuilder.Tests.Program.Publishing;

/// <summary>The example of years has publications of every kind that tells of them.</summary>
public sealed partial class ExamplePublicationTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_changed_says_who_moved_who_came_and_who_left()
    {
        var edition = folder.CopyOf("examples", "history");
        Assert.Equal(0, ProgramRun.Of("build", edition, "--only", "publications").ExitCode);
        var changes = TownsPress.Read(edition, "what-changed", "txt");
        Assert.Contains("Tarn Head\tnew", changes, StringComparison.Ordinal);
        Assert.Contains("Millbrook\tleft", changes, StringComparison.Ordinal);
        Assert.Contains("failed to make the top three", TownsPress.Read(edition, "article", "txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_brief_has_the_ranks_of_its_unit_in_all_editions()
    {
        var edition = folder.CopyOf("examples", "history");
        Assert.Equal(0, ProgramRun.Of("build", edition, "--only", "briefs", "--units", "Corran").ExitCode);
        Assert.Contains("Corran in all editions", File.ReadAllText(Path.Combine(edition, "output", "publications", "briefs", "corran.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_story_of_two_classes_says_among_whom_each_rank_is_one()
    {
        var edition = folder.CopyOf("examples", "two-classes");
        var run = ProgramRun.Of("build", edition, "--only", "publications");
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("RB4", run.Output + run.Error, StringComparison.Ordinal);
        Assert.Contains("Nine of the top ten large towns have a technical college. The exception is Gorrgarth.", TownsPress.Read(edition, "article", "txt"), StringComparison.Ordinal);
        Editions.Edit(edition, "content/publications/article.md", "second among the large towns, behind", "second, behind");
        Assert.Contains("RB4306", ProgramRun.Of("check", edition).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_box_about_the_ranking_says_which_classes_are_ranked_apart()
    {
        var edition = folder.CopyOf("examples", "two-classes");
        Assert.Equal(0, ProgramRun.Of("build", edition, "--only", "publications").ExitCode);
        const string said = "Towns are also ranked inside their classes: Large towns and Small towns.";
        Assert.All(["article", "press-release"], name => Assert.Contains(said, TownsPress.Read(edition, name, "txt"), StringComparison.Ordinal));
        var plain = folder.CopyOf("examples", "growth-ranking");
        Assert.Equal(0, ProgramRun.Of("build", plain, "--only", "article").ExitCode);
        Assert.DoesNotContain("ranked inside", TownsPress.Read(plain, "article", "txt"), StringComparison.Ordinal);
    }

    /// <summary>Cards and countdowns of an example stay without a finding: whoever copies one starts from there.</summary>
    [Theory]
    [InlineData("countdown")]
    [InlineData("city-feature")]
    [InlineData("growth-ranking")]
    [InlineData("two-classes")]
    [InlineData("history")]
    public void Check_finds_nothing_in_an_example_with_publications(string example)
    {
        var run = ProgramRun.Of("check", Repository.Path("examples", example));
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotMatch(@" (error|warning) RB\d", run.Output);
    }

    [Fact]
    public void A_story_over_five_editions_is_held_to_all_of_them()
    {
        var edition = folder.CopyOf("examples", "growth-ranking");
        var run = ProgramRun.Of("build", edition, "--only", "publications");
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("RB4", run.Output + run.Error, StringComparison.Ordinal);
        var article = TownsPress.Read(edition, "article", "txt");
        Assert.Contains("Averlund is first for the fifth year running", article, StringComparison.Ordinal);
        Assert.Contains("Pallister drops out of the top ten", article, StringComparison.Ordinal);
        Editions.Edit(edition, "data/history.csv", "2022,Averlund,,93.9,1", "2022,Averlund,,93.9,2");
        Editions.Edit(edition, "data/history.csv", "2022,Quernhope,,73.2,2", "2022,Quernhope,,93.9,1");
        var told = ProgramRun.Of("check", edition).Output;
        Assert.Contains("streak of Averlund = 5", told, StringComparison.Ordinal);
        Assert.Contains("RB4301", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_file_that_the_table_of_five_publications_names_is_there()
    {
        var guide = File.ReadAllText(Repository.Path("docs", "publications.md"));
        var table = guide[guide.IndexOf("## Five usual publications", StringComparison.Ordinal)..];
        var named = Named().Matches(table).Select(match => match.Groups[1].Value).ToList();
        Assert.InRange(named.Count, 10, 40);
        Assert.All(named, path => Assert.True(Path.Exists(Repository.Path(path.TrimEnd('/'))), path));
    }

    [Fact]
    public void Without_an_edition_before_nothing_has_changed()
    {
        var edition = TownsPress.In(folder);
        Editions.Edit(edition, "content/report.yaml", "    kind: article\n", "    kind: changes\n");
        Assert.Contains("RB4132", ProgramRun.Of("check", edition).Output, StringComparison.Ordinal);
    }

    /// <summary>What stands between backticks and has a folder before it.</summary>
    [GeneratedRegex("`((?:examples|content|docs|templates)/[^`]+)`")]
    private static partial Regex Named();
}
