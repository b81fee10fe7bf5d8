using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Tests.Html;

/// <summary>What a site is made of, whatever its words.</summary>
public sealed partial class SitePages
{
    private static readonly ReportDocument Document = Sample.Document(
        Sample.Words(new TextRun("Base stations "), new NoteReference("ref-1-1", "note-1", 1)), Sample.ScoreTable(), Sample.Chart);

    private static readonly Model.Diagnostics.Outcome<System.Collections.Immutable.ImmutableSortedDictionary<string, System.Collections.Immutable.ImmutableArray<byte>>> Site = Sample.Write(Document);

    private static IEnumerable<string> Pages => Site.Value.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal));

    [Fact]
    public void Every_city_has_a_profile_whether_the_document_writes_of_it_or_not() =>
        Assert.Equal(60, Pages.Count(path => path.StartsWith("cities/", StringComparison.Ordinal)));

    [Theory]
    [InlineData("index.html"), InlineData("contents.html"), InlineData("cities.html"), InlineData("compare.html"), InlineData("your-weights.html")]
    [InlineData("data.html"), InlineData("search.html"), InlineData("about.html"), InlineData("404.html"), InlineData("references.html"), InlineData("case-studies/guiyang.html")]
    public void The_pages_that_readers_look_for_are_there(string path) => Assert.Contains(path, Site.Value.Keys);

    [Fact]
    public void Every_link_leads_to_a_file_and_an_id_of_the_site()
    {
        var pages = Pages.ToDictionary(path => path, path => Site.Page(path), StringComparer.Ordinal);
        var ids = pages.ToDictionary(page => page.Key, page => page.Value.All.Select(element => element.Id ?? "").ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var (path, page) in pages)
        {
            foreach (var element in page.QuerySelectorAll("[href], [src], form[action]"))
            {
                var address = element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("action")!;
                if (address.Contains(':', StringComparison.Ordinal))
                    continue;
                var target = new Uri(new Uri("http://site/" + path), address);
                var file = target.AbsolutePath[1..];
                Assert.True(Site.Value.ContainsKey(file), $"{path}: {address}");
                if (target.Fragment.Length > 1 && ids.TryGetValue(file, out var known))
                    Assert.True(known.Contains(target.Fragment[1..]), $"{path}: {address}");
            }
        }
    }

    [Fact]
    public void No_id_stands_twice_on_a_page() => Assert.All(Pages, path =>
        Assert.Empty(Site.Page(path).QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(group => group.Count() > 1).Select(group => group.Key)));

    [Fact]
    public void Titles_and_descriptions_differ_on_every_page()
    {
        var pages = Pages.Select(path => Site.Page(path)).ToList();
        Assert.Equal(pages.Count, pages.Select(page => page.Title).Distinct().Count());
        Assert.Equal(pages.Count, pages.Select(Description).Distinct().Count());
        Assert.All(pages, page => Assert.InRange(Description(page).Length, 50, 180));

        static string Description(IDocument page) => page.QuerySelector("meta[name=description]")!.GetAttribute("content")!;
    }

    [Fact]
    public void Nothing_is_scripted_or_styled_in_place() => Assert.All(Pages, path =>
    {
        var page = Site.Page(path);
        Assert.Empty(page.QuerySelectorAll("[style], style"));
        Assert.All(page.QuerySelectorAll("script:not([src])"), script => Assert.Equal("application/ld+json", script.GetAttribute("type")));
        Assert.DoesNotContain(page.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
    });

    [Fact]
    public void Nothing_is_fetched_from_other_hosts() => Assert.All(Pages, path =>
        Assert.All(Site.Page(path).QuerySelectorAll("script[src], img[src], link[rel=stylesheet], link[rel=icon]"), element =>
            Assert.DoesNotContain("//", element.GetAttribute("src") ?? element.GetAttribute("href")!, StringComparison.Ordinal)));

    [Fact]
    public void Next_leads_through_the_report_in_its_order_and_previous_back()
    {
        var walked = new List<string> { "index.html" };
        while (Step(walked[^1], "next") is { } next)
        {
            Assert.Equal(walked[^1], Step(next, "prev"));
            walked.Add(next);
        }

        Assert.Equal(["index.html", "contents.html", Sample.ChapterPath, "case-studies/guiyang.html", "references.html"], walked[..5]);

        static string? Step(string from, string way) =>
            Site.Page(from).QuerySelector($".pager a[rel={way}]")?.GetAttribute("href") is { } href ? new Uri(new Uri("http://site/" + from), href).AbsolutePath[1..] : null;
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes()
    {
        var again = Sample.Write(Document);
        Assert.Equal(Site.Value.Keys, again.Value.Keys);
        Assert.All(Site.Value, file => Assert.Equal(file.Value.AsSpan(), again.Value[file.Key].AsSpan()));
    }

    [Fact]
    public void Faces_are_cut_to_the_characters_in_use_and_stay_under_150_kB() =>
        Assert.InRange(Site.Value.Where(file => file.Key.EndsWith(".woff", StringComparison.Ordinal)).Sum(file => file.Value.Length), 10_000, 80_000);

    [Fact]
    public void The_scripts_stay_under_60_kB_and_the_stylesheets_under_45()
    {
        Assert.InRange(Sum(".js", "search-index", "scores.js", "receipts/"), 1000, 60_000);
        // The stylesheet of faces is made of the edition's own: it grows with them.
        Assert.InRange(Sum(".css", "fonts.css"), 1000, 45_000);

        static int Sum(string ending, params string[] besides) => Site.Value
            .Where(file => file.Key.StartsWith("assets/", StringComparison.Ordinal) && file.Key.EndsWith(ending, StringComparison.Ordinal) && !besides.Any(part => file.Key.Contains(part, StringComparison.Ordinal)))
            .Sum(file => file.Value.Length);
    }

    [Fact]
    public void Drawings_that_are_files_are_well_formed() =>
        Assert.All(Site.Value.Where(file => file.Key.EndsWith(".svg", StringComparison.Ordinal)), file =>
            Assert.Equal("svg", System.Xml.Linq.XDocument.Parse(System.Text.Encoding.UTF8.GetString(file.Value.AsSpan())).Root!.Name.LocalName));

    [Fact]
    public void Every_drawing_is_named_and_described_or_hidden_from_screen_readers() => Assert.All(Pages, path =>
    {
        var page = Site.Page(path);
        foreach (var drawing in page.QuerySelectorAll("main svg"))
            if (drawing.GetAttribute("aria-hidden") != "true")
                Assert.False(string.IsNullOrWhiteSpace(page.GetElementById(drawing.GetAttribute("aria-labelledby") ?? "")?.TextContent), $"{path}: {drawing.OuterHtml[..Math.Min(120, drawing.OuterHtml.Length)]}");
    });

    [Fact]
    public void Every_heading_chart_and_table_has_an_address_to_copy() => Assert.All(Pages.Where(path => path is not ("index.html" or "404.html")).Take(20), path =>
    {
        var page = Site.Page(path);
        foreach (var part in page.QuerySelectorAll("main h1, main h2, main h3, main h4, main figure, main table:not(.compact)"))
        {
            var link = part.QuerySelector("a.permalink");
            Assert.True(link is not null, $"{path}: {part.OuterHtml[..Math.Min(80, part.OuterHtml.Length)]}");
            Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..]));
        }
    });

    [Fact]
    public void Every_city_and_variable_and_what_it_measures_can_be_searched_for()
    {
        using var index = System.Text.Json.JsonDocument.Parse(Site.File("assets/search-index.js")["window.reportIndex=".Length..^2]);
        var titles = index.RootElement.GetProperty("pages").EnumerateArray().Select(page => page[1].GetString());
        var passages = index.RootElement.GetProperty("passages").EnumerateArray().Select(passage => passage[2].GetString() + ": " + passage[3].GetString()).ToList();
        Assert.Empty(Sample.Scores.Units.Select(unit => $"{unit.Name} {unit.Names.ByLanguage["zh-Hans"]}").Except(titles));
        foreach (var variable in Sample.Scores.Framework.Dimensions[3].Children)
            Assert.Contains(passages, passage => passage.StartsWith(variable.Name + ": Variable. " + variable.Children[0].Indicator!.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_ink_that_a_page_names_is_in_the_stylesheet_and_no_other()
    {
        var named = Pages.SelectMany(path => Site.Page(path).QuerySelectorAll("svg [class]")).SelectMany(mark => mark.ClassList).Where(name => name[1] == '-').ToHashSet(StringComparer.Ordinal);
        var css = Site.File("assets/tokens.css");
        Assert.Contains("f-d4", named);
        Assert.All(named, name => Assert.Contains($".{name}{{", css, StringComparison.Ordinal));
        Assert.Equal(named.Count, Inks().Count(css));
    }

    [Fact]
    public void Text_files_have_line_feeds_only_and_no_byte_order_mark() => Assert.All(
        Site.Value.Where(file => !file.Key.EndsWith(".woff", StringComparison.Ordinal)),
        file => Assert.True(!file.Value.Contains((byte)'\r') && file.Value[0] != 0xEF, file.Key));

    [Fact]
    public void A_template_of_the_edition_takes_the_place_of_the_built_in_one()
    {
        var inputs = Sample.Inputs with { Templates = Sample.Inputs.Templates.SetItem("html/pages/not-found.sbn", new("html/pages/not-found.sbn", "<h1>Lost {{ title }}</h1>")) };
        Assert.Matches(Lost(), Sample.Write(Document, inputs).Page("404.html").QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public void A_template_that_cannot_be_read_is_named()
    {
        var inputs = Sample.Inputs with { Templates = Sample.Inputs.Templates.SetItem("html/pages/text.sbn", new("html/pages/text.sbn", "{{ if a }}x")) };
        var found = Assert.Single(Sample.Write(Document, inputs).Diagnostics, diagnostic => diagnostic.Code == "RB7002");
        Assert.Equal("templates/html/pages/text.sbn", found.Place.File);
    }

    [GeneratedRegex("^Lost Page not found")]
    private static partial Regex Lost();

    [GeneratedRegex(@"\.[fs]-[a-z0-9-]+\{")]
    private static partial Regex Inks();
}
