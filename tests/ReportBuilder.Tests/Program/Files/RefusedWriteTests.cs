using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using ReportBuilder.Files;

namespace ReportBuilder.Tests.Program.Files;

/// <summary>What the machine refuses to write is told in one sentence, and what stood there before stands there still. faults/faults.sh refuses every single write.</summary>
public sealed class RefusedWriteTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [LinuxFact]
    public void A_limit_of_file_sizes_is_no_fault_of_ours()
    {
        var edition = folder.CopyOf("tests", "fixtures", "tiny-report");
        folder.Write("output/report.pdf", "old");
        var (code, said) = Shell($"ulimit -f 64; {Program} build '{edition}' --output '{folder.Path("output")}' --quiet");
        Assert.Equal(ExitCode.InputErrors, code);
        Assert.Contains("error RB8010: the output cannot be written: File too large", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(folder.Path("output", "report.pdf")));
        Assert.Equal(["output", "tiny-report"], Directory.GetFileSystemEntries(folder.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [LinuxFact]
    public void Printing_to_a_full_disk_is_no_fault_of_ours()
    {
        var (code, said) = Shell($"{Program} words '{Repository.Path("tests", "fixtures", "tiny-report")}' > /dev/full");
        Assert.Equal((ExitCode.InputErrors, true), (code, said.StartsWith("error RB8012: what there is to say cannot be written: No space left on device", StringComparison.Ordinal)));
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [LinuxFact]
    public void Where_even_the_complaint_cannot_be_written_the_exit_code_says_it() =>
        Assert.Equal(ExitCode.InputErrors, Shell($"{Program} words '{Repository.Path("tests", "fixtures", "tiny-report")}' > /dev/full 2> /dev/full").Code);

    [Fact]
    public void Of_several_files_all_are_written_or_none()
    {
        folder.Write("out/a.csv", "old");
        folder.Write("out/blocked", "a file where a folder is wanted");
        var problem = NewFiles.Write(folder.Path("out"), [New("a.csv"), New("new/b.csv"), New("blocked/c.csv")]);
        Assert.Equal("RB8041", problem!.Code);
        Assert.Equal(["a.csv", "blocked"], Directory.GetFileSystemEntries(folder.Path("out"), "*", SearchOption.AllDirectories).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal("old", File.ReadAllText(folder.Path("out", "a.csv")));
    }

    [Fact]
    public void Files_that_are_there_are_replaced_once_all_are_written()
    {
        folder.Write("out/a.csv", "old");
        Assert.Null(NewFiles.Write(folder.Path("out"), [New("a.csv"), New("new/b.csv")]));
        Assert.Equal(("new", "new"), (File.ReadAllText(folder.Path("out", "a.csv")), File.ReadAllText(folder.Path("out", "new", "b.csv"))));
        Assert.Equal(2, Directory.GetFiles(folder.Path("out"), "*", SearchOption.AllDirectories).Length);
    }

    private static string Program => $"dotnet '{Path.Combine(AppContext.BaseDirectory, "ReportBuilder.dll")}'";

    private static KeyValuePair<string, ImmutableArray<byte>> New(string path) => new(path, [.. "new"u8]);

    private static (int Code, string Said) Shell(string command)
    {
        var start = new ProcessStartInfo("bash", ["-c", command]) { RedirectStandardOutput = true, RedirectStandardError = true };
        // The runtime would keep its code in a file, which the limit refuses first.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var said = new StringBuilder(process.StandardOutput.ReadToEnd());
        process.WaitForExit();
        return (process.ExitCode, said.Append(error.Result).ToString());
    }
}
