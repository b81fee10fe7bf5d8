using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ReportBuilder.ConformanceTests.Html;

/// <summary>A picture is shown over the page by a click, and the reader comes back to where the click was.</summary>
[Trait("Category", "Long")]
public sealed class LightboxTests(SiteInBrowser site, BookSite book) : IClassFixture<SiteInBrowser>, IClassFixture<BookSite>
{
    private const string Link = "a.zoom";
    private const string Box = "dialog.lightbox";

    [BrowserFact]
    public async Task A_click_shows_the_picture_over_the_page_with_its_words()
    {
        await using var visit = await Book();
        await visit[Link].ClickAsync();
        await Assertions.Expect(visit[Box]).ToBeVisibleAsync();
        Assert.Equal("A field", await visit[Box].GetAttributeAsync("aria-label"));
        Assert.Equal("A field", await visit[$"{Box} img"].GetAttributeAsync("alt"));
        Assert.Equal(640, await visit.Ask<int>($"document.querySelector('{Box} img').decode().then(() => document.querySelector('{Box} img').naturalWidth)"));
        Assert.True(await visit.Ask<bool>($"document.querySelector('{Box}').matches(':modal')"), "what lies behind can still be reached");
        Assert.Empty(visit.Faults);
    }

    [BrowserFact]
    public async Task Escape_its_button_and_a_click_close_it_and_the_focus_goes_back()
    {
        await using var visit = await Book();
        foreach (var close in new Func<Task>[] { () => visit.Page.Keyboard.PressAsync("Escape"), () => visit[$"{Box} .close"].ClickAsync(), () => visit[$"{Box} img"].ClickAsync() })
        {
            await visit[Link].FocusAsync();
            await visit.Page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(visit[Box]).ToBeVisibleAsync();
            await close();
            await Assertions.Expect(visit[Box]).ToHaveCountAsync(0);
            Assert.True(await visit.Ask<bool>($"document.activeElement.matches('{Link}')"), "the focus is elsewhere");
        }
    }

    [BrowserFact]
    public async Task It_stands_inside_a_narrow_window()
    {
        await using var visit = await Book(width: 390);
        await visit[Link].ClickAsync();
        var box = (await visit[$"{Box} img"].BoundingBoxAsync())!;
        Assert.True(box.X >= 0 && box.X + box.Width <= 390 && box.Y >= 0 && box.Y + box.Height <= 900, $"{box.X} {box.Y} {box.Width} {box.Height}");
    }

    [BrowserFact]
    public async Task Without_a_script_the_link_leads_to_the_picture()
    {
        await using var visit = await Book(scripts: false);
        await visit[Link].ClickAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("/pictures/[0-9a-f]+-640\\.(png|jpg)$"));
    }

    private async Task<Visit> Book(int width = 1280, bool scripts = true)
    {
        var visit = await site.Open("404.html", width, scripts: scripts);
        await visit.Page.GotoAsync(book.AddressOf("method.html"));
        return visit;
    }
}
