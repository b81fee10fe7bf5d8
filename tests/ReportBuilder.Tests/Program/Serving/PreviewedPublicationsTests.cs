using System.Net;
using ReportBuilder.Serving;
using ReportBuilder.Tests.Program.Publishing;

namespace ReportBuilder.Tests.Program.Serving;

/// <summary>serve shows publications below the addresses that they have in the output folder, as they are after the last save.</summary>
public sealed class PreviewedPublicationsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string edition;

    public PreviewedPublicationsTests()
    {
        edition = TownsPress.In(folder);
        File.AppendAllText(Path.Combine(edition, "content", "report.yaml"), "  - { name: towns, kind: briefs }\n");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_file_is_that_of_a_build_the_briefs_of_units_without_a_text_too()
    {
        var state = Built(new());
        Assert.Equal(0, ProgramRun.Of("build", edition, "--only", "publications").ExitCode);
        var output = Path.Combine(edition, "output");
        var files = Directory.GetFiles(Path.Combine(output, "publications"), "*", SearchOption.AllDirectories);
        Assert.Contains(files, file => file.EndsWith("larkhaven.pdf", StringComparison.Ordinal));
        Assert.All(files, file =>
        {
            var path = "/" + Path.GetRelativePath(output, file).Replace('\\', '/');
            Assert.True(PreviewPublications.Find(state, path) is { } made && made.AsSpan().SequenceEqual(File.ReadAllBytes(file)), path);
        });
    }

    [Fact]
    public void A_save_is_shown_and_what_is_no_publication_is_not_found()
    {
        var pipeline = new WarmPipeline();
        Assert.DoesNotContain("In short", Text(Built(pipeline), "/publications/press-release/press-release.txt"), StringComparison.Ordinal);
        Editions.Edit(edition, TownsPress.Release, "Ferrowby has {{", "In short: Ferrowby has {{");
        var state = Built(pipeline);
        Assert.Contains("In short", Text(state, "/publications/press-release/press-release.txt"), StringComparison.Ordinal);
        Assert.All(
            ["/publications/press-release/article.html", "/publications/none/none.html", "/publications/article", "/article/article.html"],
            path => Assert.Null(PreviewPublications.Find(state, path)));
    }

    [Fact]
    public async Task A_browser_finds_the_way_to_them_and_their_pages_follow_each_save()
    {
        using var end = new CancellationTokenSource();
        var preview = new Preview(edition);
        await using var server = await PreviewServer.Start(preview, 0);
        var running = preview.Run((_, _) => { }, () => { }, end.Token);
        for (var state = preview.State; !state.Current;)
            state = await preview.After(state.Number, end.Token);
        using var browser = new HttpClient { BaseAddress = new($"http://localhost:{PreviewServer.PortOf(server)}/") };
        Assert.Contains("href=\"/publications/\"", await browser.GetStringAsync("_preview/status.html"), StringComparison.Ordinal);
        var list = await browser.GetStringAsync("publications/");
        Assert.Contains("href=\"/publications/article/article.html\"", list, StringComparison.Ordinal);
        Assert.Contains("href=\"/publications/towns/index.html\"", list, StringComparison.Ordinal);
        var page = await browser.GetStringAsync("publications/article/article.html");
        Assert.Contains("<script src=\"/_preview/preview.js\"></script>", page, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self'; script-src 'self'; style-src 'self' 'sha256-", page, StringComparison.Ordinal);
        using var pdf = await browser.GetAsync(new Uri("publications/towns/larkhaven.pdf", UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (pdf.StatusCode, pdf.Content.Headers.ContentType!.MediaType));
        await end.CancelAsync();
        await Task.WhenAny(running);
    }

    private PreviewState Built(WarmPipeline pipeline)
    {
        var (_, draft) = PreviewBuild.Draft(PreviewBuild.Read(edition), pipeline, PreviewState.Nothing);
        return PreviewBuild.Site(pipeline, draft!, PreviewState.Nothing);
    }

    private static string Text(PreviewState state, string path) => System.Text.Encoding.UTF8.GetString(PreviewPublications.Find(state, path)!.Value.AsSpan());
}
