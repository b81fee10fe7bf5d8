using System.Buffers.Binary;
using Microsoft.Playwright;

namespace ReportBuilder.ConformanceTests.Html;

/// <summary>Charts, tables, pages and statements as pictures to publish, drawn by the page when they are asked for.</summary>
[Trait("Category", "Long")]
public sealed class PictureTests(SiteInBrowser site) : IClassFixture<SiteInBrowser>
{
    private static readonly string[] Sizes = ["1200 \u00d7 630", "1200 \u00d7 1200", "2400 \u00d7 1260"];

    [BrowserFact]
    public Task A_chart_is_a_picture_in_three_sizes_from_a_disk_on_a_phone_and_in_the_dark() => InThreeSizes(
        SiteInBrowser.Chapter,
        ".pop",
        async visit =>
        {
            await visit["figure.chart .figure-data summary"].First.ClickAsync();
            await visit["figure.chart .embed-link.needs-script"].First.ClickAsync();
        },
        colours: 4,
        width: 390,
        ColorScheme.Dark);

    [BrowserFact]
    public Task A_table_is_a_picture_in_three_sizes_asked_for_by_keyboard() => InThreeSizes(
        "ranking.html",
        ".pop",
        async visit =>
        {
            await visit[".data-table .embed-link.needs-script"].First.FocusAsync();
            await visit.Page.Keyboard.PressAsync("Enter");
        },
        colours: 2);

    [BrowserFact]
    public Task A_city_is_a_picture_in_three_sizes() => InThreeSizes("cities/hefei.html", ".cite", visit => visit[".cite summary"].ClickAsync(), colours: 10);

    [BrowserFact]
    public Task A_checked_statement_is_a_picture_in_three_sizes() => InThreeSizes(
        SiteInBrowser.Chapter,
        ".pop",
        async visit =>
        {
            await visit[".show-checked button"].ClickAsync();
            await visit[".prose > p a.bound"].First.ClickAsync();
        },
        colours: 2);

    [BrowserFact]
    public async Task A_picture_says_its_source_its_licence_and_its_address_and_how_much_of_a_table_it_shows()
    {
        await using var visit = await site.Open("ranking.html");
        await visit.Ask<int>("(() => { window.said = []; const write = CanvasRenderingContext2D.prototype.fillText; CanvasRenderingContext2D.prototype.fillText = function (words, ...places) { said.push(words); return write.call(this, words, ...places); }; return 1; })()");
        await visit[".data-table .embed-link.needs-script"].First.ClickAsync();
        await Picture(visit, ".pop", Sizes[0]);
        var said = string.Join('\n', await visit.Ask<string[]>("said"));
        foreach (var part in (string[])["Overall scores and ranks", "Shanghai", "2,446", "of 60 rows.", "Source: ", "Licence: ", "Chinese Cities of Opportunity", "ranking.html#ranking-table"])
            Assert.Contains(part, said, StringComparison.Ordinal);
    }

    private async Task InThreeSizes(string path, string card, Func<Visit, Task> open, int colours, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        await using var visit = await site.Open(path, width, scheme);
        await open(visit);
        foreach (var size in Sizes)
        {
            var png = await Picture(visit, card, size);
            var drawn = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
            Assert.Equal(size, $"{drawn.Item1} \u00d7 {drawn.Item2}");
            Assert.True(await Colours(visit, png) >= colours, $"{path} {size}");
        }

        Assert.Empty(visit.Faults);
    }

    private static async Task<byte[]> Picture(Visit visit, string card, string size)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit[$"{card} button"].GetByText("PNG " + size).ClickAsync());
        Assert.EndsWith(size.Replace(" \u00d7 ", "x", StringComparison.Ordinal) + ".png", download.SuggestedFilename, StringComparison.Ordinal);
        return await File.ReadAllBytesAsync((await download.PathAsync())!);
    }

    /// <summary>How many colours cover more than a spot of the picture.</summary>
    private static Task<int> Colours(Visit visit, byte[] png) => visit.Page.EvaluateAsync<int>(
        """
        async png => {
          const picture = new Image();
          picture.src = 'data:image/png;base64,' + png;
          await picture.decode();
          const pen = Object.assign(document.createElement('canvas'), { width: picture.width, height: picture.height }).getContext('2d');
          pen.drawImage(picture, 0, 0);
          const counts = new Map();
          for (const dot of new Uint32Array(pen.getImageData(0, 0, picture.width, picture.height).data.buffer)) counts.set(dot, (counts.get(dot) || 0) + 1);
          return [...counts.values()].filter(count => count > 100).length;
        }
        """,
        Convert.ToBase64String(png));
}
