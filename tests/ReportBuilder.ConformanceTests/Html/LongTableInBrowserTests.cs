using Microsoft.Playwright;
using ReportBuilder.Html;
using ReportBuilder.Model.Documents;
using ReportBuilder.Scoring;

namespace ReportBuilder.ConformanceTests.Html;

/// <summary>The rows of a very long table come when readers ask for them, from a disk as well.</summary>
[Trait("Category", "Long")]
public sealed class LongTableInBrowserTests(SiteInBrowser site) : IClassFixture<SiteInBrowser>, IDisposable
{
    private const string Rows = "[data-table=overall] tbody tr";
    private readonly string folder = Directory.CreateTempSubdirectory("long-table-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [BrowserFact]
    public async Task Sorting_filtering_and_asking_bring_the_other_rows()
    {
        Write();
        await using var browser = await site.Launch();
        var page = (await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 } })).Patiently();
        await page.GotoAsync($"file://{folder}/ranking.html");
        await Assertions.Expect(page.Locator(Rows)).ToHaveCountAsync(300);
        await page.Locator(".table-rest button").ClickAsync();
        await Assertions.Expect(page.Locator(Rows)).ToHaveCountAsync(660);
        Assert.Equal(0, await page.Locator(".table-rest").CountAsync());

        await page.ReloadAsync();
        await page.Locator(".table-filter").FillAsync("wuhan");
        await Assertions.Expect(page.Locator(Rows + ":not([hidden])")).ToHaveCountAsync(11);

        var id = await page.Locator("[data-table=overall] table").GetAttributeAsync("id");
        await page.GotoAsync($"file://{folder}/ranking.html?sort={id}:1:descending");
        await Assertions.Expect(page.Locator(Rows)).ToHaveCountAsync(660);
        var names = (await page.Locator(Rows + " th").AllInnerTextsAsync()).Select(name => name.Trim()).ToList();
        Assert.Equal(11, names.TakeWhile(name => name == names[0]).Count());
        Assert.True(string.CompareOrdinal(names[0], names[^1]) > 0);
        Assert.Equal(1, await page.Locator("[data-table=overall] tbody [tabindex='0']").CountAsync());
    }

    /// <summary>The repository's edition with the rows of its ranking eleven times over.</summary>
    private void Write()
    {
        var scores = Scorer.Score(CitiesEdition.Inputs).Value;
        var document = CitiesEdition.Document with { Sections = [.. CitiesEdition.Document.Sections.Select(Longer)] };
        foreach (var (path, bytes) in SiteWriter.Write(document, scores, CitiesEdition.Inputs).Value)
        {
            var target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, bytes.AsSpan());
        }
    }

    private static Section Longer(Section section) => section with
    {
        Content = [.. section.Content.Select(block => block is Table { Kind: TableKind.Overall } table ? table with { Rows = [.. Enumerable.Repeat(table.Rows, 11).SelectMany(rows => rows)] } : block)],
        Children = [.. section.Children.Select(Longer)],
    };
}
