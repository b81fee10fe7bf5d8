using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ReportBuilder.ConformanceTests.Html;

/// <summary>What a term means is told where it stands first, to readers with a keyboard and nothing else.</summary>
[Trait("Category", "Long")]
public sealed class GlossaryTipTests(SiteInBrowser site, BookSite book) : IClassFixture<SiteInBrowser>, IClassFixture<BookSite>
{
    private const int MostStops = 60;
    private const string Tip = ".term .tip";

    [BrowserFact]
    public async Task The_keyboard_reaches_a_term_whose_tip_opens_on_focus_and_closes_on_Escape()
    {
        await using var visit = await Book();
        Assert.True(await IsReached(visit), "no stop of the Tab key is the term");
        await Assertions.Expect(visit[Tip]).ToBeVisibleAsync();
        Assert.Equal("tooltip", await visit[Tip].GetAttributeAsync("role"));
        Assert.Equal(await visit[Tip].GetAttributeAsync("id"), await visit[".term a"].GetAttributeAsync("aria-describedby"));
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(visit[Tip]).ToBeHiddenAsync();
        Assert.True(await visit.Ask<bool>("document.activeElement.matches('.term a')"));
        Assert.Empty(visit.Faults);
    }

    [BrowserFact]
    public async Task It_goes_with_the_focus_and_comes_again_with_it()
    {
        await using var visit = await Book();
        Assert.True(await IsReached(visit));
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visit[Tip]).ToBeHiddenAsync();
        await visit.Page.Keyboard.PressAsync("Shift+Tab");
        await Assertions.Expect(visit[Tip]).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task The_term_leads_to_its_entry_and_its_tip_stands_inside_a_narrow_window()
    {
        await using var visit = await Book(width: 390);
        Assert.True(await IsReached(visit));
        await Assertions.Expect(visit[Tip]).ToBeVisibleAsync();
        var box = (await visit[Tip].BoundingBoxAsync())!;
        Assert.True(box.X >= 0 && box.X + box.Width <= 390 && box.Y >= 0 && box.Y + box.Height <= 900, $"{box.X} {box.Y} {box.Width} {box.Height}");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("/glossary\\.html#term-orchard$"));
    }

    private async Task<Visit> Book(int width = 1280)
    {
        var visit = await site.Open("404.html", width);
        await visit.Page.GotoAsync(book.AddressOf("foreword.html"));
        return visit;
    }

    private static async Task<bool> IsReached(Visit visit)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            if (await visit.Ask<bool>("document.activeElement.matches('.term a')"))
                return true;
        }

        return false;
    }
}
