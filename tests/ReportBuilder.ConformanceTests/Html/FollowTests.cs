using System.Globalization;
using Microsoft.Playwright;

namespace ReportBuilder.ConformanceTests.Html;

/// <summary>A reader follows a unit: chosen once, lit and told on every page, given up by one click.</summary>
[Trait("Category", "Long")]
public sealed class FollowTests(SiteInBrowser site) : IClassFixture<SiteInBrowser>
{
    private const string Bar = ".follow-bar";

    [BrowserFact]
    public async Task A_keyboard_chooses_a_city_and_gives_it_up_again()
    {
        await using var visit = await site.Open("ranking.html");
        await visit[".follow-button"].FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit[".pop input"]).ToBeFocusedAsync();
        await Assertions.Expect(visit["#follow-names option"]).ToHaveCountAsync(60);
        await visit.Page.Keyboard.TypeAsync("Hef");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit[Bar].WaitForAsync();
        Assert.Equal("true", await visit[".follow-button"].GetAttributeAsync("aria-pressed"));
        Assert.Contains("Hefei has rank 15 of 60", await visit[Bar].InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("Hefei", (await visit["tr.followed th"].InnerTextAsync()).Trim());
        await visit[$"{Bar} button"].FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.Equal(0, await visit[Bar].CountAsync());
        Assert.Equal(0, await visit[".followed"].CountAsync());
        Assert.True(await visit.Ask<bool>("document.activeElement.matches('.follow-button')"));
        await visit.Page.ReloadAsync();
        Assert.Equal(0, await visit[Bar].CountAsync());
        Assert.Empty(visit.Faults);
    }

    [BrowserFact]
    public async Task A_first_visit_is_told_what_the_star_is_for_until_it_was_pressed_once()
    {
        const string Told = "[...document.querySelectorAll('.follow-button span')].every(span => span.offsetWidth > 40)";
        foreach (var width in (int[])[1280, 390])
        {
            await using var visit = await site.Open("index.html", width, fromDisk: false);
            Assert.True(await visit.Ask<bool>(Told), $"{width}");
            await visit.Page.GotoAsync(site.Server + SiteInBrowser.Chapter);
            Assert.True(await visit.Ask<bool>(Told), $"{width}");
            Assert.True(await visit.Ask<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
            await visit[".follow-button"].ClickAsync();
            await visit.Page.Keyboard.PressAsync("Escape");
            await visit.Page.ReloadAsync();
            Assert.False(await visit.Ask<bool>(Told), $"{width}");
            Assert.Equal("Follow a city", (await visit[".follow-button"].TextContentAsync())!.Trim());
        }
    }

    [BrowserFact]
    public async Task The_choice_is_kept_from_page_to_page_and_each_chapter_has_its_own_line()
    {
        await using var visit = await site.Open("index.html?city=hangzhou", fromDisk: false);
        await visit[Bar].WaitForAsync();
        Assert.True(await visit[".home-picture .followed"].CountAsync() > 0);
        Assert.Equal(1, await visit[".leaders .followed"].CountAsync());
        await visit.Page.GotoAsync(site.Server + SiteInBrowser.Chapter);
        await visit[Bar].WaitForAsync();
        Assert.StartsWith("Digital-intelligence empowerment: Hangzhou has rank ", await visit[Bar].InnerTextAsync(), StringComparison.Ordinal);
        foreach (var place in (string[])[".hero .picture-strip .followed", "svg.wider .followed", "svg.narrower .followed", ".figure-data tr.followed", "[data-table=scoring] tr.followed"])
            Assert.True(await visit[place].CountAsync() > 0, place);
        await visit.Page.GotoAsync(site.Server + "cities.html");
        await visit[".unit-list li.followed"].WaitForAsync();
        Assert.Equal(1, await visit[".unit-list li.followed"].CountAsync());
    }

    [BrowserFact]
    public async Task It_leads_the_comparison_and_is_found_again_under_other_weights()
    {
        await using var visit = await site.Open("compare.html?city=hefei");
        await Assertions.Expect(visit["#comparison thead th"]).ToHaveTextAsync(["Dimension", "Hefei", "Shanghai", "Beijing"]);
        await using var weights = await site.Open("your-weights.html?city=hefei");
        await weights["#weighted tr.followed"].WaitForAsync();
        await weights["input[type=range]"].First.FillAsync("10");
        await weights["#weighted tr.followed"].WaitForAsync();
        Assert.Contains("Hefei", await weights["#weighted tr.followed"].InnerTextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_city_that_is_none_is_forgotten_and_without_scripts_nobody_is_asked()
    {
        await using var visit = await site.Open("index.html?city=atlantis");
        await Assertions.Expect(visit[".follow-button"]).ToHaveAttributeAsync("aria-pressed", "false");
        Assert.Equal(0, await visit[Bar].CountAsync());
        await using var plain = await site.Open("index.html?city=hefei", scripts: false);
        Assert.False(await plain[".follow-button"].IsVisibleAsync());
    }

    [BrowserFact]
    public async Task It_is_said_at_the_head_of_a_printed_page()
    {
        await using var visit = await site.Open(SiteInBrowser.Chapter + "?city=hefei");
        await visit[Bar].WaitForAsync();
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal("static", await visit[Bar].EvaluateAsync<string>("bar => getComputedStyle(bar).position"));
        Assert.True((await visit[Bar].BoundingBoxAsync())!.Y < (await visit["h1"].BoundingBoxAsync())!.Y);
    }

    [BrowserFact]
    public async Task The_line_moves_nothing_and_can_be_tapped()
    {
        await using var visit = await site.Open(SiteInBrowser.Chapter, width: 390, touch: true);
        var before = (await visit["h1"].BoundingBoxAsync())!.Y.ToString(CultureInfo.InvariantCulture);
        await visit.Page.GotoAsync(site.Disk + SiteInBrowser.Chapter + "?city=hefei");
        await visit[Bar].WaitForAsync();
        Assert.Equal(before, (await visit["h1"].BoundingBoxAsync())!.Y.ToString(CultureInfo.InvariantCulture));
        var box = (await visit[$"{Bar} button"].BoundingBoxAsync())!;
        Assert.True(box.Width >= 24 && box.Height >= 24);
    }
}
