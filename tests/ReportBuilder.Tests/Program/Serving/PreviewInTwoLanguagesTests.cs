using System.Collections.Immutable;
using ReportBuilder.Pdf;
using ReportBuilder.Serving;

namespace ReportBuilder.Tests.Program.Serving;

/// <summary>The preview of every language: each is built anew for what it is made of, and the other stays.</summary>
public sealed class PreviewInTwoLanguagesTests : IAsyncLifetime, IDisposable
{
    private const string French = "content/summary.fr.md";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly TemporaryFolder folder = new();
    private readonly CancellationTokenSource end = new();
    private readonly string edition;
    private readonly Preview preview;
    private readonly HttpClient client = new();
    private Microsoft.AspNetCore.Builder.WebApplication? server;
    private Task running = Task.CompletedTask;

    public PreviewInTwoLanguagesTests()
    {
        edition = TownsInTwoLanguages.In(folder);
        preview = new(edition);
    }

    public async Task InitializeAsync()
    {
        server = await PreviewServer.Start(preview, 0);
        running = preview.Run((_, _) => { }, () => { }, end.Token);
        await Until(state => state.Site.Find("index.html") is { } home && Text(home).Contains("hreflang", StringComparison.Ordinal));
    }

    public async Task DisposeAsync()
    {
        await end.CancelAsync();
        await Task.WhenAny(running);
        await server!.DisposeAsync();
    }

    public void Dispose()
    {
        folder.Dispose();
        end.Dispose();
        client.Dispose();
    }

    [Fact]
    public async Task Pages_files_and_places_of_every_language_are_served()
    {
        Assert.Contains("lang=\"fr\"", await Get("fr/"), StringComparison.Ordinal);
        Assert.Contains("href=\"fr/summary.html\"", await Get("summary.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"../summary.html\"", await Get("fr/summary.html"), StringComparison.Ordinal);
        Assert.StartsWith("%PDF", await Get("report.fr.pdf"), StringComparison.Ordinal);
        Assert.Contains(French, await Get("_preview/places.fr.json"), StringComparison.Ordinal);
        Assert.DoesNotContain(French, await Get("_preview/places.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_save_in_one_language_makes_its_site_new_and_leaves_the_other()
    {
        var before = preview.State;
        Editions.Edit(edition, French, "occupe la place", "se trouve à la place");
        var after = await Until(state => state.Others["fr"].PdfNumber > before.Others["fr"].PdfNumber);
        Assert.True(after.Others["fr"].SiteNumber > before.Others["fr"].SiteNumber);
        Assert.Contains("se trouve", await Get("fr/summary.html"), StringComparison.Ordinal);
        Assert.Same(before.Site, after.Site);
        Assert.Equal((before.SiteNumber, before.PdfNumber), (after.SiteNumber, after.PdfNumber));

        Editions.Edit(edition, "content/foreword.md", "This report is small", "This report is rather small");
        const int sitesAndPdfs = 4;
        var english = await Until(state => state.Number >= after.Number + sitesAndPdfs);
        Assert.True(english.SiteNumber > after.SiteNumber && english.PdfNumber > after.PdfNumber);
        Assert.Same(after.Others["fr"].Site, english.Others["fr"].Site);
    }

    [Fact]
    public async Task After_saves_both_sites_and_both_PDFs_have_the_bytes_of_a_build()
    {
        var before = preview.State;
        Editions.Edit(edition, "content/foreword.md", "This report is small", "This report is rather small");
        Editions.Edit(edition, French, "occupe la place", "se trouve à la place");
        var after = await Until(state => state.Others["fr"].PdfNumber > before.Others["fr"].PdfNumber && state.PdfNumber > before.PdfNumber);
        Assert.True(after.Current && after.Others["fr"].Current);
        var built = ReportBuild.Run(new(edition, null, null), _ => { }).Value!.Files.ToDictionary(file => file.Key, file => file.Value);
        var pages = built.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)).ToList();
        Assert.True(pages.Count > 20);
        foreach (var (path, bytes) in pages)
        {
            var french = path.StartsWith("html/fr/", StringComparison.Ordinal);
            var served = french ? after.Others["fr"].Site.Find(path["html/fr/".Length..]) : after.Site.Find(path["html/".Length..]);
            Assert.Equal(Text(bytes), Text(served!.Value));
        }

        var drafts = EditionDrafts.Draft(ReportBuilder.Files.EditionFolder.Read(edition).Value, ["en-GB", "fr"], _ => { }, studied: true).Value;
        Bytes.AssertSame(Uncompressed(drafts[0]).AsSpan(), after.Pdf.AsSpan());
        Bytes.AssertSame(Uncompressed(drafts[1]).AsSpan(), after.Others["fr"].Pdf.AsSpan());
    }

    [Fact]
    public async Task What_is_wrong_in_any_language_is_told_and_its_last_good_pages_stay()
    {
        Editions.Edit(edition, French, "occupe", "[occupe]{claim=\"rank of Larkhaven = 4\"}");
        var told = await Until(state => state.AllDiagnostics.Any(one => one.Code == "RB4301"));
        Assert.True(told.Current);
        Assert.False(told.Others["fr"].Current);
        Assert.Contains("occupe la place", await Get("fr/summary.html"), StringComparison.Ordinal);
        var status = await Get("_preview/status.html");
        Assert.Contains("Four Towns Compared", status, StringComparison.Ordinal);
        Assert.Contains("Quatre villes compar&#233;es</a> (fr)", status, StringComparison.Ordinal);
    }

    /// <summary>A preview is read from this machine alone, and saves the time to compress.</summary>
    private static ImmutableArray<byte> Uncompressed(ReportDraft draft) =>
        PdfWriter.Write(ReportPipeline.Write(draft, new(Pdf: true, Html: false), _ => { }).Value.Pages!, compressed: false).Value;

    private Task<string> Get(string path) => client.GetStringAsync(new Uri($"http://127.0.0.1:{PreviewServer.PortOf(server!)}/{path}"));

    private async Task<PreviewState> Until(Func<PreviewState, bool> holds)
    {
        using var patience = new CancellationTokenSource(Patience);
        for (var state = preview.State; ; state = await preview.After(state.Number, patience.Token))
        {
            if (holds(state))
                return state;
        }
    }

    private static string Text(ImmutableArray<byte> bytes) => System.Text.Encoding.UTF8.GetString(bytes.AsSpan());
}
