using System.Diagnostics;

namespace ReportBuilder.Tests.Program;

/// <summary>One run of the program: what it printed and how it ended.</summary>
public sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>A run in this process, with its console caught: a tenth of the time that a process of its own takes, most of which goes into compiling it.</summary>
    public static ProgramRun Of(params string[] arguments)
    {
        using var console = new CaughtConsole();
        var code = global::ReportBuilder.Program.Main(arguments);
        return new(code, console.Output, console.Error);
    }

    /// <summary>A run as a process of its own, as users meet it, started in a folder where there is one already.</summary>
    public static ProgramRun Process(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Directory.Exists(folder) ? folder : "" };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "ReportBuilder.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["NO_COLOR"] = "1";
        using var process = System.Diagnostics.Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        Assert.True(process.WaitForExit(Limit), "The program did not end in time.");
        return new(process.ExitCode, output.Result, error.Result);
    }
}
