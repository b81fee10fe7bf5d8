using System.CommandLine.Parsing;
using System.Diagnostics;

namespace ReportBuilder.Tests.Program.Guides;

/// <summary>
/// The commands of the guide, run page by page where an editor would run them: in the folder of an edition in a git repository with two commits and two
/// releases, "my-report" in it and "../last-week" beside it. What the guide does with the full edition, <see cref="Releasing.CorrectedScoreTests"/> does.
/// </summary>
[Collection("The console")]
public sealed class GuideCommandsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string before = Environment.CurrentDirectory;
    private readonly string edition;

    public GuideCommandsTests()
    {
        edition = Copy("desk");
        Copy("last-week");
        Copy(Path.Combine("desk", "my-report"));
        Environment.CurrentDirectory = edition;
        Git("init", "-q");
        Commit();
        Git("tag", "v1");
        Release();
        Editions.Edit(edition, "data/scores.csv", "Workshops,Thistleford,1", "Workshops,Thistleford,2");
        Commit();
        Git("tag", "v2");
        Release();
        Assert.Equal(0, CaughtConsole.Run(["build", "--quiet"]).Code);
    }

    public void Dispose()
    {
        Environment.CurrentDirectory = before;
        folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(GuideTests.Pages), MemberType = typeof(GuideTests))]
    public void Every_command_of_a_page_runs(string page) => Assert.All(
        GuideTests.Commands(File.ReadAllText(Repository.Path(page))).Where(command => !command.Contains("cities", StringComparison.Ordinal) && !command.Contains(" serve ", StringComparison.Ordinal)).ToList(),
        command =>
        {
            string[] arguments = [.. CommandLineParser.SplitCommandLine(command["reportbuilder ".Length..].Replace("/2025.", "/1903.", StringComparison.Ordinal))];
            Prepare(arguments);
            var (code, said) = CaughtConsole.Run(arguments);
            Assert.True(code == 0 || (code == 1 && arguments[^1] is "--exit-code" or "--strict"), $"{command}: {code}\n{said}");
        });

    /// <summary>What the editor did before: cleared the place of a new edition; mended and committed something to release.</summary>
    private void Prepare(string[] arguments)
    {
        if (arguments[0] == "new" && Directory.Exists(arguments[1]))
            Directory.Delete(arguments[1], recursive: true);
        if (arguments[0] != "release")
            return;
        File.AppendAllText(Path.Combine(edition, "content", "foreword.md"), "\nOne more sentence.\n");
        Commit();
    }

    private string Copy(string name)
    {
        foreach (var file in Directory.GetFiles(Repository.Path("tests", "fixtures", "tiny-report"), "*", SearchOption.AllDirectories))
            folder.Write(Path.Combine(name, Path.GetRelativePath(Repository.Path("tests", "fixtures", "tiny-report"), file)), File.ReadAllText(file));
        Editions.Edit(folder.Path(name), "content/report.yaml", "stage: draft", "stage: final");
        return folder.Path(name);
    }

    private static void Release()
    {
        var (code, said) = CaughtConsole.Run(["release", "--quiet", "--date", "2026-01-02"]);
        Assert.True(code == 0, said);
    }

    private void Commit()
    {
        File.WriteAllText(Path.Combine(edition, ".gitignore"), "output/\n");
        Git("add", ".");
        Git("-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "-q", "-m", "The edition");
    }

    private void Git(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = edition, RedirectStandardError = true })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
