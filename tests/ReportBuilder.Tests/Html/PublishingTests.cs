using System.Buffers.Binary;
using System.Text.Json;
using ReportBuilder.Html;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Html;

/// <summary>What the edition says about itself shows in the site: where it stands, how far it is, what was corrected.</summary>
public sealed class PublishingTests
{
    private const string Address = "https://reports.example/2025/";

    private static ReportDocument With(Func<Edition, Edition> change)
    {
        var document = Sample.Document(Sample.ScoreTable());
        return document with { Edition = change(document.Edition) };
    }

    [Fact]
    public void A_published_edition_has_whole_addresses_a_site_map_and_pictures_for_previews()
    {
        var site = Sample.Write(With(edition => edition with { BaseUrl = Address, Stage = Stage.Final }));
        var page = site.Page(Sample.ChapterPath);
        Assert.Equal(Address + Sample.ChapterPath, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        var picture = page.QuerySelector("meta[property='og:image']")!.GetAttribute("content")!;
        var png = site.Value[picture[Address.Length..]];
        Assert.Equal((1200, 630), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16, 4)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20, 4))));
        Assert.Equal("1200", page.QuerySelector("meta[property='og:image:width']")!.GetAttribute("content"));
        Assert.NotEmpty(page.QuerySelector("meta[property='og:image:alt']")!.GetAttribute("content")!);
        Assert.Equal("summary_large_image", page.QuerySelector("meta[name='twitter:card']")!.GetAttribute("content"));
        Assert.Contains($"<loc>{Address}{Sample.ChapterPath}</loc>", site.File("sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("Sitemap: " + Address, site.File("robots.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Hosts_that_read_a_list_of_redirects_get_short_addresses_below_the_address_of_the_edition()
    {
        var site = Sample.Write(With(edition => edition with { BaseUrl = Address }));
        var lines = site.File("_redirects").TrimEnd().Split('\n').Select(line => line.Split(' ')).ToList();
        Assert.All(lines, line => Assert.Equal((3, "302"), (line.Length, line[2])));
        Assert.All(lines, line => Assert.Contains(line[1]["/2025/".Length..], site.Value.Keys));
        Assert.Equal(lines.Count, lines.Select(line => line[0]).Distinct(StringComparer.Ordinal).Count());
        Assert.Contains(lines, line => line[0] == "/2025/references" && line[1] == "/2025/references.html");
        Assert.Contains(lines, line => line[0] == "/2025/digital-intelligence-empowerment" && line[1] == "/2025/" + Sample.ChapterPath);
        Assert.DoesNotContain("_redirects", Sample.Write(With(edition => edition with { BaseUrl = "" })).Value.Keys);
    }

    [Fact]
    public void A_page_with_a_picture_of_its_own_shows_that_in_links_and_the_others_that_of_the_edition()
    {
        var document = With(edition => edition with { BaseUrl = Address });
        var site = SiteWriter.Write(document, Sample.Scores, Sample.Inputs, previews: section => section.Kind == SectionKind.Dimension ? new([1, 2], $"{section.Title} in words") : null);
        string? Meta(string of, string name) => site.Page(of).QuerySelector($"meta[property='{name}']")!.GetAttribute("content");
        var picture = $"previews/pages/{Path.ChangeExtension(Sample.ChapterPath, "png")}";
        Assert.Equal(Address + picture, Meta(Sample.ChapterPath, "og:image"));
        Assert.EndsWith(" in words", Meta(Sample.ChapterPath, "og:image:alt"), StringComparison.Ordinal);
        Assert.True(site.Value[picture].AsSpan().SequenceEqual("\u0001\u0002"u8));
        Assert.Equal(Address + "previews/edition.png", Meta("index.html", "og:image"));
    }

    [Fact]
    public void An_edition_without_an_address_has_neither()
    {
        var site = Sample.Write(With(edition => edition with { BaseUrl = "" }));
        Assert.DoesNotContain("sitemap.xml", site.Value.Keys);
        Assert.DoesNotContain(site.Value.Keys, path => path.StartsWith("previews/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_draft_says_so_on_every_page_and_asks_not_to_be_indexed()
    {
        var site = Sample.Write(With(edition => edition with { Stage = Stage.Draft }));
        Assert.All(site.Value.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)), path =>
        {
            var page = site.Page(path);
            Assert.Contains(page.QuerySelectorAll(".banner"), banner => banner.TextContent.StartsWith("Draft", StringComparison.Ordinal));
            Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        });
        Assert.Contains("Disallow: /", site.File("robots.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edition_under_embargo_says_until_when_on_every_page_and_asks_not_to_be_indexed()
    {
        var site = Sample.Write(With(edition => edition with { Stage = Stage.Final, Embargo = new(2026, 1, 5), BaseUrl = Address }));
        Assert.All(site.Value.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)), path =>
        {
            var page = site.Page(path);
            Assert.Contains(page.QuerySelectorAll(".banner"), banner => banner.TextContent == "Under embargo until 5 January 2026.");
            Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        });
        Assert.Contains("Disallow: /", site.File("robots.txt"), StringComparison.Ordinal);
        Assert.DoesNotContain("sitemap.xml", site.Value.Keys);
    }

    [Fact]
    public void Corrections_are_listed_and_fed_the_newest_first()
    {
        var site = Sample.Write(With(edition => edition with { Corrections = [new(new(2026, 1, 5), "First slip"), new(new(2026, 2, 7), "Second <slip>", "scores-4")] }));
        Assert.Equal(["7 February 2026 Second <slip> To the place", "5 January 2026 First slip"], site.Page("about.html").QuerySelectorAll(".corrections li").Select(item => item.TextContent.Trim()));
        Assert.All(site.Value.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)), path => Assert.Contains(site.Page(path).QuerySelectorAll(".banner a"), link => link.GetAttribute("href")!.EndsWith("about.html#corrections", StringComparison.Ordinal)));
        var feed = System.Xml.Linq.XDocument.Parse(site.File("corrections.xml"));
        Assert.Equal(["Second <slip>", "First slip"], feed.Descendants().Where(element => element.Name.LocalName == "content").Select(element => element.Value));
    }

    [Fact]
    public void A_newer_edition_is_pointed_to_unless_its_address_could_run()
    {
        Assert.Contains("https://reports.example/2026/", Sample.Write(With(edition => edition with { NewerEditionUrl = "https://reports.example/2026/" })).File("index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("javascript:", Sample.Write(With(edition => edition with { NewerEditionUrl = "javascript:alert(1)" })).File("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Titles_of_the_edition_are_escaped_everywhere()
    {
        var site = Sample.Write(With(edition => edition with { Title = "A <b>&\"report\"", BaseUrl = Address }));
        Assert.All(site.Value.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)), path => Assert.DoesNotContain("A <b>&", site.File(path), StringComparison.Ordinal));
        Assert.Equal("A <b>&\"report\" 2025", site.Page("index.html").QuerySelector(".brand")!.TextContent);
    }

    [Fact]
    public void Every_page_has_its_data_beside_it_and_the_data_folder_says_what_it_holds()
    {
        var site = Sample.Write(With(edition => edition));
        using var city = JsonDocument.Parse(site.File("cities/hefei.json"));
        Assert.Equal(15, city.RootElement.GetProperty("city").GetProperty("scores").EnumerateObject().First().Value[1].GetInt32());
        using var package = JsonDocument.Parse(site.File("data/datapackage.json"));
        foreach (var resource in package.RootElement.GetProperty("resources").EnumerateArray())
        {
            var header = site.File("data/" + resource.GetProperty("path").GetString()).Split('\n')[0].Split(',');
            Assert.Equal(resource.GetProperty("schema").GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString()), header);
        }
    }
}
