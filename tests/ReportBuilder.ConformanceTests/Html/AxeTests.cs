using Microsoft.Playwright;

namespace ReportBuilder.ConformanceTests.Html;

/// <summary>axe-core finds nothing wrong with a page of any kind, in light and dark, wide and narrow.</summary>
public sealed class AxeTests(SiteInBrowser site) : IClassFixture<SiteInBrowser>
{
    [AxeFact]
    public Task A_chapter_does_not_violate_WCAG_as_far_as_a_program_can_tell() => NothingViolates([SiteInBrowser.Chapter], [ColorScheme.Light], [1280]);

    [AxeFact]
    [Trait("Category", "Long")]
    public Task No_page_kind_violates_WCAG_as_far_as_a_program_can_tell() => NothingViolates(SiteInBrowser.PageKinds, [ColorScheme.Light, ColorScheme.Dark], [1280, 768, 390]);

    [AxeFact]
    [Trait("Category", "Long")]
    public Task Nothing_violates_WCAG_with_the_card_of_a_mark_open_and_what_is_checked_shown() => NothingViolates(
        [SiteInBrowser.Chapter, "index.html", "analysis.html", "cities/hefei.html"],
        [ColorScheme.Light, ColorScheme.Dark],
        [1280, 768, 390],
        """
        document.querySelector('.show-checked button')?.click();
        [...document.querySelectorAll('svg.live [tabindex="0"]')].find(mark => mark.checkVisibility()).dispatchEvent(new PointerEvent('pointermove', { bubbles: true, pointerType: 'mouse' }));
        document.querySelectorAll('.mark-card').length === 1
        """);

    [AxeFact]
    [Trait("Category", "Long")]
    public Task Nothing_violates_WCAG_while_a_city_is_followed() => NothingViolates(
        [SiteInBrowser.Chapter, "index.html", "ranking.html", "compare.html", "your-weights.html", "cities.html", "embed/figure-5.html"],
        [ColorScheme.Light, ColorScheme.Dark],
        [1280, 768, 390],
        """
        (() => {
          try { localStorage.setItem('follow-city', 'hefei'); } catch (refused) { return false; }
          document.querySelectorAll('.figure-data').forEach(fold => { fold.open = true; });
          return new Promise(done => { const script = document.createElement('script'); script.src = document.documentElement.dataset.root + 'data/followed/hefei.js'; script.onload = script.onerror = () => done(true); document.head.append(script); });
        })()
        """);

    [AxeFact]
    [Trait("Category", "Long")]
    public Task Nothing_violates_WCAG_on_a_map_of_tiles() => NothingViolates(
        ["ranking.html"],
        [ColorScheme.Light, ColorScheme.Dark],
        [1280, 390],
        "document.querySelector('[data-mode=map]').click() ?? true");

    private async Task NothingViolates(IEnumerable<string> paths, ColorScheme[] schemes, int[] widths, string first = "true")
    {
        var found = new List<string>();
        foreach (var path in paths)
        {
            foreach (var width in widths)
            {
                await using var visit = await site.Open(path, width, schemes[0], withPolicy: false);
                Assert.True(await visit.Ask<bool>(first));
                await visit.Page.AddScriptTagAsync(new() { Path = AxeFactAttribute.Axe });
                foreach (var scheme in schemes)
                {
                    await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                    /* Only colours differ between the schemes: the second is asked for its contrast alone. The rows of a table are alike: one
                       window sees all, the others the first ones. */
                    var apart = scheme == schemes[0] && width == widths[0] ? "[]" : "['tbody tr:nth-child(n + 9)', '.receipt-group ~ .receipt-group']";
                    var rules = scheme == schemes[0]
                        ? "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']"
                        : "{ type: 'rule', values: ['color-contrast', 'link-in-text-block'] }";
                    found.AddRange((await visit.Ask<string[]>($$"""
                        axe.run({ include: ['html'], exclude: {{apart}} }, { runOnly: {{rules}}, resultTypes: ['violations'] })
                          .then(result => result.violations.flatMap(violation => violation.nodes.map(node => violation.id + ': ' + node.target.join(' '))))
                        """)).Select(violation => $"{path} {scheme} {width}: {violation}"));
                }
            }
        }

        Assert.Empty(found);
    }
}

/// <summary>A test that needs the file axe.min.js of axe-core (MPL-2.0), which AXE names; skipped by name without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AxeFactAttribute : BrowserFactAttribute
{
    public AxeFactAttribute()
    {
        if (!File.Exists(Axe))
            Skip ??= "There is no axe-core: set AXE to its axe.min.js.";
    }

    public static string Axe { get; } = Environment.GetEnvironmentVariable("AXE") ?? "";
}
