using System.Diagnostics;

namespace ReportBuilder.Tests.Program.Guides;

/// <summary>What an editor has who reads the guide: an edition in a git repository with two commits and two releases, "my-report" in it, and "../last-week" beside it.</summary>
public sealed class EditorsDesk : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public EditorsDesk()
    {
        var edition = Copy("desk");
        Copy("last-week");
        Copy(Path.Combine("desk", "my-report"));
        Git(edition, "init", "-q");
        Commit(edition);
        Git(edition, "tag", "v1");
        Run("release", edition, "--quiet", "--date", "2026-01-02");
        Editions.Edit(edition, "data/scores.csv", "Workshops,Thistleford,1", "Workshops,Thistleford,2");
        Commit(edition);
        Git(edition, "tag", "v2");
        Run("release", edition, "--quiet", "--date", "2026-01-02");
        Run("build", edition, "--quiet");
    }

    public string Folder => folder.Root;

    public void Dispose() => folder.Dispose();

    public static void Commit(string edition)
    {
        File.WriteAllText(Path.Combine(edition, ".gitignore"), "output/\n");
        Git(edition, "add", ".");
        Git(edition, "-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "-q", "-m", "The edition");
    }

    private string Copy(string name)
    {
        var edition = folder.CopyOfFolder(Repository.Path("tests", "fixtures", "tiny-report"), name);
        Editions.Edit(edition, "content/report.yaml", "stage: draft", "stage: final");
        return edition;
    }

    private static void Run(params string[] arguments)
    {
        var run = ProgramRun.Of(arguments);
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
    }

    private static void Git(string edition, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = edition, RedirectStandardError = true })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
