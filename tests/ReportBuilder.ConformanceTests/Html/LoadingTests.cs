using System.Globalization;

namespace ReportBuilder.ConformanceTests.Html;

/// <summary>Pages stand still while they load over a slow line. How fast they are is measured by bench, for it depends on the machine.</summary>
[Trait("Category", "Long")]
public sealed class LoadingTests(SiteInBrowser site) : IClassFixture<SiteInBrowser>
{
    private const double Most = 0.02;

    [BrowserFact]
    public Task On_a_phone_nothing_moves_while_a_page_of_any_kind_loads() => NothingMoves(390);

    [BrowserFact]
    public Task In_a_wide_window_nothing_moves_while_a_page_of_any_kind_loads() => NothingMoves(1280);

    private async Task NothingMoves(int width)
    {
        await using var browser = await site.Launch();
        var moved = new List<string>();
        foreach (var path in SiteInBrowser.PageKinds.AddRange("embed/figure-5.html", "embed/ranking-table.html"))
        {
            await using var context = await browser.NewContextAsync(new()
            {
                ViewportSize = new() { Width = width, Height = 844 },
                IsMobile = width < 500,
                HasTouch = width < 500,
                ExtraHTTPHeaders = [new(SiteInBrowser.SlowLine, "yes")],
            });
            var page = (await context.NewPageAsync()).Patiently();
            await page.AddInitScriptAsync("""
                window.moved = [];
                new PerformanceObserver(list => {
                  for (const entry of list.getEntries()) if (!entry.hadRecentInput) moved.push([entry.value, entry.sources.map(({ node, previousRect: from, currentRect: to }) => [node && (node.id || node.className || node.nodeName), from.y, from.height, 'to', to.y, to.height].join(' ')).join(', ')]);
                }).observe({ type: 'layout-shift', buffered: true });
                """);
            await page.GotoAsync(site.Server + path);
            await page.WaitForTimeoutAsync(400);
            var sum = await page.EvaluateAsync<double>("moved.reduce((sum, one) => sum + one[0], 0)");
            var what = await page.EvaluateAsync<string>("moved.map(one => one[0].toFixed(3) + ' ' + one[1]).join('; ')");
            if (sum >= Most)
                moved.Add(string.Create(CultureInfo.InvariantCulture, $"{path}: {sum:0.000}, {what}"));
        }

        Assert.True(moved.Count == 0, string.Join('\n', moved));
    }
}
