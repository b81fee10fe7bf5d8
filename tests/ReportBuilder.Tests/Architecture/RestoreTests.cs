using System.Diagnostics;
using System.Text.Json;

namespace ReportBuilder.Tests.Architecture;

/// <summary>What a machine meets that has no packages yet, or keeps them somewhere else.</summary>
public class RestoreTests
{
    [Fact]
    public void A_restore_brings_what_a_build_of_any_configuration_needs()
    {
        var debug = Items("PackageDownload", "ReportBuilder", "-p:Configuration=Debug");
        Assert.Equal(debug, Items("PackageDownload", "ReportBuilder", "-p:Configuration=Release"));
        Assert.Contains(debug, package => package.StartsWith("microsoft.netcore.app.crossgen2.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/some/packages")]
    [InlineData("/some/packages/")]
    public void Packages_are_found_in_a_folder_given_with_a_slash_or_without(string folder) =>
        Assert.Contains(
            Items("EmbeddedResource", "ReportBuilder.Loading", $"-p:NuGetPackageRoot={folder}"),
            item => item.Replace('\\', '/').StartsWith("/some/packages/avalonia.fonts.inter/", StringComparison.Ordinal));

    /// <summary>Items of a project as the build tool reads them, with the properties given.</summary>
    private static string[] Items(string kind, string project, string property)
    {
        var start = new ProcessStartInfo("dotnet", ["msbuild", Repository.Path("src", project, $"{project}.csproj"), $"-getItem:{kind}", property]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, said);
        using var items = JsonDocument.Parse(said);
        return [.. items.RootElement.GetProperty("Items").GetProperty(kind).EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!)];
    }
}
