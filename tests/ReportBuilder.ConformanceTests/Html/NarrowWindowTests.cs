using Microsoft.Playwright;

namespace ReportBuilder.ConformanceTests.Html;

/// <summary>What takes another shape where there is little room, and what says that there is more.</summary>
[Trait("Category", "Long")]
public sealed class NarrowWindowTests(SiteInBrowser site) : IClassFixture<SiteInBrowser>
{
    [BrowserFact]
    public async Task A_chart_and_its_table_take_turns_by_keyboard_and_the_address_keeps_which()
    {
        await using var visit = await site.Open("analysis.html", fromDisk: false);
        var figure = visit["figure.chart"].First;
        var (drawing, table) = (figure.Locator("svg.drawing").First, figure.Locator(".figure-data table"));
        await figure.Locator(".turn").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.Equal((false, true), (await drawing.IsVisibleAsync(), await table.IsVisibleAsync()));
        Assert.Contains("table=" + await figure.GetAttributeAsync("id"), await visit.Address(), StringComparison.Ordinal);
        await visit.Page.ReloadAsync();
        Assert.Equal((false, true), (await drawing.IsVisibleAsync(), await table.IsVisibleAsync()));
        await figure.Locator(".turn").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Space");
        Assert.Equal((true, false), (await drawing.IsVisibleAsync(), await table.IsVisibleAsync()));
        Assert.DoesNotContain("table=", await visit.Address(), StringComparison.Ordinal);
        Assert.Empty(visit.Faults);
    }

    [BrowserFact]
    public async Task A_chart_that_is_shown_as_its_table_is_printed_as_a_chart()
    {
        await using var visit = await site.Open("analysis.html");
        await visit[".turn"].First.ClickAsync();
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await visit["figure.chart"].First.Locator("svg.drawing").First.IsVisibleAsync());
    }

    [BrowserFact]
    public async Task On_a_phone_compared_cities_stand_below_one_another_and_nothing_scrolls_sideways()
    {
        await using var visit = await site.Open("compare.html?cities=hefei,wuhan,hangzhou,chengdu,nanjing", width: 390, fromDisk: false);
        Assert.True(await visit.Ask<bool>("(box => box.scrollWidth <= box.clientWidth)(document.querySelector('#comparison').parentElement)"));
        var cells = visit["#comparison tbody tr:first-child td"];
        await Assertions.Expect(cells).ToHaveCountAsync(5);
        var names = await cells.EvaluateAllAsync<string[]>("cells => cells.map(cell => getComputedStyle(cell, '::before').content.split('\"')[1])");
        Assert.Equal(["Hefei", "Wuhan", "Hangzhou", "Chengdu", "Nanjing"], names);
        Assert.Equal(5, (await cells.EvaluateAllAsync<double[]>("cells => cells.map(cell => cell.getBoundingClientRect().top)")).Distinct().Count());
        Assert.Equal(5, await visit.Page.GetByRole(AriaRole.Row).First.GetByRole(AriaRole.Columnheader).CountAsync() - 1);
        await using var wide = await site.Open("compare.html?cities=hefei,wuhan", fromDisk: false);
        Assert.Single((await wide["#comparison tbody tr:first-child td"].EvaluateAllAsync<double[]>("cells => cells.map(cell => cell.getBoundingClientRect().top)")).Distinct());
    }

    [BrowserFact]
    public async Task On_a_phone_the_first_five_stay_in_sight_while_weights_are_set()
    {
        await using var visit = await site.Open("your-weights.html", width: 390);
        var slider = visit[".sliders input"].First;
        await slider.ScrollIntoViewIfNeededAsync();
        Assert.Equal(5, await visit[".top-five li"].CountAsync());
        Assert.True(await visit.Ask<bool>("(box => box.top > 0 && box.bottom <= innerHeight)(document.querySelector('.top-five').getBoundingClientRect())"));
        var before = await visit[".top-five"].TextContentAsync();
        foreach (var other in (await visit[".sliders input"].AllAsync()).Skip(1))
            await other.FillAsync("0");
        await Assertions.Expect(visit[".top-five"]).Not.ToHaveTextAsync(before!);
        Assert.Equal(await visit["#weighted tbody tr:first-child th"].TextContentAsync(), (await visit[".top-five li"].First.TextContentAsync())!.Split(' ', 2)[1]);
        await slider.FillAsync("0");
        Assert.False(await visit[".top-five"].IsVisibleAsync());
    }

    [BrowserFact]
    public async Task No_page_is_wider_than_any_window_and_the_menu_takes_one_line()
    {
        foreach (var path in SiteInBrowser.PageKinds)
        {
            await using var visit = await site.Open(path);
            foreach (var width in (int[])[320, 390, 560, 768, 1024, 1081, 1120, 1200, 1280, 1440])
            {
                await visit.Page.SetViewportSizeAsync(width, 900);
                Assert.Equal("", await visit.Ask<string>("document.documentElement.scrollWidth > innerWidth + 1 ? `${location.pathname}: ${document.documentElement.scrollWidth} in ${innerWidth}` : ''"));
                if (width > 1080)
                    Assert.Single(await visit.Ask<double[]>("[...new Set([...document.querySelectorAll('.menu nav a')].filter(one => one.checkVisibility()).flatMap(one => [...one.getClientRects()].map(line => line.height)))]"));
            }
        }
    }

    [BrowserFact]
    public async Task A_table_that_is_wider_than_its_room_scrolls_and_its_head_stands_above_its_first_row()
    {
        foreach (var (width, overflow) in new[] { (1100, "auto"), (1440, "visible") })
        {
            await using var visit = await site.Open("ranking.html", width);
            await Assertions.Expect(visit["[data-table=overall] .table-scroll"]).ToHaveCSSAsync("overflow-x", overflow);
            Assert.True(await visit.Ask<bool>("(table => table.tHead.rows[0].cells[0].getBoundingClientRect().bottom <= table.tBodies[0].rows[0].getBoundingClientRect().top + 1)(document.querySelector('[data-table=overall] table'))"));
        }
    }

    [BrowserFact]
    public async Task On_a_phone_titles_of_tables_stand_whole_beside_what_fades()
    {
        await using var visit = await site.Open("analysis.html", width: 390);
        Assert.True(await visit.Ask<bool>("[...document.querySelectorAll('.prose caption')].every(one => one.getBoundingClientRect().right <= innerWidth - 32)"));
        Assert.True(await visit.Ask<bool>("[...document.querySelectorAll('.prose .table-scroll')].some(one => one.scrollWidth > one.clientWidth)"));
    }

    [BrowserFact]
    public async Task On_a_phone_a_Chinese_name_of_four_characters_keeps_one_line_in_its_cell()
    {
        await using var visit = await site.Open("analysis.html", width: 390);
        var lines = await visit.Ask<int[]>("""
            (() => {
              document.documentElement.lang = 'zh-Hans';
              const cells = [...document.querySelectorAll('.data-table tbody :is(th.name, td:not([class]))')];
              for (const cell of cells) cell.textContent = '科技创新';
              return cells.map(cell => { const range = document.createRange(); range.selectNodeContents(cell); return range.getClientRects().length; });
            })()
            """);
        Assert.True(lines.Length > 50);
        Assert.All(lines, count => Assert.Equal(1, count));
    }

    [BrowserFact]
    public async Task What_scrolls_sideways_fades_at_the_edge_where_there_is_more()
    {
        await using var visit = await site.Open("analysis.html", width: 390);
        await Scroll("0");
        Assert.Equal((false, true), await Fades(visit));
        await Scroll("bar.scrollWidth / 3");
        Assert.Equal((true, true), await Fades(visit));
        await Scroll("bar.scrollWidth");
        Assert.Equal((true, false), await Fades(visit));
        await using var wide = await site.Open("analysis.html", width: 1280);
        Assert.Equal((false, false), await Fades(wide));

        static async Task<(bool Left, bool Right)> Fades(Visit visit)
        {
            var widths = await visit[".rail nav"].First.EvaluateAsync<double[]>("bar => ['--left', '--right'].map(name => parseFloat(getComputedStyle(bar).getPropertyValue(name)))");
            return (widths[0] > 1, widths[1] > 1);
        }

        Task Scroll(string left) => visit.Ask<bool>($"(bar => {{ bar.scrollLeft = {left}; return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))); }})(document.querySelector('.rail nav'))");
    }
}
