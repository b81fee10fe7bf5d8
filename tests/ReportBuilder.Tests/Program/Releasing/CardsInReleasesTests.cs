namespace ReportBuilder.Tests.Program.Releasing;

/// <summary>Cards go out with the release that they belong to, and the next one says which of them a correction changed.</summary>
public sealed class CardsInReleasesTests : IDisposable
{
    private const string Cards = "content/publications/cards.md";

    private const string Text =
        """
        ---
        title: The towns in cards
        ---

        ## [Sallowmere comes first]{claim="rank of Sallowmere = 1"} {#first}

        It has {{total "Sallowmere"}} points.

        ## Where the river runs {#river}

        It runs past all four.

        """;

    private static readonly string[] Sizes = ["1200x630", "1080x1080", "1080x1920"];

    private readonly TemporaryFolder folder = new();
    private readonly string edition;

    public CardsInReleasesTests()
    {
        edition = folder.CopyOf("tests", "fixtures", "tiny-report");
        Editions.Edit(edition, "content/report.yaml", "stage: draft", "stage: final");
        File.AppendAllText(Path.Combine(edition, "content", "report.yaml"), "\npublications:\n  - name: cards\n    kind: cards\n");
        folder.Write("tiny-report/" + Cards, Text);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_picture_and_its_words_are_in_the_release_and_a_correction_names_and_redraws_only_what_it_changes()
    {
        Release("2026-01-02");
        Assert.All(Sizes, size => Assert.All(["first", "river"], card => Assert.StartsWith("\u0089PNG", Picture("1903.1", card, size), StringComparison.Ordinal)));
        Assert.Contains("Sallowmere comes first. It has 12 points.", Read("1903.1", "publications/cards/first.txt").Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("\"publications/cards/first-1080x1920.png\"", Read("1903.1", "release.json"), StringComparison.Ordinal);

        Editions.Edit(edition, "data/scores.csv", "Clean river,Sallowmere,4", "Clean river,Sallowmere,3");
        Release("2026-02-03");
        var annex = Read("1903.2", "correction-annex.md").Replace('\u00A0', ' ');
        Assert.Contains($"{Cards}:7", annex, StringComparison.Ordinal);
        Assert.Contains("before: It has 12 points.", annex, StringComparison.Ordinal);
        Assert.Contains("after: It has 11 points.", annex, StringComparison.Ordinal);
        Assert.All(Sizes, size => Assert.NotEqual(Picture("1903.1", "first", size), Picture("1903.2", "first", size)));
        Assert.All(Sizes, size => Assert.Equal(Picture("1903.1", "river", size), Picture("1903.2", "river", size)));
    }

    [Fact]
    public void A_card_whose_headline_became_false_is_not_released()
    {
        Editions.Edit(edition, "data/scores.csv", "Clean river,Sallowmere,4", "Clean river,Sallowmere,1");
        var run = ProgramRun.Of("release", edition, "--date", "2026-01-02", "--allow-uncommitted");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"{Cards}:5", run.Output + run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(edition, "output", "releases")));
    }

    [Fact]
    public void Cards_under_a_longer_embargo_stay_out_of_the_release()
    {
        Editions.Edit(edition, "content/report.yaml", "    kind: cards\n", "    kind: cards\n    embargo: 2026-05-01\n");
        Assert.Contains("RB4160", Release("2026-01-02"), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Place("1903.1", "publications/cards")));
    }

    private string Release(string day)
    {
        var run = ProgramRun.Of("release", edition, "--date", day, "--allow-uncommitted");
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        return run.Output + run.Error;
    }

    private string Picture(string release, string card, string size) => System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(Place(release, $"publications/cards/{card}-{size}.png")));

    private string Read(string release, string file) => File.ReadAllText(Place(release, file));

    private string Place(string release, string file) => Path.Combine(edition, "output", "releases", release, file);
}
