using System.Diagnostics;

namespace ReportBuilder.Tests.Program;

/// <summary>One run of the program as a process: what it printed and how it ended.</summary>
public sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public static ProgramRun Of(params string[] arguments) => In(Environment.CurrentDirectory, arguments);

    /// <summary>A run that is started in a folder, where there is one already.</summary>
    public static ProgramRun In(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Directory.Exists(folder) ? folder : "" };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "ReportBuilder.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["NO_COLOR"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        Assert.True(process.WaitForExit(Limit), "The program did not end in time.");
        return new(process.ExitCode, output.Result, error.Result);
    }
}
