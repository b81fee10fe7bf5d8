using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Pages;
using ReportBuilder.Model.Pictures;
using ReportBuilder.Tests.Pictures;
using static ReportBuilder.Tests.Layout.SampleReport;

namespace ReportBuilder.Tests.Layout;

public class PageKindTests
{
    [Fact]
    public void The_contents_print_the_numbers_that_the_sections_have()
    {
        var document = LayOut(
            Section(SectionKind.Cover, "Cover"),
            Section(SectionKind.Contents, "Contents", new ContentsList(default)),
            Section(SectionKind.Foreword, "Foreword", Long(2)),
            Section("First", [.. Enumerable.Range(0, 12).Select(_ => Long(6))]),
            Section(SectionKind.References, "Last", Long(3)));
        var contents = PageText.Lines(document.Pages[1]);
        Assert.Contains("Foreword | iii", contents);
        Assert.Contains("First | 1", contents);
        Assert.Contains("Last | 4", contents);
        Assert.Equal(["i", "ii", "iii", "1", "2", "3", "4"], document.Pages.Select(page => page.Label));
        Assert.Equal(5, document.Destinations.Single(destination => destination.Name == "last").PageIndex - 1);
    }

    [Fact]
    public void Contents_longer_than_a_page_start_below_their_title()
    {
        var sections = Enumerable.Range(1, 60).Select(i => Section($"Section {i}", Long(1))).ToArray();
        var document = LayOut([Section(SectionKind.Contents, "Contents", new ContentsList(default)), .. sections]);
        Assert.Equal(["Contents", "Section 1 | 1"], PageText.Lines(document.Pages[0])[..2]);
        Assert.Equal("Section 60", PageText.Lines(document.Pages[1])[^1].Split(" | ")[0]);
    }

    /// <summary>In place of one line on a page of its own.</summary>
    [Theory]
    [InlineData(30), InlineData(31), InlineData(32), InlineData(33), InlineData(34), InlineData(35)]
    public void Contents_that_are_a_few_lines_too_long_are_drawn_together(int count)
    {
        var sections = Enumerable.Range(1, count).Select(i => Section($"Section {i}", Long(1))).ToArray();
        var document = LayOut([Section(SectionKind.Contents, "Contents", new ContentsList(default)), .. sections]);
        Assert.StartsWith($"Section {count}", PageText.Lines(document.Pages[0])[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_on_the_dark_opener_of_a_part_can_be_read()
    {
        var page = LayOut(Section(SectionKind.Part, "Insights", Figure("Dark chart"))).Pages[0];
        var night = Assert.IsType<PlacedPath>(page.Items[0]).Fill!.Value;
        var name = page.Tagged().Single(text => PageText.Of(text) == "Hefei");
        Assert.True(Luminance(name.Colour) > 0.7, $"the name is {name.Colour}");
        var panel = page.Items.OfType<PlacedPath>().Single(path => path.TagId >= 0 && path.Fill is { } fill && fill != night);
        Assert.True(Luminance(panel.Fill!.Value) < 0.3, $"the panel is {panel.Fill}");

        static double Luminance(Rgb colour) => (0.2126 * colour.Red) + (0.7152 * colour.Green) + (0.0722 * colour.Blue);
    }

    /// <summary>Where the caption has two lines the title moves up for them.</summary>
    [Fact]
    public void The_words_of_a_cover_keep_away_from_the_picture_at_its_foot()
    {
        var file = PictureSamples.Read(PictureSamples.Svg("<rect width=\"100\" height=\"10\"/>", "0 0 100 10"), "content/media/a.svg")!;
        var banner = new Illustration(0, new(file, PictureCrop.Whole, PictureFocus.Middle), "", "", "", PictureWidth.Column, default) { IsBanner = true };
        var cover = Section(SectionKind.Cover, "Cover") with
        {
            Opening = [banner, Figure("All cities")],
            Standfirst = [new TextRun(string.Join(' ', Enumerable.Repeat("What stands here takes two lines", 3)))],
        };
        var page = LayOut(cover).Pages[0];
        var lowest = page.Items.OfType<PlacedText>().Max(text => text.Y);
        Assert.InRange(lowest, page.Height - 86, page.Height - (page.Width / 10) - 14);
    }

    /// <summary>On a page as small as A5 in large print, with a caption of several lines; the credit of a picture at the foot stands on the page too.</summary>
    [Fact]
    public void No_word_of_a_cover_stands_on_its_picture()
    {
        var file = PictureSamples.Read(PictureSamples.Svg("<rect width=\"100\" height=\"10\"/>", "0 0 100 10"), "content/media/a.svg")!;
        var banner = new Illustration(0, new(file, PictureCrop.Whole, PictureFocus.Middle), "Trees", "", "Drawing: A. Name", PictureWidth.Column, default) { IsBanner = true };
        var cover = Section(SectionKind.Cover, "Cover") with
        {
            Opening = [banner, Figure("All cities", 150, 200)],
            Standfirst = [new TextRun(string.Join(' ', Enumerable.Repeat("What stands here takes lines", 4)))],
        };
        var small = Theme with { PageWidth = 210, PageHeight = 297.5, MarginTop = 34, MarginSide = 26, MarginBottom = 28 };
        var page = LayOut(small, cover).Pages[0];
        var figure = page.Items.OfType<PlacedPath>().Where(path => path.TagId >= 0).Select(path => path.Steps.Max(step => step.Y)).Order().First();
        var words = page.Items.OfType<PlacedText>().Where(text => PageText.Of(text) != "Hefei").ToList();
        Assert.All(words, text => Assert.InRange(text.Y - text.Size, figure, page.Height));
        Assert.Contains(words, text => PageText.Of(text).StartsWith("Drawing", StringComparison.Ordinal) && text.Y < page.Height);
    }

    [Fact]
    public void A_dimension_opens_with_a_page_in_its_colour()
    {
        var dimension = Section(SectionKind.Dimension, "Machines that learn", Long(3)) with
        {
            Number = "04",
            ColourToken = "d4",
            ShortTitle = "Digital-intelligence empowerment",
            Opening = [new KeyFigures([new([new TextRun("Beijing")], [new TextRun("leads with 290 of 300 points")])], default)],
        };
        var document = LayOut(dimension);
        var ground = document.Pages[0].Items.OfType<PlacedPath>().First();
        Assert.Equal(Rgb.Parse("#0A6E8A"), ground.Fill);
        Assert.Equal((0, 595.28), (ground.Steps[0].X, ground.Steps[1].X));
        Assert.Equal(120, document.Find("04").Size);
        Assert.Equal(0, document.PageOf("Beijing"));
        Assert.Equal(1, document.PageOf("Networks came first"));
    }

    [Fact]
    public void A_case_study_has_its_text_beside_the_rail()
    {
        var study = Section(SectionKind.CaseStudy, "Where the rockets are", Heading("First part"), Long(5)) with
        {
            ColourToken = "d4",
            ShortTitle = "Hefei",
            Opening = [new FactsBox("At a glance", [new([new TextRun("Overall rank")], [new TextRun("14")])], default)],
        };
        var document = LayOut(study);
        Assert.True(document.Find("Networks").X > document.Find("Overall rank").X + 100);
        Assert.Equal(8.6, document.Find("Networks").Size);
    }

    [Fact]
    public void At_most_four_cities_stand_on_a_page()
    {
        var cities = Enumerable.Range(1, 9).Select(i => Section(SectionKind.Unit, $"City {i}", Long(1))).ToArray();
        var document = LayOut(Section(SectionKind.UnitProfiles, "Sixty city profiles") with { Children = [.. cities] });
        Assert.Equal([0, 0, 0, 0, 1, 1, 1, 1, 2], Enumerable.Range(1, 9).Select(i => document.PageOf($"City {i}")));
    }

    [Fact]
    public void Running_heads_and_page_numbers_are_artifacts_of_their_own_kinds()
    {
        var page = LayOut(Section("Text", Long(2))).Pages[0];
        string Words(int tag) => string.Join(" | ", page.Items.OfType<PlacedText>().Where(text => text.TagId == tag).Select(PageText.Of));
        Assert.Equal("Cities of the Sample 2025 | Text", Words(PlacedItem.RunningHead));
        Assert.Equal("1", Words(PlacedItem.RunningFoot));
    }

    [Fact]
    public void A_draft_says_so_on_every_page_and_where_it_is_dark_in_white()
    {
        var outcome = ReportBuilder.Layout.Typesetter.LayOut(
            new(Edition with { Stage = Model.Inputs.Stage.Draft, Embargo = new(2026, 1, 15) }, Theme, [Section(SectionKind.Cover, "Cover"), Section("Text", Long(1))], []), ReportBuilder.Loading.Fonts.PackagedFonts.Inter);
        var marks = outcome.Value.Pages.Select(page => page.Items.OfType<PlacedText>().Where(text => text.Rotation == -90).ToArray()).ToArray();
        Assert.All(marks, texts => Assert.Equal(["DRAFT", "Embargoed until 15 January 2026"], texts.Select(PageText.Of)));
        Assert.All(marks, texts => Assert.All(texts, text => Assert.InRange(text.X, 595.28 - 45, 595.28 - 10)));
        Assert.Equal([Rgb.Parse("#FFFFFF"), Rgb.Parse("#5B6675")], marks.Select(texts => texts[0].Colour));
    }

    [Theory]
    [InlineData(595.28, 841.89)]
    [InlineData(612, 792)]
    [InlineData(419.53, 595.28)]
    public void Openers_fit_every_page_size_of_the_theme(double width, double height)
    {
        var dimension = Section(SectionKind.Dimension, "A headline that is long enough for three lines of large type", Long(1)) with
        {
            Number = "04",
            ColourToken = "d4",
            ShortTitle = "Digital-intelligence empowerment",
            Opening = [new KeyFigures([new([new TextRun("Beijing")], [new TextRun("leads with 290 of 300 points")])], default), Figure("Strip", 420, 60)],
        };
        var page = LayOut(Theme with { PageWidth = width, PageHeight = height, MarginSide = 40 }, dimension).Pages[0];
        var lines = page.Tagged().ToArray();
        Assert.All(lines, text => Assert.True(text.X >= 33 && text.X + PageText.InkWidth(text) <= width - 39, $"'{PageText.Of(text)}' leaves the page"));
        Assert.True(lines.First(text => PageText.Of(text).Contains("Beijing", StringComparison.Ordinal)).Y > lines.Where(text => text.Size > 24).Max(text => text.Y) + 20);
    }

    [Fact]
    public void A_character_that_no_face_has_is_named_with_its_line()
    {
        var outcome = Outcome(Theme, Section("Missing", Paragraph("A face without \u3402.")));
        var diagnostic = Assert.Single(outcome.Diagnostics);
        Assert.Equal(("RB5001", 12), (diagnostic.Code, diagnostic.Place.Line));
        Assert.Contains("U+3402", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Characters_that_no_face_has_are_told_together_and_each_once()
    {
        var outcome = Outcome(Theme, Section("Missing", Paragraph("A face without \u3402\u3403 and \u3402\U00020BB7.")));
        Assert.Contains("has 3 characters: '\u3402\u3403\U00020BB7' (U+3402, U+3403, U+20BB7)", Assert.Single(outcome.Diagnostics).Message, StringComparison.Ordinal);
        Assert.Equal([0x3402, 0x3403, 0x20BB7], outcome.Value.Missing.Select(rune => rune.Value));
    }

    [Theory]
    [InlineData("\u05E9\u05DC\u05D5\u05DD", "Hebrew")]
    [InlineData("\u0645\u0631\u062D\u0628\u0627", "Arabic")]
    [InlineData("\u0928\u092E\u0938\u094D\u0924\u0947", "Devanagari")]
    [InlineData("\u0E2A\u0E27\u0E31\u0E2A\u0E14\u0E35", "Thai")]
    [InlineData("\uFE8D", "Arabic")]
    public void Text_in_a_script_that_needs_shaping_is_refused_with_its_line(string word, string script)
    {
        var diagnostic = Assert.Single(Outcome(Theme, Section("Shaped", Paragraph($"The word {word} and {word} again."))).Diagnostics);
        Assert.Equal(("RB5003", 12), (diagnostic.Code, diagnostic.Place.Line));
        Assert.Contains($"text in {script}:", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_taller_than_a_page_is_named_with_its_line()
    {
        var outcome = Outcome(Theme, Section("Tall", Figure("A tower", 200, 900) with { Origin = new("content/tall.md", 7, 1) }));
        var diagnostic = Assert.Single(outcome.Diagnostics);
        Assert.Equal(("RB5002", 7), (diagnostic.Code, diagnostic.Place.Line));
    }

    [Fact]
    public void Nothing_is_smaller_than_six_and_a_half_points()
    {
        var document = LayOut(Section("Sizes", Paragraph(new TextRun("Text"), new NoteReference("ref-1-1", "note-1", 1)), Figure("Chart"), Table(3)));
        Assert.All(document.Pages.SelectMany(page => page.Items.OfType<PlacedText>()), text => Assert.True(text.Size >= 6.5));
    }

    [Fact]
    public void Emphasis_leans_and_figures_in_tables_are_of_one_width()
    {
        var document = LayOut(Section("Styles", Paragraph(new TextRun("An "), new Emphasis([new TextRun("oblique")]), new TextRun(" word.")), Table(12)));
        Assert.Equal(9.4, document.Find("oblique").Slant);
        Assert.Single(document.Pages.SelectMany(page => page.Tagged()).Where(text => text.Font.Name.Contains("Regular", StringComparison.Ordinal) && PageText.Of(text) is "51" or "49").Select(text => Math.Round(PageText.Width(text), 3)).Distinct());
        Assert.All(document.Pages.SelectMany(page => page.Items.OfType<PlacedText>()), text => Assert.NotEmpty(text.Glyphs));
        Assert.Equal(FontWeight.Regular, (FontWeight)400);
    }
}
