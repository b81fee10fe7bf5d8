using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;
using ReportBuilder.ConformanceTests.Html;
using ReportBuilder.Exporting;
using ReportBuilder.Files;
using ReportBuilder.Serving;
using ReportBuilder.Tests.Word.Reviewing;

namespace ReportBuilder.ConformanceTests.Serving;

/// <summary>An editor goes through what two reviewers want, in a browser, over a copy of the tiny edition.</summary>
public sealed class ReviewInBrowserTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("review-").FullName;
    private readonly CancellationTokenSource end = new();
    private readonly List<string> faults = [];
    private WebApplication? server;
    private Task running = Task.CompletedTask;
    private IPlaywright? playwright;
    private IPage page = null!;

    public async Task InitializeAsync()
    {
        if (!File.Exists(BrowserFactAttribute.Chromium))
            return;
        CopyEdition(Path.Combine(CitiesEdition.Folder, "tests", "fixtures", "tiny-report"));
        Return();
        var preview = new Preview(folder);
        server = await PreviewServer.Start(preview, 0);
        running = preview.Run((_, _) => { }, () => { }, end.Token);
        while (preview.State.Pdf.IsDefaultOrEmpty)
            await preview.After(preview.State.Number, end.Token);
        playwright = await Playwright.CreateAsync();
        var browser = await Chromium.Launch(playwright);
        page = (await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 } })).Patiently();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                faults.Add(message.Text);
        };
        await page.GotoAsync($"http://127.0.0.1:{PreviewServer.PortOf(server)}/review");
        await page.Locator("article").First.WaitForAsync();
        await Picture("1280");
    }

    public async Task DisposeAsync()
    {
        await end.CancelAsync();
        await Task.WhenAny(running);
        playwright?.Dispose();
        if (server is not null)
            await server.DisposeAsync();
        end.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [BrowserFact]
    public async Task What_is_accepted_by_keys_is_written_and_the_rest_is_not()
    {
        await Choose("part", "Foreword");
        await page.Locator("#part").BlurAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("r");
        await page.Keyboard.PressAsync("a");
        await Assertions.Expect(page.Locator("#count")).ToContainTextAsync("1 accepted, 1 rejected");
        await page.GetByRole(AriaRole.Button, new() { Name = "Write what is accepted" }).ClickAsync();
        await Assertions.Expect(page.Locator("#said")).ToContainTextAsync("wrote 1 change to 1 file");
        Assert.Contains("This report is brief", Foreword, StringComparison.Ordinal);
        Assert.Empty(faults);
    }

    [BrowserFact]
    public async Task Words_are_written_as_the_editor_has_them()
    {
        await Choose("reviewer", "Bo");
        var change = page.Locator("article", new() { HasText = "Bo: change" });
        await change.GetByRole(AriaRole.Button, new() { Name = "Edit" }).ClickAsync();
        await page.Locator("textarea").FillAsync("No *living soul*");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(change).ToContainTextAsync("accepted");
        await page.Locator("#apply").ClickAsync();
        await Assertions.Expect(page.Locator("#said")).ToContainTextAsync("wrote 1 change");
        Assert.Contains("No *living soul* planned", File.ReadAllText(Path.Combine(folder, "content/cases/larkhaven.md")), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task The_list_is_by_reviewer_and_by_part_and_what_was_rejected_stays_so()
    {
        Assert.Equal(4, await page.Locator("article").CountAsync());
        await Choose("part", "Foreword");
        Assert.Equal(3, await page.Locator("article").CountAsync());
        await Choose("reviewer", "Ann");
        Assert.Equal(2, await page.Locator("article").CountAsync());
        await page.Locator("article").First.GetByRole(AriaRole.Button, new() { Name = "Reject" }).ClickAsync();
        await page.ReloadAsync();
        await page.Locator("article").First.WaitForAsync();
        Assert.Equal(3, await page.Locator("article").CountAsync());
        await Choose("show", "all");
        await page.Locator("article.rejected").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(page.Locator("article.rejected")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Two_that_want_the_same_words_cannot_both_be_accepted()
    {
        for (var at = 0; at < 2; at++)
            await page.Locator("article", new() { HasText = "disputed" }).Nth(at).GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();
        var before = Foreword;
        await page.Locator("#apply").ClickAsync();
        await Assertions.Expect(page.Locator("#said")).ToContainTextAsync("two accepted changes lie over each other");
        Assert.Equal(before, Foreword);
    }

    [BrowserFact]
    public async Task What_a_reviewer_typed_is_never_markup()
    {
        await Assertions.Expect(page.Locator("article", new() { HasText = "<img src=x onerror=alert(1)>" })).ToHaveCountAsync(1);
        Assert.Equal(0, await page.Locator("main img").CountAsync());
    }

    [BrowserFact]
    public async Task It_fits_a_telephone_and_its_status_page_does_too()
    {
        await page.SetViewportSizeAsync(390, 844);
        await Picture("390");
        Assert.Equal(390, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await page.GotoAsync($"http://127.0.0.1:{PreviewServer.PortOf(server!)}/_preview/status.html");
        await Assertions.Expect(page.GetByText("0 of 11 parts signed")).ToBeVisibleAsync();
        await Picture("status-390");
        Assert.Equal(390, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await page.SetViewportSizeAsync(1280, 844);
        await Picture("status-1280");
        Assert.Empty(faults);
    }

    private string Foreword => File.ReadAllText(Path.Combine(folder, "content/foreword.md"));

    private async Task Choose(string select, string value) => await page.Locator($"#{select}").SelectOptionAsync(value);

    /// <summary>For people to look at, where they ask for it.</summary>
    private async Task Picture(string name)
    {
        if (Environment.GetEnvironmentVariable("RB_PICTURES") is { Length: > 0 } pictures)
            await page.ScreenshotAsync(new() { Path = Path.Combine(pictures, $"review-{name}.png"), FullPage = true });
    }

    private void Return()
    {
        var sources = EditionFolder.Read(folder).Value;
        byte[] sent = [.. WordFile.Write(ReportPipeline.Draft(sources, _ => { }).Value, sources, new("", Review: true, LocksData: false))];
        var (ann, bo) = (new ReviewersDesk(sent), new ReviewersDesk(sent) { Author = "Bo" });
        ann.Replace("small", "short");
        ann.Comment("by hand", "How long? <img src=x onerror=alert(1)>");
        bo.Replace("small", "brief");
        bo.Replace("Nobody", "No one");
        Directory.CreateDirectory(Path.Combine(folder, "review"));
        File.WriteAllBytes(Path.Combine(folder, "review", "ann.docx"), ann.Save());
        File.WriteAllBytes(Path.Combine(folder, "review", "bo.docx"), bo.Save());
    }

    private void CopyEdition(string from)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
