using System.Text;
using ReportBuilder.Releasing;

namespace ReportBuilder.Tests.Program.Publishing;

/// <summary>A publication has the embargo of its edition, or one of its own.</summary>
public sealed class PublicationEmbargoTests : IDisposable
{
    private const string Late = "    kind: article\n    embargo: 2999-01-01\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void One_with_a_later_embargo_is_left_out_and_told_of()
    {
        var edition = Final(Late);
        var run = ProgramRun.Of("build", edition);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("note RB4160: 'article' is under embargo until 2999-01-01 and is left out", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(edition, "output", "publications", "article")));
        Assert.Contains("For immediate release", TownsPress.Read(edition, "press-release", "txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Asked_for_alone_it_is_refused()
    {
        var run = ProgramRun.Of("build", Final(Late), "--only", "article");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("RB8056: the publication 'article' is under embargo until 2999-01-01", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Built_on_a_word_it_says_until_when()
    {
        var edition = Final(Late);
        Assert.Equal(0, ProgramRun.Of("build", edition, "--only", "article", "--embargoed").ExitCode);
        Assert.All(["txt", "md", "html"], ending =>
            Assert.Contains("Embargoed until 1 January 2999", TownsPress.Read(edition, "article", ending), StringComparison.Ordinal));
    }

    [Fact]
    public void A_press_release_may_come_before_the_report()
    {
        var edition = Final("    kind: article\n");
        Editions.Edit(edition, "content/report.yaml", "stage: final", "stage: final\nembargo: 2999-01-01");
        Editions.Edit(edition, "content/report.yaml", "    kind: press-release\n", "    kind: press-release\n    embargo: 1903-01-01\n");
        Assert.Equal(1, ProgramRun.Of("build", edition).ExitCode);
        Assert.Equal(0, ProgramRun.Of("build", edition, "--only", "press-release").ExitCode);
        Assert.Contains("For immediate release", TownsPress.Read(edition, "press-release", "txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_release_holds_no_word_of_one_that_is_still_under_embargo()
    {
        var order = new ReleaseOrder(Final(Late), folder.Path("shelf"), new(2026, 1, 5), AllowUncommitted: true);
        var release = ReleaseBuild.Run(order, _ => { });
        Assert.Contains(release.Diagnostics, told => told.Code == "RB4160");
        Assert.Contains(release.Value!.Files, file => file.Key == "publications/press-release/press-release.pdf");
        Assert.All(release.Value.Files, file =>
        {
            Assert.DoesNotContain("publications/article/", file.Key, StringComparison.Ordinal);
            Assert.DoesNotContain("A. Writer", Encoding.UTF8.GetString(file.Value.AsSpan()), StringComparison.Ordinal);
            Assert.DoesNotContain("A day in ", Encoding.UTF8.GetString(file.Value.AsSpan()), StringComparison.Ordinal);
        });
    }

    /// <param name="article">What report.yaml says of the article's kind and embargo.</param>
    private string Final(string article)
    {
        var edition = TownsPress.In(folder);
        Editions.Edit(edition, "content/report.yaml", "stage: draft", "stage: final");
        Editions.Edit(edition, "content/report.yaml", "    kind: article\n", article);
        return edition;
    }
}
