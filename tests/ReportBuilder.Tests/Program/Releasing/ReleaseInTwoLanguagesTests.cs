using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Releasing;

namespace ReportBuilder.Tests.Program.Releasing;

/// <summary>A release hands out every language of an edition, and none that is unsound.</summary>
public sealed class ReleaseInTwoLanguagesTests : IDisposable
{
    private const string French = "content/summary.fr.md";

    private readonly TemporaryFolder folder = new();
    private readonly string edition;

    public ReleaseInTwoLanguagesTests()
    {
        edition = TownsInTwoLanguages.In(folder);
        Editions.Edit(edition, "content/report.yaml", "stage: draft", "stage: final");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_files_of_every_language_are_released_and_named_with_their_hashes()
    {
        var files = Files(Order());
        Assert.Superset(
            new HashSet<string> { "report.pdf", "report.fr.pdf", "html/index.html", "html/fr/index.html", "data/state.json", "data/fr/state.json" },
            files.Keys.ToHashSet());
        var manifest = JsonSerializer.Deserialize(files["release.json"].AsSpan(), ReleaseJson.Default.ReleaseManifest)!;
        Assert.Equal("en-GB fr", string.Join(' ', manifest.Languages));
        Assert.Equal(files.Keys.Where(path => path != "release.json").Order(StringComparer.Ordinal), manifest.Files.Select(file => file.Path));
        Assert.Contains("hreflang=\"fr\"", Text(files["html/index.html"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Larkhaven est en tête]{claim=\"rank of Larkhaven = 1\"}.", "RB4301")]
    [InlineData("Sept villes sont en tête.", "RB4302")]
    public void A_false_or_unbound_sentence_stops_the_release_in_any_language(string sentence, string code)
    {
        Editions.Edit(edition, "content/report.yaml", "stage: final", "stage: final\nunbound-numbers: error");
        File.AppendAllText(Path.Combine(edition, French), $"\n{sentence}\n");
        var built = ReleaseBuild.Run(Order(), _ => { });
        Assert.Null(built.Value);
        var errors = built.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).ToList();
        Assert.Contains(code, errors.Select(error => error.Code));
        Assert.All(errors, error => Assert.Equal((French, 7), (error.Place.File, error.Place.Line)));
    }

    [Fact]
    public void A_correction_is_told_to_the_readers_of_each_language_in_it()
    {
        Release("2026-01-02");
        Editions.Edit(edition, "data/scores.csv", "Workshops,Larkhaven,3", "Workshops,Larkhaven,2");
        var second = Release("2026-02-03", "--because", "A workshop was counted twice.", "--because", "fr=Un atelier avait été compté deux fois.");
        string Of(params string[] path) => Plain(Path.Combine([second, .. path]));
        const string Told = "Port-Alouette, Workshops : de 3 à 2";
        Assert.Contains(Told, Of("html", "fr", "corrections.xml"), StringComparison.Ordinal);
        Assert.Contains(Told, Of("html", "fr", "about.html"), StringComparison.Ordinal);
        Assert.Contains("Larkhaven, Workshops: 3 to 2", Of("html", "corrections.xml"), StringComparison.Ordinal);
        Assert.Contains("Un atelier avait été compté deux fois.", Of("correction-note.fr.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("A workshop", Of("correction-note.fr.md"), StringComparison.Ordinal);
        Assert.Contains("correction-annex.fr.html", Of("correction-note.fr.html"), StringComparison.Ordinal);
        Assert.Contains("Un atelier", Of("release.json"), StringComparison.Ordinal);
        Assert.Contains("A workshop was counted twice.", Of("correction-note.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_that_is_lost_is_told_in_each_language_with_what_the_data_say()
    {
        const string Old = "[Larkhaven devance Thistleford]{claim=\"total of Larkhaven > total of Thistleford\"}.";
        File.AppendAllText(Path.Combine(edition, French), $"\n{Old}\n");
        Release("2026-01-02");
        Editions.Edit(edition, "data/scores.csv", "Workshops,Larkhaven,3", "Workshops,Larkhaven,1");
        Editions.Edit(edition, French, Old, "[Larkhaven suit Thistleford]{claim=\"total of Larkhaven < total of Thistleford\"}.");
        var second = Release("2026-02-03");
        var note = Plain(Path.Combine(second, "correction-note.fr.md"));
        Assert.Contains("Larkhaven devance Thistleford", note, StringComparison.Ordinal);
        Assert.Contains("Elle dit : ", note, StringComparison.Ordinal);
        Assert.Contains("les données disent : 8 ; 9", note, StringComparison.Ordinal);
        Assert.DoesNotContain("the data say", note, StringComparison.Ordinal);
        Assert.Contains("fr: Sentences that changed", File.ReadAllText(Path.Combine(second, "correction-annex.md")), StringComparison.Ordinal);
        Assert.Contains("\"language\": \"fr\"", File.ReadAllText(Path.Combine(second, "correction.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_release_that_is_the_first_of_a_language_tells_of_the_correction_in_it()
    {
        var first = Release("2026-01-02");
        Directory.Delete(Path.Combine(first, "data", "fr"), recursive: true);
        Editions.Edit(edition, "data/scores.csv", "Workshops,Larkhaven,3", "Workshops,Larkhaven,2");
        var second = Release("2026-02-03");
        Assert.Contains("Larkhaven, Workshops : de 3 à 2", Plain(Path.Combine(second, "html", "fr", "corrections.xml")), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(second, "correction-note.fr.md")));
    }

    [Fact]
    public void A_reason_in_a_language_that_the_edition_does_not_have_is_refused()
    {
        var built = ReleaseBuild.Run(Order() with { BecauseIn = ImmutableSortedDictionary<string, string>.Empty.Add("de", "Doppelt gezählt.") }, _ => { });
        Assert.Equal("RB1150", Assert.Single(built.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error).Code);
    }

    private ReleaseOrder Order() => new(edition, Path.Combine(edition, "output", "releases"), new(2026, 1, 2), AllowUncommitted: true);

    /// <summary>The folder that was written last.</summary>
    private string Release(string date, params string[] more)
    {
        var run = ProgramRun.Of(["release", edition, "--allow-uncommitted", "--date", date, .. more]);
        Assert.True(run.ExitCode == 0, run.Error);
        return Directory.GetDirectories(Path.Combine(edition, "output", "releases")).Order(StringComparer.Ordinal).Last();
    }

    private static Dictionary<string, ImmutableArray<byte>> Files(ReleaseOrder order)
    {
        var built = ReleaseBuild.Run(order, _ => { });
        Assert.True(built.Value is not null, string.Join('\n', built.Diagnostics));
        return built.Value!.Files.ToDictionary(file => file.Key, file => file.Value);
    }

    /// <summary>With common blanks in the place of those before French marks.</summary>
    private static string Plain(string file) => File.ReadAllText(file).Replace('\u00A0', ' ').Replace('\u202F', ' ');

    private static string Text(ImmutableArray<byte> bytes) => Encoding.UTF8.GetString(bytes.AsSpan());
}
