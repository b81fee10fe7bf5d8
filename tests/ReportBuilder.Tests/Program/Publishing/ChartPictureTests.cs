using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using AngleSharp.Html.Parser;
using ReportBuilder.Files;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Serving;

namespace ReportBuilder.Tests.Program.Publishing;

/// <summary>Charts as PNG beside SVG and CSV, where the edition asks for them.</summary>
public sealed class ChartPictureTests
{
    private const string Page = "dimensions/work-and-trade.html";
    private static readonly ReportSources Towns = EditionFolder.Read(Repository.Path("tests", "fixtures", "tiny-report")).Value;
    private static readonly Lazy<ImmutableSortedDictionary<string, ImmutableArray<byte>>> Offered = new(() => Site(With("chart-pictures: yes")));

    [Fact]
    public void A_chart_is_offered_in_two_sizes_to_post_and_as_on_the_page_at_twice_its_dots()
    {
        var links = Links(Offered.Value[Page]);
        Assert.Equal(["1200x630", "1080x1080", "2x"], links.Select(link => link[(link.LastIndexOf('-') + 1)..^".png".Length]));
        var sizes = links.Select(link => Size(Offered.Value["figures/" + link["../figures/".Length..]])).ToList();
        Assert.Equal([(1200, 630), (1080, 1080)], sizes[..2]);
        Assert.InRange(sizes[2].Width, 900, 2000);
    }

    [Fact]
    public void No_picture_is_made_for_an_edition_that_asks_for_none() =>
        Assert.DoesNotContain(Site(Towns).Keys, path => path.EndsWith(".png", StringComparison.Ordinal));

    [Fact]
    public void The_same_chart_gives_the_same_bytes_in_a_preview_too()
    {
        var (warm, sources) = (new WarmPipeline(), With("chart-pictures: yes"));
        foreach (var again in (ReportSources[])[sources, Towns, sources])
        {
            var site = warm.Site(warm.Draft(again).Value!).Value;
            Assert.Equal(again == sources ? 3 : 0, Links(site.Find(Page)!.Value).Count);
        }

        var kept = warm.Site(warm.Draft(sources).Value!).Value;
        Assert.All(
            Offered.Value.Where(file => file.Key.EndsWith(".png", StringComparison.Ordinal)),
            file => Assert.Equal(file.Value.AsSpan(), kept.Find(file.Key)!.Value.AsSpan()));
    }

    [Fact]
    public void Another_answer_than_yes_or_no_is_told_of() =>
        Assert.Contains(
            ReportPipeline.Draft(With("chart-pictures: png"), _ => { }).Diagnostics,
            said => said.Message.Contains("chart-pictures", StringComparison.Ordinal));

    private static List<string> Links(ImmutableArray<byte> html)
    {
        using var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(html.AsSpan()));
        return [.. page.QuerySelectorAll("figure.chart a[download][href$='.png']").Select(link => link.GetAttribute("href")!)];
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<byte>> Site(ReportSources sources) =>
        ReportPipeline.Write(ReportPipeline.Draft(sources, _ => { }).Value!, new(Pdf: false, Html: true), _ => { }).Value.Site!;

    private static ReportSources With(string line)
    {
        const string Report = "content/report.yaml";
        return Towns with { Files = Towns.Files.SetItem(Report, [.. Towns.Files[Report], .. Encoding.UTF8.GetBytes($"\n{line}\n")]) };
    }

    private static (int Width, int Height) Size(ImmutableArray<byte> png) =>
        (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan()[16..]), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan()[20..]));
}
