using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using AngleSharp.Html.Parser;
using ReportBuilder.Files;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Serving;

namespace ReportBuilder.Tests.Program.Publishing;

/// <summary>Links to a page of the site show its unit or its chart as a card, once the edition says where it is published.</summary>
public sealed class LinkPreviewTests
{
    private const string Address = "https://towns.example/1903/";
    private const string Unit = "cities/larkhaven.html";
    private const string Part = "dimensions/work-and-trade.html";

    private static readonly ReportSources Towns = EditionFolder.Read(Repository.Path("tests", "fixtures", "tiny-report")).Value;
    private static readonly Lazy<ImmutableSortedDictionary<string, ImmutableArray<byte>>> Published = new(() => Site(At(Address)));

    [Fact]
    public void A_unit_shows_its_scores_and_a_part_its_finding()
    {
        var (picture, words) = Preview(Unit);
        Assert.Equal("previews/pages/cities/larkhaven.png", picture);
        Assert.StartsWith("Larkhaven. ", words, StringComparison.Ordinal);
        Assert.Contains("overall rank", words, StringComparison.Ordinal);
        (picture, words) = Preview(Part);
        Assert.Equal("previews/pages/dimensions/work-and-trade.png", picture);
        Assert.StartsWith("Stalls and benches. Larkhaven trades most", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_is_of_the_size_that_its_page_says()
    {
        var own = Published.Value.Where(file => file.Key.StartsWith("previews/", StringComparison.Ordinal)).ToList();
        Assert.InRange(own.Count, 6, 20);
        Assert.All(own, file => Assert.Equal(
            (1200, 630),
            (BinaryPrimitives.ReadInt32BigEndian(file.Value.AsSpan()[16..]), BinaryPrimitives.ReadInt32BigEndian(file.Value.AsSpan()[20..]))));
    }

    [Fact]
    public void A_page_without_a_chart_shows_the_edition() => Assert.Equal("previews/edition.png", Preview("foreword.html").Picture);

    [Fact]
    public void None_is_made_where_nobody_knows_the_address() =>
        Assert.DoesNotContain(Site(Towns).Keys, path => path.StartsWith("previews/", StringComparison.Ordinal));

    [Fact]
    public void A_preview_of_the_edition_has_the_same_pictures_after_a_save_too()
    {
        var warm = new WarmPipeline();
        _ = warm.Site(warm.Draft(At(Address)).Value!);
        var changed = At("https://towns.example/1904/");
        var kept = warm.Site(warm.Draft(changed).Value!).Value;
        Assert.All(
            Site(changed).Where(file => file.Key.StartsWith("previews/", StringComparison.Ordinal)),
            file => Assert.Equal(file.Value.AsSpan(), kept.Find(file.Key)!.Value.AsSpan()));
    }

    /// <summary>Below the address of the edition, and in words.</summary>
    private static (string Picture, string Words) Preview(string path)
    {
        using var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Published.Value[path].AsSpan()));
        string Meta(string name) => page.QuerySelector($"meta[property='{name}']")!.GetAttribute("content")!;
        Assert.StartsWith(Address, Meta("og:image"), StringComparison.Ordinal);
        return (Meta("og:image")[Address.Length..], Meta("og:image:alt"));
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<byte>> Site(ReportSources sources) =>
        ReportPipeline.Write(ReportPipeline.Draft(sources, _ => { }).Value!, new(Pdf: false, Html: true), _ => { }).Value.Site!;

    private static ReportSources At(string address)
    {
        const string Report = "content/report.yaml";
        return Towns with { Files = Towns.Files.SetItem(Report, [.. Towns.Files[Report], .. Encoding.UTF8.GetBytes($"\nbase-url: {address}\n")]) };
    }
}
