using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;
using ReportBuilder.ConformanceTests.Html;
using ReportBuilder.Serving;

namespace ReportBuilder.ConformanceTests.Serving;

/// <summary>What an author sees of serve in a browser, over a copy of the tiny edition.</summary>
public sealed class PreviewInBrowserTests : IAsyncLifetime
{
    private const string Page = "foreword.html";

    private readonly string folder = Directory.CreateTempSubdirectory("preview-").FullName;
    private readonly CancellationTokenSource end = new();
    private WebApplication? server;
    private Preview preview = null!;
    private Task running = Task.CompletedTask;
    private IPlaywright? playwright;
    private IPage page = null!;

    public async Task InitializeAsync()
    {
        if (!File.Exists(BrowserFactAttribute.Chromium))
            return;
        CopyEdition(Path.Combine(Root(), "tests", "fixtures", "tiny-report"));
        preview = new(folder);
        server = await PreviewServer.Start(preview, 0);
        running = preview.Run((_, _) => { }, () => { }, end.Token);
        while (preview.State.Pdf.IsDefaultOrEmpty)
            await preview.After(preview.State.Number, end.Token);
        playwright = await Playwright.CreateAsync();
        var browser = await Chromium.Launch(playwright);
        page = (await browser.NewPageAsync(new() { ViewportSize = new() { Width = 900, Height = 300 } })).Patiently();
        await page.GotoAsync($"http://127.0.0.1:{PreviewServer.PortOf(server)}/{Page}");
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
    public async Task A_save_loads_the_page_anew_once_and_at_the_same_place()
    {
        var (loads, pdf) = (0, preview.State.PdfNumber);
        await page.EvaluateAsync("scrollTo({ top: 120, behavior: 'instant' })");
        page.Load += (_, _) => loads++;
        Save("content/foreword.md", "This report is small", "This report is very small");
        await page.GetByText("This report is very small").WaitForAsync();
        await page.WaitForFunctionAsync("scrollY === 120");
        // The PDF follows the web edition: it must not load the page a second time.
        while (preview.State.PdfNumber == pdf)
            await preview.After(preview.State.Number, end.Token);
        await page.WaitForLoadStateAsync();
        await page.WaitForTimeoutAsync(1500);
        Assert.Equal(1, loads);
    }

    [BrowserFact]
    public async Task What_is_wrong_is_shown_over_the_last_good_build_until_it_is_mended()
    {
        Save("content/foreword.md", "This report is small", "This {{nobody}} is small");
        var panel = page.Locator("#preview-panel");
        await Assertions.Expect(panel).ToContainTextAsync("the last good build is shown");
        await Assertions.Expect(panel).ToContainTextAsync("content/foreword.md:");
        await Assertions.Expect(page.GetByText("This report is small")).ToBeVisibleAsync();
        Save("content/foreword.md", "This {{nobody}} is small", "This report is tiny");
        await Assertions.Expect(page.GetByText("This report is tiny")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("the last good build is shown")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Alt_click_names_the_line_of_a_paragraph()
    {
        await page.GetByText("This report is small").ClickAsync(new() { Modifiers = [KeyboardModifier.Alt] });
        await Assertions.Expect(page.Locator("#preview-place")).ToContainTextAsync("content/foreword.md:");
    }

    [BrowserFact]
    public async Task Alt_click_names_the_cell_of_a_score_and_the_line_of_a_chart()
    {
        await page.GotoAsync($"http://127.0.0.1:{PreviewServer.PortOf(server!)}/dimensions/work-and-trade.html");
        await page.Locator("td a.receipt").First.ClickAsync(new() { Modifiers = [KeyboardModifier.Alt] });
        await Assertions.Expect(page.Locator("#preview-place")).ToContainTextAsync("data/scores.csv:");
        await page.Locator("figure").First.ClickAsync(new() { Modifiers = [KeyboardModifier.Alt] });
        await Assertions.Expect(page.Locator("#preview-place")).Not.ToContainTextAsync("data/scores.csv:");
        await Assertions.Expect(page.Locator("#preview-place")).ToContainTextAsync(":");
    }

    /// <summary>The new file comes in the place of the old one: half of it is no state of its own.</summary>
    private void Save(string file, string old, string changed)
    {
        var (path, beside) = (Path.Combine(folder, file), Path.GetTempFileName());
        var text = File.ReadAllText(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(beside, text.Replace(old, changed, StringComparison.Ordinal));
        File.Move(beside, path, overwrite: true);
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

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
