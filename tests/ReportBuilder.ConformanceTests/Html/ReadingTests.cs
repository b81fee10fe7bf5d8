using Microsoft.Playwright;

namespace ReportBuilder.ConformanceTests.Html;

/// <summary>Reading the site in every way: by keyboard alone, without scripts, narrow and wide, from a disk, on paper.</summary>
[Trait("Category", "Long")]
public sealed class ReadingTests(SiteInBrowser site) : IClassFixture<SiteInBrowser>
{
    private const string Chapter = SiteInBrowser.Chapter;
    private const string Scores = "[data-table=scoring]";

    [BrowserFact]
    public async Task Without_scripts_tables_and_text_are_whole_and_tools_are_not_shown()
    {
        await using var visit = await site.Open(Chapter, scripts: false);
        Assert.Equal(60, await visit[$"{Scores} tbody tr"].CountAsync());
        Assert.False(await visit[".table-tools"].First.IsVisibleAsync());
        Assert.False(await visit[".theme-button"].IsVisibleAsync());
        await using var profile = await site.Open("cities/hefei.html#receipt-digital-infrastructure", scripts: false);
        Assert.True(await profile["#receipt-digital-infrastructure"].IsVisibleAsync());
    }

    [BrowserFact]
    public Task Without_scripts_the_text_is_the_text_with_them() => TextIsTheSameWithoutScripts(["cities/hefei.html"]);

    [BrowserFact]
    public Task Without_scripts_the_text_of_pages_with_tables_and_notes_is_the_text_with_them() =>
        TextIsTheSameWithoutScripts([Chapter, "case-studies/hefei.html", "ranking.html", "references.html"]);

    private async Task TextIsTheSameWithoutScripts(string[] paths)
    {
        foreach (var path in paths)
        {
            await using var plain = await site.Open(path, scripts: false);
            await using var scripted = await site.Open(path);
            Assert.Equal(await Words(plain), await Words(scripted));
        }

        // Titles of drawings are tooltips without scripts, and labels and cards with them; scripts fill the choices of what a table shows,
        // and put the button beside a chart that turns it into its table.
        static Task<string> Words(Visit visit) => visit["main"].EvaluateAsync<string>("""
            main => { const copy = main.cloneNode(true); copy.querySelectorAll('svg title, option, .turn').forEach(made => made.remove()); return copy.textContent.replace(/\s+/g, ' ').trim(); }
            """);
    }

    [BrowserFact]
    public async Task A_keyboard_reaches_the_text_first_and_sees_where_it_is()
    {
        await using var visit = await site.Open(Chapter);
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("#content", await visit.Ask<string>("document.activeElement.getAttribute('href')"));
        Assert.NotEqual("none", await visit.Ask<string>("getComputedStyle(document.activeElement).outlineStyle"));
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("content", await visit.Ask<string>("document.activeElement.id"));
    }

    [BrowserFact]
    public async Task A_keyboard_alone_walks_the_whole_page_and_reaches_every_tool()
    {
        await using var visit = await site.Open(Chapter);
        await visit.Ask<bool>("document.querySelector('.show-checked button').click() ?? true");
        var stops = new List<string>();
        for (var press = 0; press < 600; press++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var stop = await visit.Ask<string>("""
                (() => {
                  const at = document.activeElement;
                  if (at === document.body) return '';
                  const [box, style] = [at.getBoundingClientRect(), getComputedStyle(at)];
                  const seen = box.width > 0 && box.height > 0 && style.visibility === 'visible' && style.outlineStyle !== 'none' && style.outlineWidth !== '0px';
                  return (seen ? '' : 'UNSEEN ') + at.tagName.toLowerCase() + '.' + at.className;
                })()
                """);
            if (stop.Length == 0)
                break;
            stops.Add(stop);
        }

        Assert.InRange(stops.Count, 60, 599);
        Assert.DoesNotContain(stops, stop => stop.StartsWith("UNSEEN", StringComparison.Ordinal));
        foreach (var tool in (string[])["a.skip", "input.", "button.theme-button", "a.bound", "a.permalink", "button.sort", "input.table-filter", "a.receipt", "summary.", "section.table-scroll", "a.next"])
            Assert.Contains(stops, stop => stop.StartsWith(tool, StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task A_keyboard_alone_sorts_filters_and_reads_a_note()
    {
        await using var visit = await site.Open(Chapter, width: 390);
        await Reach(visit, "button.sort");
        await visit.Page.Keyboard.PressAsync("Space");
        Assert.True(await visit.Ask<bool>("document.activeElement.closest('th').hasAttribute('aria-sort')"));
        await visit[$"{Scores} .table-filter"].FocusAsync();
        await visit.Page.Keyboard.TypeAsync("wuhan");
        Assert.Equal(1, await visit[$"{Scores} tbody tr:not([hidden])"].CountAsync());
        await visit[".note-ref a"].First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.True(await visit[".pop"].IsVisibleAsync());
        await visit.Page.Keyboard.PressAsync("Escape");
        Assert.True(await visit.Ask<bool>("document.activeElement.matches('.note-ref a')"));
    }

    [BrowserFact]
    public Task A_chapter_does_not_scroll_sideways_on_a_telephone() => NothingScrollsSideways([Chapter], [390]);

    [BrowserFact]
    public Task No_page_kind_scrolls_sideways_from_320_to_2560_pixels() => NothingScrollsSideways(SiteInBrowser.PageKinds, [320, 390, 768, 1280, 2560]);

    private async Task NothingScrollsSideways(IEnumerable<string> paths, int[] widths)
    {
        foreach (var path in paths)
        {
            await using var visit = await site.Open(path);
            foreach (var width in widths)
            {
                await visit.Page.SetViewportSizeAsync(width, 900);
                Assert.True(await visit.Ask<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1"), $"{path} at {width}");
            }
        }
    }

    [BrowserFact]
    public async Task Text_twice_as_large_stays_on_the_page()
    {
        await using var browser = await site.Launch(textSize: 32);
        var page = (await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 } })).Patiently();
        foreach (var path in SiteInBrowser.PageKinds)
        {
            await page.GotoAsync(site.Disk + path);
            Assert.Equal("32px", await page.EvaluateAsync<string>("getComputedStyle(document.body).fontSize"));
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1"), path);
        }
    }

    [BrowserFact]
    public Task The_first_page_opens_from_a_disk_and_from_a_server_without_a_fault_and_without_leaving() => PagesOpenWithoutAFault(["index.html"]);

    [BrowserFact]
    public Task Pages_of_every_kind_open_from_a_disk_and_from_a_server_without_a_fault_and_without_leaving() => PagesOpenWithoutAFault(SiteInBrowser.PageKinds);

    private async Task PagesOpenWithoutAFault(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            foreach (var fromDisk in (bool[])[true, false])
            {
                await using var visit = await site.Open(path, fromDisk: fromDisk);
                await visit.Page.ReloadAsync();
                Assert.True(await visit.Ask<bool>("document.fonts.ready.then(() => [...document.fonts].some(face => face.status === 'loaded'))"));
                Assert.Empty(visit.Faults);
                Assert.All(visit.Requests, request => Assert.StartsWith(fromDisk ? site.Disk : site.Server, request, StringComparison.Ordinal));
            }
        }
    }

    [BrowserFact]
    public async Task Nothing_moves_for_those_who_asked_for_stillness()
    {
        await using var visit = await site.Open(Chapter);
        Assert.Equal("auto", await visit.Ask<string>("getComputedStyle(document.documentElement).scrollBehavior"));
        // A fade at an edge follows the reader's own scrolling, and stands still with it.
        Assert.Equal(0, await visit.Ask<int>("document.getAnimations().filter(motion => !(motion.timeline instanceof ScrollTimeline)).length"));
    }

    [BrowserFact]
    public async Task Print_keeps_the_text_folds_receipts_and_leaves_the_tools_out()
    {
        await using var visit = await site.Open("cities/hefei.html");
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await visit[".top"].IsVisibleAsync());
        Assert.DoesNotContain("rgb(255, 255, 255)", await visit[".hero *"].EvaluateAllAsync<string[]>("words => words.map(word => getComputedStyle(word).color)"));
        await visit.Ask<bool>("dispatchEvent(new Event('beforeprint'))");
        Assert.True(await visit["#receipt-digital-infrastructure > summary"].IsVisibleAsync());
        Assert.False(await visit["#receipt-digital-infrastructure dl"].IsVisibleAsync());
        Assert.True((await visit.Page.PdfAsync(new() { Format = "A4" })).Length > 50_000);
    }

    [PrintFact]
    public async Task A_printed_chapter_has_every_paragraph_and_every_row()
    {
        await using var visit = await site.Open(Chapter, scheme: ColorScheme.Dark);
        var file = Path.Combine(Path.GetTempPath(), $"chapter-{Guid.NewGuid():N}.pdf");
        await visit.Page.PdfAsync(new() { Path = file, Format = "A4" });
        var pages = Tool.Run("pdftotext", "-raw", file, "-").Output.TrimEnd('\f').Split('\f');
        File.Delete(file);
        Assert.InRange(pages.Length, 2, 10);
        // The head of the table of scores stands on no page without a row.
        Assert.All(pages.Where(page => page.Contains("Rank City", StringComparison.Ordinal)), page => Assert.Matches(@"(?m)^\d+ [A-Z][a-z’]+ \d", page));
        var printed = Letters(string.Concat(pages));
        foreach (var name in await visit[$"{Scores} tbody th"].AllInnerTextsAsync())
            Assert.Contains(Letters(name), printed, StringComparison.Ordinal);
        foreach (var paragraph in await visit[".prose > p:not(:has(.side-note), .show-checked)"].AllInnerTextsAsync())
            Assert.Contains(Letters(paragraph)[..Math.Min(30, Letters(paragraph).Length)], printed, StringComparison.Ordinal);

        static string Letters(string text) => string.Concat(text.Where(char.IsLetter));
    }

    private static async Task Reach(Visit visit, string selector)
    {
        for (var press = 0; press < 600 && !await visit.Ask<bool>($"document.activeElement.matches('{selector}')"); press++)
            await visit.Page.Keyboard.PressAsync("Tab");
        Assert.True(await visit.Ask<bool>($"document.activeElement.matches('{selector}')"), selector);
    }
}
