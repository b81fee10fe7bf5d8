using System.Security.Cryptography;
using System.Text.Json;

namespace ReportBuilder.Tests.Program;

/// <summary>The build command as its users meet it.</summary>
public sealed class BuildCommandTests(BuiltEdition built) : IClassFixture<BuiltEdition>, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Prints_its_version() =>
        Assert.Matches(@"^ReportBuilder \d+\.\d+\.\d+", ProgramRun.Of("--version").Output);

    [Fact]
    public void A_process_of_its_own_ends_with_the_exit_code()
    {
        Assert.Equal(0, built.Run.ExitCode);
        Assert.Contains("built ", built.Run.Output, StringComparison.Ordinal);
        Assert.Equal(2, ProgramRun.Process(folder.Root, "bild").ExitCode);
    }

    [Fact]
    public void Help_shows_examples()
    {
        var run = ProgramRun.Of("--help");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("reportbuilder build my-report --only pdf", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build", "--onyl", "pdf")]
    [InlineData("bild")]
    public void A_command_line_that_makes_no_sense_exits_2(params string[] arguments)
    {
        var run = ProgramRun.Of(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.DoesNotContain("   at ", run.Error + run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_one_clear_error()
    {
        var run = ProgramRun.Of("build", folder.Path("nowhere"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("there is no such folder", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Builds_both_editions_and_the_data_with_a_manifest_that_holds()
    {
        var output = built.Output;
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(output, "build.json")));
        var files = manifest.RootElement.GetProperty("files").EnumerateArray().ToList();
        Assert.Contains(files, file => file.GetProperty("path").GetString() == "report.pdf");
        Assert.Contains(files, file => file.GetProperty("path").GetString() == "html/index.html");
        Assert.Contains(files, file => file.GetProperty("path").GetString() == "data/edition.json");
        Assert.All(files, file => Assert.Equal(
            file.GetProperty("sha256").GetString(),
            Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(output, file.GetProperty("path").GetString()!))))));
        Assert.Equal(files.Count + 1, Directory.GetFiles(output, "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public void The_same_inputs_give_the_same_bytes_from_another_folder()
    {
        var edition = folder.CopyOf("tests", "fixtures", "tiny-report");
        Assert.Equal(0, ProgramRun.Of("build", edition).ExitCode);
        Assert.Equal(File.ReadAllText(Path.Combine(built.Output, "build.json")), File.ReadAllText(Path.Combine(edition, "output", "build.json")));
    }

    [Fact]
    public void A_build_with_errors_leaves_the_previous_output_whole()
    {
        var edition = folder.CopyOfFolder(built.Folder, "edition");
        var output = Path.Combine(edition, "output");
        var before = File.ReadAllText(Path.Combine(output, "build.json"));
        var scores = Path.Combine(edition, "data", "scores.csv");
        File.AppendAllText(scores, "No such dimension,No such variable,Nowhere,few\n");
        var run = ProgramRun.Of("build", edition);
        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"data/scores\.csv:\d+:\d+: error RB1\d{3}: .+\n    hint: ", run.Error);
        Assert.Equal(before, File.ReadAllText(Path.Combine(output, "build.json")));
        Assert.Equal(["data", "html"], Directory.GetDirectories(output).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Single(Directory.GetDirectories(edition, "*output*"));
    }

    [Fact]
    public void Writing_one_part_keeps_the_others()
    {
        var edition = folder.CopyOfFolder(built.Folder, "edition");
        var output = Path.Combine(edition, "output");
        var pdf = File.ReadAllBytes(Path.Combine(output, "report.pdf"));
        Assert.Equal(0, ProgramRun.Of("build", edition, "--only", "data", "--quiet").ExitCode);
        Assert.Equal(pdf, File.ReadAllBytes(Path.Combine(output, "report.pdf")));
        Assert.True(File.Exists(Path.Combine(output, "html", "index.html")));
    }

    [Fact]
    public void The_file_for_a_press_is_made_when_it_is_asked_for_and_goes_with_the_next_whole_build()
    {
        var edition = folder.CopyOfFolder(built.Folder, "edition");
        var output = Path.Combine(edition, "output");
        Assert.False(File.Exists(Path.Combine(output, "report-print.pdf")));
        Assert.Equal(0, ProgramRun.Of("build", edition, "--only", "print", "--quiet").ExitCode);
        Assert.StartsWith("%PDF-1.6", File.ReadAllText(Path.Combine(output, "report-print.pdf")), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(output, "report.pdf")) && File.Exists(Path.Combine(output, "html", "index.html")));
        Assert.Equal(0, ProgramRun.Of("build", edition, "--only", "data", "--quiet").ExitCode);
        Assert.True(File.Exists(Path.Combine(output, "report-print.pdf")));
        Assert.Equal(0, ProgramRun.Of("build", edition, "--quiet").ExitCode);
        Assert.False(File.Exists(Path.Combine(output, "report-print.pdf")));
    }

    [Fact]
    public void Quiet_says_nothing_when_all_is_well()
    {
        var run = ProgramRun.Of("build", folder.CopyOf("tests", "fixtures", "tiny-report"), "--quiet");
        Assert.Equal(("", ""), (run.Output, run.Error));
    }
}
