using System.Security.Cryptography;
using System.Text.Json;
using System.Xml.Linq;
using ReportBuilder.Html.Assets;
using ReportBuilder.Html.Pages;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Html;

/// <summary>What newsrooms, libraries, catalogues and programs take from the site.</summary>
public sealed class NewsroomTests
{
    private const string Address = "https://reports.example/2025/";

    private static readonly Lazy<Model.Diagnostics.Outcome<System.Collections.Immutable.ImmutableSortedDictionary<string, System.Collections.Immutable.ImmutableArray<byte>>>> Published =
        new(() => Sample.Write(With(edition => edition with { BaseUrl = Address, Stage = Stage.Final })));

    [Fact]
    public void Every_unit_has_a_line_for_each_chapter_to_be_followed_by()
    {
        const string Call = "reportFollowed(";
        var script = Published.Value.File("data/followed/hefei.js");
        using var said = JsonDocument.Parse(script[Call.Length..^3]);
        var lines = said.RootElement.GetProperty("lines");
        Assert.Matches(@"^Overall: Hefei has rank 15 of 60, [\d,]+ points behind Shanghai$", lines.GetProperty("").GetString());
        Assert.StartsWith("Digital-intelligence empowerment: Hefei has rank ", lines.GetProperty(Sample.ChapterPath).GetString(), StringComparison.Ordinal);
        Assert.Equal(60, Published.Value.Value.Keys.Count(path => path.StartsWith("data/followed/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/* why */\n(function () {\n  /* over\n     lines */\n  go(); /* goes */\n\n})();\n", "(function(){go();})();\n")]
    [InlineData("const a = `x\n  y`;\n", "const a = `x\n  y`;\n")]
    [InlineData("const a = 1; // why;\nb(a,\n  [2])\nc = 'x  /* y */ = \\' z';\n", "const a=1;b(a,[2])\nc='x  /* y */ = \\' z';\n")]
    [InlineData("a = b + +c - -d / e / f\n(g)\n", "a=b+ +c- -d/e/f\n(g)\n")]
    [InlineData("return / [/ ] ' /.test(x) ? y\n  : z.replace(/ \\/ /g, \"  \")", "return/ [/ ] ' /.test(x)?y:z.replace(/ \\/ /g,\"  \")")]
    [InlineData("if (a) b\nelse c\nlet d\n++e\n", "if(a)b\nelse c\nlet d\n++e\n")]
    public void A_script_loses_only_what_means_nothing(string script, string packed) => Assert.Equal(packed, PackedScript.Of(script));

    private static ReportDocument With(Func<Edition, Edition> change)
    {
        var document = Sample.Document(Sample.ScoreTable());
        return document with { Edition = change(document.Edition) };
    }

    [Fact]
    public void No_title_is_longer_than_a_list_of_results_shows() => Assert.All(
        Published.Value.Value.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)),
        path => Assert.InRange(TextWidth.Of(Published.Value.Page(path).Title), 1, PageTitles.Longest));

    [Theory]
    [InlineData("A short title", 20, "A short title")]
    [InlineData("Digital strength and regional ties, if narrowly", 38, "Digital strength and regional ties\u2026")]
    [InlineData("中国机遇之城二零二五年度指数报告", 20, "中国机遇之城二零二\u2026")]
    [InlineData("Donaudampfschifffahrtsgesellschaft", 12, "Donaudampfs\u2026")]
    public void A_long_title_is_cut_between_words(string title, int longest, string cut) => Assert.Equal(cut, TextWidth.Cut(title, longest));

    [Fact]
    public void Citations_name_the_address_the_version_and_the_hash_of_the_scores()
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Published.Value.Value["data/scores.csv"].AsSpan()));
        Assert.Contains($"sha256:{hash}", Published.Value.File("citation.bib"), StringComparison.Ordinal);
        Assert.Contains($"url         = {{{Address}}}", Published.Value.File("citation.bib"), StringComparison.Ordinal);
        var lines = Published.Value.File("citation.ris").Split('\n');
        Assert.Equal(("TY  - RPRT", "ER  - ", ""), (lines[0], lines[^2], lines[^1]));
        Assert.Contains($"UR  - {Address}", lines);
        Assert.Contains($"N1  - data/scores.csv sha256:{hash}", lines);
        Assert.All(lines.SkipLast(1), line => Assert.Matches("^[A-Z][A-Z0-9]  - ", line));
        var cff = Published.Value.File("CITATION.cff");
        Assert.StartsWith("cff-version: 1.2.0\n", cff, StringComparison.Ordinal);
        Assert.Contains($"\nurl: \"{Address}\"\n", cff, StringComparison.Ordinal);
        Assert.Contains($"value: \"sha256:{hash}\"", cff, StringComparison.Ordinal);
        foreach (var file in (string[])["citation.bib", "citation.ris", "CITATION.cff"])
            Assert.NotNull(Published.Value.Page("about.html").QuerySelector($"a[download][href='{file}']"));
    }

    [Fact]
    public void Every_chart_and_table_has_a_page_of_its_own_to_embed_with_its_licence_and_where_it_is_from()
    {
        var site = Sample.Write(With(edition => edition with { Licences = new(new("CC BY 4.0", ""), new("CC BY 4.0", ""), new("CC0", "")) }));
        var links = site.Page(Sample.ChapterPath).QuerySelectorAll("a.embed-link").Select(link => link.GetAttribute("href")!).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link =>
        {
            var page = site.Page(link["../".Length..]);
            Assert.Single(page.QuerySelectorAll("figure.chart, .data-table"));
            Assert.Contains("CC", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.StartsWith($"../{Sample.ChapterPath}#", page.QuerySelector("main > p.small a")!.GetAttribute("href"), StringComparison.Ordinal);
            Assert.NotNull(page.QuerySelector("script[src='../assets/embed.js']"));
            Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
        });
    }

    [Fact]
    public void The_addresses_of_an_embedded_part_lead_where_those_of_its_page_do()
    {
        var site = Published.Value;
        foreach (var path in site.Value.Keys.Where(path => path.StartsWith("embed/", StringComparison.Ordinal)))
            foreach (var link in site.Page(path).QuerySelectorAll("main a[href]").Select(link => link.GetAttribute("href")!).Where(link => !link.Contains(':', StringComparison.Ordinal)))
            {
                if (link.StartsWith('#'))
                    Assert.NotNull(site.Page(path).GetElementById(link[1..]));
                else
                    Assert.Contains(new Uri(new Uri("http://site/embed/"), link).AbsolutePath[1..], site.Value.Keys);
            }
    }

    [Fact]
    public void Catalogues_find_every_data_file_with_its_size_and_hash()
    {
        using var record = JsonDocument.Parse(Published.Value.File("data/dcat.jsonld"));
        var files = record.RootElement.GetProperty("dcat:distribution").EnumerateArray().ToList();
        Assert.Equal(2, files.Count);
        Assert.All(files, file =>
        {
            var bytes = Published.Value.Value[file.GetProperty("dcat:downloadURL").GetProperty("@id").GetString()![Address.Length..]];
            Assert.Equal(bytes.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), file.GetProperty("dcat:byteSize").GetProperty("@value").GetString());
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan())), file.GetProperty("spdx:checksum").GetProperty("spdx:checksumValue").GetProperty("@value").GetString());
        });
    }

    [Theory]
    [InlineData("scores.csv")]
    [InlineData("framework.csv")]
    public void The_columns_of_a_data_file_are_described_beside_it(string name)
    {
        using var metadata = JsonDocument.Parse(Published.Value.File($"data/{name}-metadata.json"));
        Assert.Equal(name, metadata.RootElement.GetProperty("url").GetString());
        var columns = metadata.RootElement.GetProperty("tableSchema").GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("name").GetString());
        Assert.Equal(Published.Value.File($"data/{name}").Split('\n')[0].Split(','), columns);
    }

    [Fact]
    public void A_plain_index_says_the_findings_and_leads_to_every_page_as_Markdown()
    {
        var index = Published.Value.File("llms.txt");
        Assert.StartsWith("# ", index, StringComparison.Ordinal);
        var addresses = System.Text.RegularExpressions.Regex.Matches(index, @"\]\((https://[^)#]*)").Select(link => link.Groups[1].Value).ToList();
        Assert.All(addresses, address => Assert.Contains(address[Address.Length..], Published.Value.Value.Keys));
        Assert.Contains(Address + Sample.ChapterPath.Replace(".html", ".md", StringComparison.Ordinal), addresses);
    }

    [Fact]
    public void A_page_of_the_document_stands_beside_itself_as_Markdown()
    {
        var path = Published.Value.Page(Sample.ChapterPath).QuerySelector("link[type='text/markdown']")!.GetAttribute("href")!;
        var text = Published.Value.File(new Uri(new Uri("http://site/" + Sample.ChapterPath), path).AbsolutePath[1..]);
        Assert.Contains("# ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<p>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Versions_are_listed_and_fed_the_newest_first_and_an_old_one_leads_to_the_newest()
    {
        PublishedVersion[] versions = [new("2025.1", new(2025, 12, 1), Address), new("2026.1", new(2026, 12, 1), "https://reports.example/2026/")];
        var site = Sample.Write(With(edition => edition with { BaseUrl = Address, Date = new(2025, 12, 1), Versions = [.. versions] }));
        Assert.Equal(["2026.1", "2025.1"], site.Page("about.html").QuerySelectorAll("#versions + ul a").Select(link => link.TextContent));
        Assert.NotNull(site.Page("about.html").QuerySelector("#versions + ul a[href='https://reports.example/2025/'][aria-current]"));
        Assert.NotNull(site.Page(Sample.ChapterPath).QuerySelector(".banner a[href='https://reports.example/2026/']"));
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var entries = XDocument.Parse(site.File("releases.xml")).Descendants(atom + "entry").ToList();
        Assert.Equal(versions.Reverse().Select(version => version.Address), entries.Select(entry => entry.Element(atom + "link")!.Attribute("href")!.Value));
        var newest = Sample.Write(With(edition => edition with { BaseUrl = versions[1].Address, Date = versions[1].Date, Versions = [.. versions] }));
        Assert.Null(newest.Page(Sample.ChapterPath).QuerySelector(".banner a[href^='https://reports.example/']"));
        Assert.DoesNotContain("releases.xml", Published.Value.Value.Keys);
    }

    [Fact]
    public void A_correction_in_the_feed_leads_to_its_place()
    {
        var site = Sample.Write(With(edition => edition with { BaseUrl = Address, Corrections = [new(new(2026, 1, 5), "First slip")] }));
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var link = XDocument.Parse(site.File("corrections.xml")).Descendants(atom + "entry").Single().Element(atom + "link")!;
        Assert.Equal(Address + "about.html#corrections", link.Attribute("href")!.Value);
    }

    [Theory]
    [InlineData("a { b: c; }\n/* why */\nd,\ne { f: 1px  2px; }", "a{b:c}d,e{f:1px 2px}\n")]
    [InlineData("a::before { content: \" ; } /* \"; }", "a::before{content:\" ; } /* \"}\n")]
    [InlineData("a > b, c + d > e { f: g !important; }", "a>b,c+d>e{f:g!important}\n")]
    [InlineData("@media (max-width: 40rem) { a :hover { width: calc(1px + 2px); } }", "@media (max-width:40rem){a :hover{width:calc(1px + 2px)}}\n")]
    public void A_stylesheet_loses_only_what_means_nothing(string css, string packed) => Assert.Equal(packed, PackedStylesheet.Of(css));
}
