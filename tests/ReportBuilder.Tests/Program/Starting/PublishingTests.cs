using System.Diagnostics;
using ReportBuilder.Files;

namespace ReportBuilder.Tests.Program.Starting;

/// <summary>What publishes a new edition works: its commands are run, as a host would run them.</summary>
public sealed class PublishingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_edition_has_no_files_for_a_host_unless_they_are_asked_for()
    {
        Assert.Equal(0, ProgramRun.Of("new", folder.Path("mine")).ExitCode);
        Assert.False(Directory.Exists(folder.Path("mine", ".github")));
        Assert.False(File.Exists(folder.Path("mine", "publish.sh")));
    }

    [Fact]
    public void The_script_for_any_host_puts_the_site_in_place_of_the_last_one()
    {
        if (OperatingSystem.IsWindows())
            return;
        Start("static");
        folder.Write("www/old.html", "the last edition");
        var (code, said) = Shell($"sh '{folder.Path("mine", "publish.sh")}' '{folder.Path("www")}'");
        Assert.True(code == 0, said);
        Assert.True(File.Exists(folder.Path("www", "index.html")));
        Assert.True(File.Exists(folder.Path("www", "report.pdf")));
        Assert.False(File.Exists(folder.Path("www", "old.html")));
        Assert.False(Directory.Exists(folder.Path("www.next")) || Directory.Exists(folder.Path("www.last")));
        Assert.NotEqual(0, Shell($"sh '{folder.Path("mine", "publish.sh")}'").Code);
    }

    [Fact]
    public void The_commands_of_the_workflow_for_GitHub_make_the_folder_that_it_uploads()
    {
        if (OperatingSystem.IsWindows())
            return;
        Start("github");
        var workflow = File.ReadAllLines(folder.Path("mine", ".github", "workflows", "publish.yml"));
        var commands = workflow.Where(line => line.TrimStart().StartsWith("run: ", StringComparison.Ordinal)).Select(line => line.Trim()["run: ".Length..]).ToList();
        Assert.Equal("dotnet tool install --global ReportBuilder --add-source packages", commands[0]);
        var (code, said) = Shell($"cd '{folder.Path("mine")}' && {string.Join(" && ", commands.Skip(1))}");
        Assert.True(code == 0, said);
        var uploaded = workflow.Single(line => line.Trim().StartsWith("path: ", StringComparison.Ordinal)).Trim()["path: ".Length..];
        Assert.True(File.Exists(folder.Path("mine", uploaded, "index.html")));
    }

    [Fact]
    public void A_host_that_nobody_knows_is_refused() => Assert.NotEqual(0, ProgramRun.Of("new", folder.Path("mine"), "--publish", "ftp").ExitCode);

    [Fact]
    public void The_files_for_hosts_are_explained() => Assert.All(
        EmbeddedFiles.Under("publish/"),
        file => Assert.Contains("\n# ", "\n" + System.Text.Encoding.UTF8.GetString(file.Value.AsSpan()), StringComparison.Ordinal));

    private void Start(string host) => Assert.Equal(0, ProgramRun.Of("new", folder.Path("mine"), "--publish", host).ExitCode);

    /// <summary>With the program on the path as users have it.</summary>
    private (int Code, string Said) Shell(string command)
    {
        folder.Write("bin/reportbuilder", $"#!/bin/sh\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "ReportBuilder.dll")}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder.Path("bin", "reportbuilder"), UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        var start = new ProcessStartInfo("sh", ["-c", command]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = folder.Path("bin") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd() + error.Result;
        process.WaitForExit();
        return (process.ExitCode, said);
    }
}
