using Microsoft.Playwright;
using ReportBuilder.Html;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring;

namespace ReportBuilder.ConformanceTests.Html;

/// <summary>A ranking as a map of shaded regions, where the edition has an outline with a region for every unit.</summary>
[Trait("Category", "Long")]
public sealed class RegionMapTests(SiteInBrowser site) : IClassFixture<SiteInBrowser>, IDisposable
{
    private const string Marks = ".region-map a[data-m]";
    private readonly string folder = Directory.CreateTempSubdirectory("regions-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [BrowserFact]
    public async Task The_ranking_is_a_map_of_regions_by_any_dimension_and_the_address_keeps_it()
    {
        Write();
        await using var browser = await site.Launch();
        var page = (await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 } })).Patiently();
        var faults = new List<string>();
        page.PageError += (_, fault) => faults.Add(fault);
        page.Console += (_, message) => { if (message.Type == "error") faults.Add(message.Text); };
        await page.GotoAsync($"file://{folder}/ranking.html");
        await page.Locator("[data-mode=regions]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(Marks)).ToHaveCountAsync(60);
        Assert.False(await page.Locator("[data-table=overall] table").IsVisibleAsync());
        await page.Locator(".chooser select").SelectOptionAsync(new SelectOptionValue { Label = "Green and low-carbon" });
        Assert.Contains("regions=", page.Url, StringComparison.Ordinal);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(Marks)).ToHaveCountAsync(60);
        Assert.Contains("Shenzhen, Green and low-carbon: 260", await page.Locator(Marks).EvaluateAllAsync<string[]>("marks => marks.map(mark => mark.getAttribute('aria-label'))"));
        Assert.True(await page.Locator(Marks).First.EvaluateAsync<bool>("mark => [...document.querySelectorAll('.region-map path')].map(path => getComputedStyle(path).fill).filter((fill, at, all) => all.indexOf(fill) === at).length > 5"));

        // One stop of the keyboard, a card at each region, and a link that leads on.
        Assert.Equal(1, await page.Locator(".region-map [tabindex='0']").CountAsync());
        await page.Locator(".region-map [tabindex='0']").FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal(1, await page.Locator(".mark-card").CountAsync());
        await page.Keyboard.PressAsync("Enter");
        await page.Leads("/cities/");
        Assert.Empty(faults);
    }

    [AxeFact]
    public async Task Nothing_violates_WCAG_on_a_map_of_regions_with_the_card_of_one_open()
    {
        Write();
        await using var browser = await site.Launch();
        foreach (var (width, scheme) in new[] { (1280, ColorScheme.Light), (768, ColorScheme.Dark), (390, ColorScheme.Light) })
        {
            await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme, BypassCSP = true });
            var page = (await context.NewPageAsync()).Patiently();
            await page.GotoAsync($"file://{folder}/ranking.html");
            await page.Locator("[data-mode=regions]").ClickAsync();
            await page.Locator(".region-map [tabindex='0']").FocusAsync();
            await page.Keyboard.PressAsync("ArrowRight");
            Assert.Equal(1, await page.Locator(".mark-card").CountAsync());
            await page.AddScriptTagAsync(new() { Path = AxeFactAttribute.Axe });
            Assert.Empty(await page.EvaluateAsync<string[]>(
                "axe.run({ include: ['.data-table'], exclude: ['tbody'] }, { resultTypes: ['violations'] }).then(result => result.violations.flatMap(violation => violation.nodes.map(node => violation.id + ': ' + node.target.join(' '))))"));
        }
    }

    [BrowserFact]
    public async Task A_filter_dims_the_other_regions_and_a_phone_has_room_for_them()
    {
        Write();
        await using var browser = await site.Launch();
        var page = (await browser.NewPageAsync(new() { ViewportSize = new() { Width = 390, Height = 844 } })).Patiently();
        await page.GotoAsync($"file://{folder}/ranking.html");
        await page.Locator("[data-mode=regions]").ClickAsync();
        await page.Locator(".table-filter").FillAsync("wuhan");
        await Assertions.Expect(page.Locator(".region-map a.away")).ToHaveCountAsync(59);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1"));
    }

    /// <summary>The repository's edition with a square for each of its units, in rows from the south.</summary>
    private void Write()
    {
        var scores = Scorer.Score(CitiesEdition.Inputs).Value;
        var outline = new MapOutline(MapProjection.PlateCarree, [.. scores.Units.Select(Cell)]);
        var document = CitiesEdition.Document with { Sections = [.. CitiesEdition.Document.Sections.Select(section => On(section, outline))] };
        foreach (var (path, bytes) in SiteWriter.Write(document, scores, CitiesEdition.Inputs).Value)
        {
            var target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, bytes.AsSpan());
        }
    }

    private static Section On(Section section, MapOutline outline) => section with
    {
        Content = [.. section.Content.Select(block => block is Figure figure ? figure with { Spec = figure.Spec with { Outline = outline } } : block)],
        Children = [.. section.Children.Select(child => On(child, outline))],
    };

    private static MapRegion Cell(Unit unit, int at)
    {
        var (west, south) = (at % 10, at / 10);
        return new(unit.Name, [[new(west, south), new(west + 0.9, south), new(west + 0.9, south + 0.9), new(west, south + 0.9)]]);
    }
}
