using Microsoft.Playwright;

namespace ReportBuilder.ConformanceTests.Html;

/// <summary>One grid for every page: text, margin, and figures in two widths; drawings of their own for phones; parts that other sites embed.</summary>
[Trait("Category", "Long")]
public sealed class GridTests(SiteInBrowser site) : IClassFixture<SiteInBrowser>
{
    private static readonly string[] Pages =
        ["executive-summary.html", "method.html", "analysis.html", "data.html", SiteInBrowser.Chapter, "case-studies/hefei.html", "references.html", "about.html"];

    [BrowserFact]
    public async Task Hero_text_and_wide_figures_stand_on_the_same_edges()
    {
        foreach (var path in Pages)
        {
            foreach (var width in (int[])[1280, 1440])
            {
                await using var visit = await site.Open(path, width);
                var faults = await visit.Ask<string[]>("""
                    (() => {
                      const box = one => one.getBoundingClientRect();
                      const left = box(document.querySelector('.hero h1')).left;
                      const right = Math.round(box(document.querySelector('.hero > *')).right);
                      return [...document.querySelectorAll('.prose > :is(p, h2, figure, .data-table, .wide)')].filter(one => one.checkVisibility()).flatMap(one => {
                        const at = box(one);
                        const name = one.tagName + ' ' + one.className + ' ' + one.id;
                        if (one.matches('.show-checked, .side-note, .facts')) return [];
                        return Math.abs(at.left - left) > 1 ? [name + ' begins at ' + at.left] : one.matches('.wide') && Math.abs(at.right - right) > 1 ? [name + ' ends at ' + at.right + ', not ' + right] : [];
                      });
                    })()
                    """);
                Assert.True(faults.Length == 0, $"{path} at {width}: {string.Join("; ", faults)}");
            }
        }
    }

    [BrowserFact]
    public async Task Figures_have_two_widths()
    {
        foreach (var path in (string[])["executive-summary.html", "analysis.html", SiteInBrowser.Chapter, "case-studies/hefei.html"])
        {
            await using var visit = await site.Open(path, 1440);
            var widths = await visit.Ask<int[]>("[...new Set([...document.querySelectorAll('figure.chart .drawing')].filter(one => one.checkVisibility()).map(one => Math.round(one.getBoundingClientRect().width)))]");
            Assert.InRange(widths.Length, 1, 2);
            Assert.Contains(624, widths);
        }
    }

    [BrowserFact]
    public async Task What_is_on_the_page_stands_in_the_margin_and_gives_way_to_notes_and_wide_figures()
    {
        foreach (var path in Pages)
        {
            await using var visit = await site.Open(path, 1440);
            if (await visit[".here"].CountAsync() == 0)
                continue;
            Assert.True(await visit[".here"].IsVisibleAsync());
            var height = await visit.Ask<int>("document.documentElement.scrollHeight");
            for (var at = 0; at < height; at += 400)
            {
                await visit.Ask<bool>($"new Promise(done => {{ scrollTo(0, {at}); requestAnimationFrame(() => requestAnimationFrame(() => done(true))); }})");
                Assert.Equal(0, await visit.Ask<int>("""
                    (() => {
                      const own = document.querySelector('.here').getBoundingClientRect();
                      if (getComputedStyle(document.querySelector('.here')).visibility === 'hidden') return 0;
                      return [...document.querySelectorAll('.prose .wide, .side-note, .prose > .facts')].filter(one => {
                        const box = one.getBoundingClientRect();
                        return box.width && box.top < own.bottom && box.bottom > own.top && box.right > own.left;
                      }).length;
                    })()
                    """));
            }
        }
    }

    [BrowserFact]
    public async Task On_a_phone_charts_are_drawn_anew_with_words_of_eleven_pixels_and_more()
    {
        foreach (var path in (string[])["executive-summary.html", "analysis.html", SiteInBrowser.Chapter, "case-studies/hefei.html", "dimensions/green-and-low-carbon.html"])
        {
            await using var visit = await site.Open(path, 390);
            Assert.True(await visit["figure.chart svg.narrower"].CountAsync() > 0, path);
            Assert.Empty(await visit.Ask<string[]>("""
                [...document.querySelectorAll('figure.chart svg')].filter(one => one.checkVisibility()).flatMap(svg => [...svg.querySelectorAll('text')]
                  .filter(text => parseFloat(text.getAttribute('font-size') ?? text.parentElement.getAttribute('font-size')) * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width < 11)
                  .map(text => text.textContent))
                """));
        }
    }

    [BrowserFact]
    public async Task On_a_phone_the_home_page_is_short_with_the_findings_first()
    {
        await using var visit = await site.Open("index.html", 390);
        Assert.InRange(await visit.Ask<int>("document.documentElement.scrollHeight"), 1000, 4500);
        Assert.Equal("found", await visit[".home-body h2"].First.GetAttributeAsync("id"));
    }

    [BrowserFact]
    public async Task The_marks_of_a_drawing_for_phones_say_what_those_of_the_other_say()
    {
        await using var visit = await site.Open(SiteInBrowser.Chapter, 390);
        foreach (var figure in await visit["figure.chart:has(svg.narrower.live)"].AllAsync())
        {
            var words = "svg => [...svg.querySelectorAll('[aria-label]')].map(mark => mark.getAttribute('aria-label')).sort().join('|')";
            Assert.Equal(await figure.Locator("svg.wider").EvaluateAsync<string>(words), await figure.Locator("svg.narrower").EvaluateAsync<string>(words));
        }
    }

    [BrowserFact]
    public async Task A_chart_offers_the_code_that_shows_it_on_another_site_and_the_frame_is_told_its_height()
    {
        await using var visit = await site.Open(SiteInBrowser.Chapter, fromDisk: false, withPolicy: false);
        await visit["figure .figure-data summary"].First.ClickAsync();
        await visit["figure .embed-link"].First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        var code = await visit[".pop textarea"].InputValueAsync();
        Assert.StartsWith("<iframe ", code, StringComparison.Ordinal);
        Assert.Equal(code, await visit.Copied(() => visit[".pop textarea + .button"].ClickAsync()));
        await visit.Page.Keyboard.PressAsync("Escape");
        Assert.True(await visit.Ask<bool>("document.activeElement.matches('.embed-link')"));
        await visit.Page.GotoAsync(site.Server + "404.html");
        await visit.Page.EvaluateAsync("code => { document.body.innerHTML = code; const script = document.createElement('script'); script.textContent = document.body.querySelector('script').textContent; document.head.append(script); }", code);
        await Assertions.Expect(visit["iframe"]).Not.ToHaveAttributeAsync("height", "520");
        Assert.InRange(int.Parse((await visit["iframe"].GetAttributeAsync("height"))!, System.Globalization.CultureInfo.InvariantCulture), 200, 1200);
    }

    [BrowserFact]
    public async Task Without_scripts_the_link_to_embed_leads_to_the_chart_alone()
    {
        await using var visit = await site.Open(SiteInBrowser.Chapter, scripts: false);
        await visit["figure .figure-data summary"].First.ClickAsync();
        Assert.False(await visit["figure .embed-link"].First.IsVisibleAsync());
        await visit["figure .embed-link:not(.needs-script)"].First.ClickAsync();
        await visit.Leads("/embed/");
        Assert.Equal(1, await visit["figure.chart"].CountAsync());
    }
}
