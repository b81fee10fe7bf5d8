using Microsoft.Playwright;

namespace ReportBuilder.ConformanceTests.Html;

/// <summary>Tables of scores as a map of tiles, and as rank, name, total and one score on a phone.</summary>
[Trait("Category", "Long")]
public sealed class TileMapTests(SiteInBrowser site) : IClassFixture<SiteInBrowser>
{
    [BrowserFact]
    public async Task The_ranking_is_a_map_by_any_dimension_and_the_address_keeps_it()
    {
        await using var visit = await site.Open("ranking.html", fromDisk: false);
        await visit["[data-mode=map]"].FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.False(await visit["[data-table=overall] table"].IsVisibleAsync());
        Assert.Equal(60, await visit[".tile-map a[href]"].CountAsync());
        await visit[".chooser select"].SelectOptionAsync(new SelectOptionValue { Label = "Green and low-carbon" });
        Assert.Contains("Shenzhen 260", await visit[".tile-map a"].AllTextContentsAsync());
        await visit.Page.ReloadAsync();
        Assert.Equal(60, await visit[".tile-map a"].CountAsync());
        Assert.Contains("Shenzhen 260", await visit[".tile-map a"].AllTextContentsAsync());
        await visit["[data-mode=heat]"].ClickAsync();
        Assert.True(await visit["[data-table=overall] table"].IsVisibleAsync());
        Assert.DoesNotContain("map=", await visit.Address(), StringComparison.Ordinal);
        Assert.Empty(visit.Faults);
    }

    [BrowserFact]
    public async Task The_north_is_above_and_the_west_at_the_left()
    {
        await using var visit = await site.Open("ranking.html");
        await visit["[data-mode=map]"].ClickAsync();
        Assert.Equal(6, await visit.Ask<int>("new Set([...document.querySelectorAll('.tile-map li')].map(tile => Math.round(tile.getBoundingClientRect().top))).size"));
        var (harbin, haikou) = (await Tile(visit, "Harbin"), await Tile(visit, "Haikou"));
        Assert.True(harbin.Y < haikou.Y);
        Assert.True((await Tile(visit, "Urumqi")).X < harbin.X);

        static async Task<LocatorBoundingBoxResult> Tile(Visit visit, string name) => (await visit[$".tile-map li:has-text('{name}')"].BoundingBoxAsync())!;
    }

    [BrowserFact]
    public async Task A_filter_dims_the_other_tiles()
    {
        await using var visit = await site.Open("ranking.html");
        await visit["[data-mode=map]"].ClickAsync();
        await visit[".table-filter"].FillAsync("wuhan");
        Assert.Equal(59, await visit[".tile-map .away"].CountAsync());
    }

    [BrowserFact]
    public async Task On_a_phone_a_ranking_shows_rank_name_total_and_the_score_of_choice()
    {
        await using var visit = await site.Open("ranking.html", width: 390);
        Assert.Equal(3, await Shown(visit));
        await visit[".chooser select"].SelectOptionAsync(new SelectOptionValue { Label = "Open development" });
        Assert.Equal(4, await Shown(visit));
        Assert.True(await visit.Ask<bool>("(box => box.scrollWidth <= box.clientWidth + 1)(document.querySelector('[data-table=overall] .table-scroll'))"));
        await using var plain = await site.Open("ranking.html", width: 390, scripts: false);
        Assert.Equal(13, await Shown(plain));

        static async Task<int> Shown(Visit visit) => (await visit["[data-table=overall] tbody tr:first-child > *"].EvaluateAllAsync<bool[]>("cells => cells.map(cell => cell.offsetWidth > 0)")).Count(shown => shown);
    }
}
