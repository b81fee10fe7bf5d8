using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Releasing;

namespace ReportBuilder.Tests.Program.Releasing;

/// <summary>From a signed-off text to a numbered folder, and a correction of it.</summary>
public sealed class ReleaseTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string edition;

    public ReleaseTests()
    {
        edition = folder.CopyOf("tests", "fixtures", "tiny-report");
        Editions.Edit(edition, "content/report.yaml", "stage: draft", "stage: final");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_draft_is_not_released()
    {
        Editions.Edit(edition, "content/report.yaml", "stage: final", "stage: draft");
        Assert.Equal("RB8050", Refused(Order()));
    }

    [Fact]
    public void An_edition_under_embargo_is_not_released_before_its_day()
    {
        Editions.Edit(edition, "content/report.yaml", "stage: final", "stage: final\nembargo: 2026-01-05");
        Assert.Equal("RB8051", Refused(Order() with { Date = new(2026, 1, 4) }));
        Assert.NotNull(ReleaseBuild.Run(Order() with { Date = new(2026, 1, 5) }, _ => { }).Value);
    }

    [Fact]
    public void Inputs_that_nobody_could_find_again_are_not_released_unless_told() =>
        Assert.Equal("RB8053", Refused(Order() with { AllowUncommitted = false }));

    [Fact]
    public void A_false_claim_is_not_released()
    {
        Editions.Edit(edition, "data/scores.csv", "Clean river,Sallowmere,4", "Clean river,Sallowmere,1");
        Assert.Equal("RB4301", Refused(Order()));
    }

    [Fact]
    public void The_first_release_holds_both_editions_the_bill_of_materials_and_a_manifest_of_every_file()
    {
        var release = ReleaseBuild.Run(Order(), _ => { }).Value!;
        var files = release.Files.ToDictionary(file => file.Key, file => file.Value);
        Assert.Equal("1903.1", release.Number.ToString());
        Assert.Superset(new HashSet<string> { "report.pdf", "html/index.html", "data/state.json", "build.json", "sbom.cdx.json" }, files.Keys.ToHashSet());
        Assert.DoesNotContain("correction-note.md", files.Keys);
        var manifest = JsonSerializer.Deserialize(files["release.json"].AsSpan(), ReleaseJson.Default.ReleaseManifest)!;
        Assert.Equal(files.Keys.Where(path => path != "release.json").Order(StringComparer.Ordinal), manifest.Files.Select(file => file.Path));
        Assert.All(manifest.Files, file => Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(files[file.Path].AsSpan())), file.Sha256));
        Assert.Contains("pkg:nuget/Avalonia.Fonts.Inter@12.", Text(files["sbom.cdx.json"].AsSpan()), StringComparison.Ordinal);
        Assert.Contains("pkg:nuget/Markdig@", Text(files["sbom.cdx.json"].AsSpan()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_is_told_to_readers_and_the_same_state_is_not_released_twice()
    {
        Assert.Equal(0, Release("2026-01-02").ExitCode);
        Assert.Equal("RB8054", Refused(Order()));
        Editions.Edit(edition, "data/scores.csv", "Workshops,Thistleford,1", "Workshops,Thistleford,2");
        var run = Release("2026-02-03");
        Assert.True(run.ExitCode == 0, run.Error);
        var shelf = Path.Combine(edition, "output", "releases");
        Assert.Equal(["1903.1", "1903.2"], Directory.GetDirectories(shelf).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var second = Path.Combine(shelf, "1903.2");
        const string Note = "Since release 1903.1: An error is corrected. Every finding that was printed still holds. Figures corrected: Thistleford, Workshops: 1 to 2. Overall scores: Thistleford 9 to 10. Overall ranks: Thistleford 4 to 2.";
        Assert.Contains(Note, run.Output, StringComparison.Ordinal);
        Assert.Contains(Note, File.ReadAllText(Path.Combine(second, "html", "about.html")), StringComparison.Ordinal);
        Assert.Contains(Note, File.ReadAllText(Path.Combine(second, "html", "corrections.xml")), StringComparison.Ordinal);
        Assert.Contains("| Thistleford | Workshops | 1 | 2 | release 1903.1 of 2 January 2026 |", File.ReadAllText(Path.Combine(second, "correction-note.md")), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(shelf, "1903.1", "correction-note.md")));
    }

    [Fact]
    public void A_release_on_the_same_day_can_be_made_again_to_the_byte()
    {
        var (first, second) = (ReleaseBuild.Run(Order(), _ => { }).Value!, ReleaseBuild.Run(Order(), _ => { }).Value!);
        Assert.Equal(first.Files.Select(file => (file.Key, Convert.ToHexString(SHA256.HashData(file.Value.AsSpan())))), second.Files.Select(file => (file.Key, Convert.ToHexString(SHA256.HashData(file.Value.AsSpan())))));
    }

    private ReleaseOrder Order() => new(edition, Path.Combine(edition, "output", "releases"), new(2026, 1, 2), AllowUncommitted: true);

    private ProgramRun Release(string date) => ProgramRun.Of("release", edition, "--allow-uncommitted", "--date", date);

    /// <summary>The code of the one error.</summary>
    private static string Refused(ReleaseOrder order)
    {
        var built = ReleaseBuild.Run(order, _ => { });
        Assert.Null(built.Value);
        return Assert.Single(built.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error).Code;
    }

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);
}
