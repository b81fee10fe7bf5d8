using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ReportBuilder.Tests.Program;

/// <summary>The charts of a report open none of the native libraries that come with the plots: a process says itself, in /proc, what it has loaded.</summary>
public sealed partial class NativeLibrariesTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    [LinuxFact]
    public async Task A_report_with_every_kind_of_chart_opens_no_native_library_of_the_plots()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "ReportBuilder.dll"), "serve", Repository.Path("examples/chart-gallery"), "--port", "0" })
            start.ArgumentList.Add(argument);
        start.Environment["NO_COLOR"] = "1";
        using var process = Process.Start(start)!;
        try
        {
            using var ending = new CancellationTokenSource(Limit);
            using var browser = new HttpClient();
            var address = await Address(process, ending.Token);
            while (!(await browser.GetStringAsync(new Uri(address), ending.Token)).Contains("A Gallery of Charts", StringComparison.Ordinal))
                await Task.Delay(100, ending.Token);
            var maps = await File.ReadAllTextAsync($"/proc/{process.Id}/maps", ending.Token);
            Assert.Contains("ScottPlot.dll", maps, StringComparison.Ordinal);
            Assert.DoesNotContain("libSkiaSharp", maps, StringComparison.Ordinal);
            Assert.DoesNotContain("libHarfBuzzSharp", maps, StringComparison.Ordinal);
        }
        finally
        {
            process.Kill();
        }
    }

    private static async Task<string> Address(Process process, CancellationToken ending)
    {
        while (await process.StandardOutput.ReadLineAsync(ending) is { } line)
        {
            if (Http().Match(line) is { Success: true } found)
                return found.Value;
        }

        throw new InvalidOperationException("The server never said its address: " + await process.StandardError.ReadToEndAsync(ending));
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/?\S*")]
    private static partial Regex Http();
}

/// <summary>A test that reads /proc.</summary>
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute() => Skip = OperatingSystem.IsLinux() ? null : "There is no /proc here.";
}
