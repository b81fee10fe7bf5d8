using System.Collections.Immutable;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Pictures;
using ReportBuilder.Tests.Pictures;

namespace ReportBuilder.Tests.Html;

/// <summary>How the parts of the document stand in a page.</summary>
public sealed class MarkupTests
{
    [Fact]
    public void Words_are_words_whatever_they_look_like()
    {
        var page = Sample.ChapterWith(Sample.Words("<script>alert('1')</script> & \"quotes\""));
        Assert.Equal("<script>alert('1')</script> & \"quotes\"", page.QuerySelector(".prose > p")!.TextContent);
    }

    [Theory]
    [InlineData("javascript:alert(1)"), InlineData(" java\nscript:alert(1)"), InlineData("data:text/html,x"), InlineData("//elsewhere.example"), InlineData("vbscript:x")]
    public void Addresses_that_could_run_or_lead_astray_are_dropped_with_a_warning(string target)
    {
        var site = Sample.Write(Sample.Document(Sample.Words(new Link(target, Sample.Text("here")))));
        Assert.Equal("here", site.Page(Sample.ChapterPath).QuerySelector(".prose > p")!.InnerHtml);
        Assert.Equal("content/sample.md:3:1", Assert.Single(site.Diagnostics, found => found.Code == "RB7010").Place.ToString());
    }

    [Theory]
    [InlineData("https://example.org/a?b=c&d=e"), InlineData("mailto:a@example.org"), InlineData("tables/scores-4.csv")]
    public void Ordinary_addresses_stay(string target) =>
        Assert.Equal(target, Sample.ChapterWith(Sample.Words(new Link(target, Sample.Text("here")))).QuerySelector(".prose > p a")!.GetAttribute("href"));

    [Fact]
    public void A_passage_says_its_language_and_the_direction_of_its_script()
    {
        var page = Sample.ChapterWith(
            Sample.Words(new TextRun("They say "), new LanguageSpan("zh-Hans", Sample.Text("杭州欢迎你"))),
            new LanguagePart("ar", [Sample.Words("مرحبا")], default));
        Assert.Equal("They say <span lang=\"zh-Hans\" dir=\"ltr\">杭州欢迎你</span>", page.QuerySelector(".prose > p")!.InnerHtml);
        var part = page.QuerySelector(".prose > div[lang=ar]")!;
        Assert.Equal("rtl", part.GetAttribute("dir"));
        Assert.Equal("مرحبا", part.QuerySelector("p")!.TextContent);
        Assert.Equal("ltr", page.DocumentElement.GetAttribute("dir"));
    }

    [Fact]
    public void A_link_to_a_part_leads_to_its_page() =>
        Assert.Equal("../case-studies/guiyang.html", Sample.ChapterWith(Sample.Words(new Link("#guiyang", Sample.Text("Guiyang")))).QuerySelector(".prose > p a")!.GetAttribute("href"));

    [Theory]
    [InlineData("12.3*", 12.34, "12.34"), InlineData("50.5†", 50.5, "50.5"), InlineData("+3", 3, "3"), InlineData("−0.4", -0.4, "-0.4"), InlineData("12", 12.3, "12.3")]
    [InlineData("12.3", 12.3, null), InlineData("1,066", 1066, null), InlineData("60", 60, null)]
    public void A_cell_carries_its_value_where_it_prints_something_else(string prints, double value, string? carries)
    {
        var table = Sample.ScoreTable() with { Rows = [new("beijing", [new(Sample.Text("1"), 1), new(Sample.Text("Beijing")), new(Sample.Text(prints), value)])] };
        Assert.Equal(carries, Sample.ChapterWith(table).QuerySelector("td.total")!.GetAttribute("data-sort"));
    }

    [Theory]
    [InlineData("xian", "Name", "Xian"), InlineData("xian-beijing", "Xi'an", "Xian"), InlineData("beijing", "Name", null), InlineData("beijing-xian", "Beijing", null)]
    public void A_name_carries_what_it_sorts_by_where_that_is_written_otherwise(string row, string prints, string? carries)
    {
        var table = Sample.ScoreTable() with { Rows = [new(row, [new(Sample.Text("1"), 1), new(Sample.Text(prints)), new(Sample.Text("290"), 290)])] };
        Assert.Equal(carries, Sample.ChapterWith(table).QuerySelector("tbody th.name")!.GetAttribute("data-sort"));
    }

    [Fact]
    public void Merged_cells_and_heads_say_what_they_cover_and_head()
    {
        var table = new Table(
            TableKind.Plain,
            "Ships",
            [],
            [
                new("1", "Port", ColumnKind.RowHeader),
                new("2", "Large", ColumnKind.Text) { Above = "Ships", Alignment = ColumnAlignment.Centre },
                new("3", "Small", ColumnKind.Text) { Above = "Ships" },
            ],
            [
                new("1", [new(Sample.Text("Cork"), RowSpan: 2), new(Sample.Text("few")), new(Sample.Text("many"))]),
                new("2", [new(Sample.Text("not told")) { ColumnSpan = 2 }]),
            ],
            "",
            Sample.Place)
        {
            Id = "ships",
            Heads = [[new("Port", 0, RowSpan: 2), new("Ships", 1, 2)], [new("Large", 1), new("Small", 2)]],
        };
        var site = Sample.Write(Sample.Document(table));
        var found = site.Page(Sample.ChapterPath).QuerySelector("#ships")!;
        Assert.Equal(
            ["Port col rows 2 columns 1", "Ships colgroup rows 1 columns 2", "Large col rows 1 columns 1", "Small col rows 1 columns 1"],
            found.QuerySelectorAll("thead th").Cast<AngleSharp.Html.Dom.IHtmlTableHeaderCellElement>()
                .Select(head => $"{head.TextContent} {head.GetAttribute("scope")} rows {head.RowSpan} columns {head.ColumnSpan}"));
        Assert.Equal(["3", "1"], found.QuerySelectorAll("tbody tr").Select(row => $"{row.Children.Length}"));
        Assert.Equal("2", found.QuerySelector("tbody th")!.GetAttribute("rowspan"));
        Assert.Equal("2", found.QuerySelector("tbody tr:last-child td")!.GetAttribute("colspan"));
        Assert.Contains("to-centre", found.QuerySelector("tbody td")!.ClassName!, StringComparison.Ordinal);
        Assert.Equal("Port,Ships – Large,Ships – Small\nCork,few,many\nCork,not told,not told\n", System.Text.Encoding.UTF8.GetString(site.Value["tables/ships.csv"].AsSpan()));
    }

    [Fact]
    public void A_link_to_nowhere_is_plain_text_and_a_warning()
    {
        var site = Sample.Write(Sample.Document(Sample.Words(new Link("#nowhere", Sample.Text("there")))));
        Assert.Null(site.Page(Sample.ChapterPath).QuerySelector(".prose > p a"));
        Assert.Contains(site.Diagnostics, found => found.Code == "RB7011");
    }

    [Fact]
    public void A_note_stands_beside_the_first_place_that_cites_it_and_leads_back_from_the_list()
    {
        var site = Sample.Write(Sample.Document(
            Sample.Words(new TextRun("One"), new NoteReference("ref-1-1", "note-1", 1)),
            Sample.Words(new TextRun("Two"), new NoteReference("ref-1-2", "note-1", 1))));
        var page = site.Page(Sample.ChapterPath);
        Assert.Equal("1 A yearbook.", Assert.Single(page.QuerySelectorAll(".prose p .side-note")).TextContent);
        Assert.Equal("../references.html#note-1", page.QuerySelector("#ref-1-1 a")!.GetAttribute("href"));
        Assert.Equal("dimensions/digital-intelligence-empowerment.html#ref-1-1", site.Page("references.html").QuerySelector(".ways-back a")!.GetAttribute("href"));
    }

    [Fact]
    public void Bound_words_lead_to_where_they_come_from()
    {
        var page = Sample.ChapterWith(Sample.Words(new Bound("c1", Sample.Text("Hangzhou and Beijing")), new TextRun(" lead.")));
        var link = page.QuerySelector("a.bound")!;
        Assert.Equal("#claim-c1", link.GetAttribute("href"));
        Assert.Contains("The two best scores.", page.GetElementById("claim-c1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_never_nest()
    {
        ImmutableArray<Inline> inner = [new Bound("c1", [new Link("https://example.org", Sample.Text("a")), new TextRun("b"), new NoteReference("ref-1-1", "note-1", 1)])];
        Assert.Empty(Sample.ChapterWith(Sample.Words(new Link("#guiyang", inner)), Sample.Words(inner)).QuerySelectorAll("a a"));
    }

    [Fact]
    public void A_table_is_whole_with_a_caption_headers_and_links_to_profiles_and_receipts()
    {
        var table = Sample.ChapterWith(Sample.ScoreTable()).QuerySelector("#scores-4")!;
        Assert.StartsWith("Scores & ranks", table.QuerySelector("caption")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Rank", "City", "Total"], table.QuerySelectorAll("thead th[scope=col]").Select(cell => cell.TextContent));
        var first = table.QuerySelector("tbody tr")!;
        Assert.Equal("../cities/shanghai.html", first.QuerySelector("th[scope=row] a")!.GetAttribute("href"));
        Assert.Equal("../cities/shanghai.html#receipt-economic-strength", first.QuerySelector("a.receipt")!.GetAttribute("href"));
        Assert.True(first.QuerySelector("td.total")!.ClassList.Contains("v97"));
    }

    [Fact]
    public void A_table_can_be_taken_away_as_csv() => Assert.Equal(
        "Rank,City,Total\n1,Shanghai,290\n2,Beijing,290\n3,Shenzhen,290\n",
        Sample.Write(Sample.Document(Sample.ScoreTable())).File("tables/scores-4.csv"));

    [Fact]
    public void A_chart_says_itself_and_gives_its_data_and_its_drawing()
    {
        var site = Sample.Write(Sample.Document(Sample.Chart));
        var figure = site.Page(Sample.ChapterPath).QuerySelector("figure#figure-7")!;
        Assert.StartsWith("A leads B", figure.QuerySelector("figcaption .finding")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("img", figure.QuerySelector("svg")!.GetAttribute("role"));
        Assert.Contains("Bar chart: A 60.", figure.QuerySelector("svg")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("cities,points\n\"A, first\",60\nB,\n", site.File("figures/figure-7.csv"));
        Assert.StartsWith("<svg xmlns", site.File("figures/figure-7.svg"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/media/logo.svg", "svg.logo[aria-hidden=true]")]
    [InlineData("content/media/logo.png", "img.logo[alt='']")]
    public void The_logo_of_the_theme_stands_before_the_title_in_the_head_of_every_page(string path, string element)
    {
        var bytes = path.EndsWith(".svg", StringComparison.Ordinal) ? PictureSamples.Svg("<path d=\"M0 0L9 9L0 9z\"/>") : PictureSamples.Png(80, 40);
        var file = PictureSamples.Read(bytes, path)!;
        var inputs = Sample.Inputs with
        {
            Theme = Sample.Inputs.Theme with { Logo = new("media/" + Path.GetFileName(path), new("content/report.yaml", 9, 9)) },
            Pictures = Sample.Inputs.Pictures.Add(path, file),
        };
        var site = Sample.Write(Sample.Document(Sample.Chart), inputs);
        var without = Sample.Write(Sample.Document(Sample.Chart));
        foreach (var page in new[] { "index.html", Sample.ChapterPath })
        {
            Assert.NotNull(site.Page(page).QuerySelector($"header.top .brand {element}"));
            Assert.Equal(site.Page(page).QuerySelector(".brand")!.TextContent.Trim(), without.Page(page).QuerySelector(".brand")!.TextContent);
        }
    }

    [Fact]
    public void A_logo_of_a_part_is_small()
    {
        var file = PictureSamples.Read(PictureSamples.Svg("<path d=\"M0 0L9 9L0 9z\"/>"), "content/media/own.svg")!;
        var artwork = new Artwork(file, PictureCrop.Whole, PictureFocus.Middle);
        var page = Sample.ChapterWith(new Illustration(0, artwork, "", "", "", PictureWidth.Column, Sample.Place) { IsLogo = true });
        Assert.Equal("56", page.QuerySelector("figure.logo svg")!.GetAttribute("height"));
    }

    [Fact]
    public void Code_of_its_own_keeps_its_lines()
    {
        var page = Sample.ChapterWith(new Listing("::: chart bars\ndata: <scores>\n:::", "", Numbered: false, default));
        Assert.Equal("::: chart bars\ndata: <scores>\n:::", page.QuerySelector(".prose > pre > code")!.TextContent);
    }

    [Fact]
    public void Numbers_have_the_mark_of_the_edition_between_their_thousands()
    {
        var inputs = Sample.Inputs with { Style = Sample.Inputs.Style with { Numbers = new("\u202f", 10) } };
        var site = Sample.Write(Sample.Document(Sample.Chart with { Spec = Sample.Chart.Spec with { Numbers = new("\u202f", 10), Rows = [new("A", [12_345])] } }), inputs);
        Assert.Equal("12\u202f345", site.Page(Sample.ChapterPath).QuerySelector(".figure-data td")!.TextContent);
        Assert.Contains("2\u202f446", site.Page("cities.html").QuerySelector(".points")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_keep_their_level_and_have_an_address_to_copy()
    {
        var page = Sample.ChapterWith(new Heading(2, Sample.Text("Smart factories"), Sample.Place), new Heading(2, Sample.Text("Smart factories"), Sample.Place));
        Assert.Equal(["smart-factories", "smart-factories-2"], page.QuerySelectorAll(".prose > h2[id^=smart]").Select(heading => heading.Id!));
        Assert.Equal("#smart-factories", page.QuerySelector("#smart-factories .permalink")!.GetAttribute("href"));
    }
}
