using Microsoft.Playwright;

namespace ReportBuilder.ConformanceTests.Html;

/// <summary>Charts that answer, done in a browser: by mouse, by finger, by keyboard, without scripts.</summary>
[Trait("Category", "Long")]
public sealed class LiveChartTests(SiteInBrowser site) : IClassFixture<SiteInBrowser>
{
    private const string Page = SiteInBrowser.Chapter;
    private const string Scatter = "figure.chart svg.live[data-walk]";
    private const string Tip = ".mark-card";

    [BrowserFact]
    public async Task Every_dot_of_a_scatter_says_its_row_on_hover_in_a_card_that_never_covers_it()
    {
        await using var visit = await site.Open(Page);
        await visit[Scatter].First.ScrollIntoViewIfNeededAsync();
        var count = await visit.Ask<int>($"document.querySelector('{Scatter}').querySelectorAll('a[aria-label]').length");
        Assert.Equal(60, count);
        var said = new HashSet<string>();
        for (var dot = 0; dot < count; dot += 3)
        {
            var mark = visit[$"{Scatter}"].First.Locator("a[aria-label]").Nth(dot);
            await mark.DispatchEventAsync("pointermove", new { bubbles = true, pointerType = "mouse" });
            var words = await mark.GetAttributeAsync("aria-label");
            Assert.StartsWith(words!.Split(", ")[0], await visit[Tip].InnerTextAsync());
            Assert.True(await Apart(visit, mark), words);
            said.Add(words);
        }

        Assert.Equal(20, said.Count);
        Assert.All(said, words => Assert.Matches(@": [\d,.]+ points, rank \d+ of 60", words));
        Assert.Empty(visit.Faults);
    }

    [BrowserFact]
    public async Task A_card_closes_on_Escape_and_when_the_pointer_leaves_and_gives_the_chart_its_colours_back()
    {
        await using var visit = await site.Open(Page);
        var mark = visit[Scatter].First.Locator("a[aria-label]").First;
        await mark.ScrollIntoViewIfNeededAsync();
        await mark.HoverAsync(new() { Force = true });
        Assert.Equal(1, await visit[Tip].CountAsync());
        Assert.Equal(1, await visit["svg.lit"].CountAsync());
        await visit.Page.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await visit[Tip].CountAsync());
        Assert.Equal(0, await visit["svg.lit"].CountAsync());
        await visit.Page.Mouse.MoveAsync(2, 2);
        await mark.HoverAsync(new() { Force = true });
        await visit.Page.Mouse.MoveAsync(2, 2);
        await Assertions.Expect(visit[Tip]).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_keyboard_reaches_a_chart_in_one_stop_and_walks_its_marks_by_arrows()
    {
        await using var visit = await site.Open(Page);
        Assert.True(await visit.Ask<bool>("[...document.querySelectorAll('svg.live')].every(svg => svg.querySelectorAll('[tabindex=\"0\"]').length === 1)"));
        await visit[Scatter].First.Locator("[tabindex='0']").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Home");
        var names = new List<string>();
        for (var step = 0; step < 60; step++)
        {
            names.Add(await visit.Ask<string>("document.activeElement.getAttribute('aria-label')"));
            Assert.Equal(names[^1].Split(", ")[0], (await visit[$"{Tip} b"].InnerTextAsync()).Trim());
            await visit.Page.Keyboard.PressAsync("ArrowRight");
        }

        Assert.Equal(60, names.Distinct().Count());
        Assert.Equal(1, await visit[Scatter].First.Locator("[tabindex='0']").CountAsync());
        var lefts = await visit.Ask<double[]>($"[...document.querySelector('{Scatter}').querySelectorAll('a[aria-label]')].map(mark => mark.getBoundingClientRect().left)");
        Assert.NotEqual(lefts.Order(), lefts);
    }

    [BrowserFact]
    public async Task A_mark_and_its_row_in_the_table_light_each_other_and_the_rest_is_dimmed()
    {
        await using var visit = await site.Open(Page);
        var figure = visit["figure.chart:has(svg[data-walk])"].First;
        await figure.Locator("details.figure-data summary").ClickAsync();
        await figure.Locator("tbody tr").Nth(4).HoverAsync();
        Assert.Equal("4", await figure.Locator("svg .on").First.GetAttributeAsync("data-m"));
        Assert.Equal("0.22", await figure.Locator("svg [data-m='9']").First.EvaluateAsync<string>("mark => getComputedStyle(mark).opacity"));
        await visit.Page.Mouse.MoveAsync(2, 2);
        await figure.Locator("svg a[data-m='7'][aria-label]").HoverAsync(new() { Force = true });
        Assert.Equal(1, await figure.Locator("tr.on").CountAsync());
        Assert.Equal(
            (await visit[$"{Tip} b"].InnerTextAsync()).Trim(),
            (await figure.Locator("tr.on th").InnerTextAsync()).Trim());
    }

    [BrowserFact]
    public async Task A_word_of_the_key_lights_its_marks_and_dims_the_others_and_the_marks_light_it()
    {
        await using var visit = await site.Open("cities/hefei.html");
        var chart = visit["svg.live:has([data-m='.1'])"].First;
        await chart.ScrollIntoViewIfNeededAsync();
        await chart.Locator("[data-m='.1'] text").First.HoverAsync(new() { Force = true });
        Assert.Equal("1", await Opacities("[data-m$='.1'], g[data-m]:not([data-m*='.'])"));
        Assert.Equal("0.22", await Opacities("[data-m*='.']:not([data-m$='.1'])"));
        Assert.Equal(11, await chart.Locator("[data-m$='.1']").CountAsync());
        await visit.Page.Mouse.MoveAsync(2, 2);
        await Assertions.Expect(chart.Locator(".on")).ToHaveCountAsync(0);
        await chart.Locator("[data-m='2.1'] rect").Last.HoverAsync(new() { Force = true });
        Assert.Equal(["Consumer vitality", "Hefei", "Mean of all cities", "Best city"], (await visit[Tip].InnerTextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries)[..4].Select(line => line.Split(':')[0].Trim()));
        Assert.Equal("1", await Opacities("[data-m='.1'], [data-m='2'], [data-m^='2.']"));
        Assert.Equal("0.22", await Opacities("[data-m='3'], [data-m^='3.']"));

        async Task<string> Opacities(string which) => string.Join(
            ' ',
            await chart.EvaluateAsync<string[]>("(svg, which) => [...new Set([...svg.querySelectorAll(which)].map(mark => getComputedStyle(mark).opacity))]", which));
    }

    [BrowserFact]
    public async Task A_petal_of_the_key_of_the_home_page_lights_its_petals_by_mouse_and_by_keyboard()
    {
        await using var visit = await site.Open("index.html");
        var word = visit[".petals [data-token=d4] a"];
        await word.HoverAsync();
        await Lit(true);
        await visit.Page.Mouse.MoveAsync(2, 2);
        await Lit(false);
        await word.FocusAsync();
        await Lit(true);
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.True(await visit.Ask<bool>("[...document.querySelectorAll('.home-picture svg.live [data-m] > .f-d4-night')].every(petal => petal.matches('.off'))"));

        async Task Lit(bool on) => Assert.Equal(
            on,
            await visit.Ask<bool>(
                "(petals => petals.filter(petal => petal.matches('.off')).length > 400 && petals.every(petal => petal.matches('.off') !== petal.matches('.f-d4-night')))([...document.querySelectorAll('.home-picture svg.live [data-m] > *')])"));
    }

    [BrowserFact]
    public async Task A_finger_opens_the_card_first_and_its_link_leads_on()
    {
        await using var visit = await site.Open(Page, width: 390, touch: true);
        var mark = visit["svg.narrower[data-walk] [aria-label]"].First;
        await mark.ScrollIntoViewIfNeededAsync();
        await mark.TapAsync(new() { Force = true });
        Assert.EndsWith(Page, new Uri(visit.Page.Url).AbsolutePath);
        Assert.True(await Apart(visit, mark));
        Assert.True((await visit[$"{Tip} a"].BoundingBoxAsync())!.Height >= 24);
        // On a busy machine the touch of a tap may last as long as a press, which opens no link: a click is never one.
        await visit[$"{Tip} a"].ClickAsync();
        await visit.Leads("/cities/");
    }

    [BrowserFact]
    public async Task Without_scripts_marks_are_links_with_titles()
    {
        await using var visit = await site.Open(Page, scripts: false);
        Assert.Equal(60, await visit[$"{Scatter} a[href] > title"].CountAsync());
        await visit[$"{Scatter} a[href]"].First.ClickAsync(new() { Force = true });
        await visit.Leads("/cities/");
    }

    [BrowserFact]
    public async Task The_flowers_of_the_home_page_are_links_with_names_and_have_a_key_to_their_petals()
    {
        await using var visit = await site.Open("index.html");
        Assert.Equal(60, await visit[".home-picture a[data-m][aria-label]"].CountAsync());
        Assert.Equal(10, await visit[".petals a"].CountAsync());
        await visit[".petals li"].Nth(3).HoverAsync();
        Assert.Equal(0, await visit[".home-picture svg .f-d4-night.off"].CountAsync());
        Assert.True(await visit[".home-picture svg .off"].CountAsync() > 400);
        await visit.Page.Mouse.MoveAsync(2, 2);
        await visit[".home-picture a[data-m]"].Nth(8).HoverAsync(new() { Force = true });
        var name = (await visit[$"{Tip} b"].InnerTextAsync()).Trim();
        await visit[$"{Tip} a"].ClickAsync();
        await visit.Leads("/cities/");
        Assert.Contains(name, await visit["h1"].InnerTextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task The_strip_of_a_chapter_names_and_links_every_unit()
    {
        await using var visit = await site.Open(SiteInBrowser.Chapter);
        Assert.Equal(60, await visit[".hero .picture-strip a[aria-label]"].CountAsync());
        Assert.Equal(1, await visit[".hero .picture-strip [tabindex='0']"].CountAsync());
    }

    [BrowserFact]
    public async Task A_chapter_has_less_than_a_hundred_and_twenty_stops_of_the_keyboard()
    {
        await using var visit = await site.Open(SiteInBrowser.Chapter);
        Assert.InRange(await visit.Ask<int>("""
            [...document.querySelectorAll('a[href], button, input, summary, [tabindex]')].filter(one => one.tabIndex >= 0 && one.checkVisibility()).length
            """), 20, 119);
    }

    private static Task<bool> Apart(Visit visit, ILocator mark) => mark.EvaluateAsync<bool>("""
        mark => {
          const [one, other] = [mark.getBoundingClientRect(), document.querySelector('.mark-card').getBoundingClientRect()];
          return other.width > 40 && (one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top) &&
            other.left >= 0 && other.right <= innerWidth && other.top >= 0 && other.bottom <= innerHeight;
        }
        """);
}
