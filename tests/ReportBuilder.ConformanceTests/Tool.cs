using System.Diagnostics;

namespace ReportBuilder.ConformanceTests;

/// <summary>A program of the machine that judges what the product writes.</summary>
internal static class Tool
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static bool IsThere(string name) => Find(name) is not null;

    /// <summary>Where the program is, or null.</summary>
    public static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);

    /// <summary>What the program printed, and its exit code.</summary>
    public static (int Code, string Output, string Errors) Run(string name, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(name, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{name} did not end.");
        }

        return (process.ExitCode, output.Result, errors.Result);
    }
}

/// <summary>A test that needs programs of the machine; it is skipped by name where one of them is missing.</summary>
public class NeedsAttribute : FactAttribute
{
    public NeedsAttribute(params string[] tools)
    {
        var missing = tools.Where(tool => !Tool.IsThere(tool)).ToList();
        if (missing.Count > 0)
            Skip = $"{string.Join(" and ", missing)} not installed";
    }
}
