using System.CommandLine.Parsing;

namespace ReportBuilder.Tests.Program.Guides;

/// <summary>The commands of the guide, run page by page where an editor would run them. What the guide does with the full edition, <see cref="Releasing.CorrectedScoreTests"/> does.</summary>
[Collection(TheCurrentFolder.Name)]
public sealed class GuideCommandsTests : IClassFixture<EditorsDesk>, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string before = Environment.CurrentDirectory;
    private readonly string edition;

    public GuideCommandsTests(EditorsDesk desk)
    {
        folder.CopyOfFolder(desk.Folder, ".");
        edition = folder.Path("desk");
        Environment.CurrentDirectory = edition;
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
            var run = ProgramRun.Of(arguments);
            Assert.True(run.ExitCode == 0 || (run.ExitCode == 1 && arguments[^1] is "--exit-code" or "--strict"), $"{command}: {run.ExitCode}\n{run.Output}{run.Error}");
        });

    /// <summary>What came back from reviewers who have nothing to say.</summary>
    private static void Return(params string[] files)
    {
        ProgramRun.Of("export", "--format", "docx", "--review", "-o", "sent");
        foreach (var file in files)
            File.Copy(Directory.GetFiles("sent", "*.docx").Single(), file);
    }

    /// <summary>What the editor did before: cleared the place of a new edition; got files back from reviewers; mended and committed something to release.</summary>
    private void Prepare(string[] arguments)
    {
        if (arguments[0] == "new" && Directory.Exists(arguments[1]))
            Directory.Delete(arguments[1], recursive: true);
        if (arguments[0] == "review" && !File.Exists("ann.docx"))
            Return("ann.docx", "bo.docx");
        if (arguments[0] != "release")
            return;
        File.AppendAllText(Path.Combine(edition, "content", "foreword.md"), "\nOne more sentence.\n");
        EditorsDesk.Commit(edition);
    }
}
