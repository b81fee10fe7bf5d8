using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Pages;
using ReportBuilder.Model.Pictures;
using ReportBuilder.Tests.Pictures;
using static ReportBuilder.Tests.Layout.SampleReport;

namespace ReportBuilder.Tests.Layout;

/// <summary>White and lines that a reader of a printed page would stumble over.</summary>
public sealed class PageDesignTests
{
    /// <summary>A picture of trees keeps their crowns: it is cut only where it is taller than a strip.</summary>
    [Fact]
    public void A_picture_along_the_foot_of_a_cover_is_shown_whole()
    {
        const string corners = "<rect width=\"10\" height=\"10\" fill=\"#f00\"/><rect x=\"300\" y=\"90\" width=\"10\" height=\"10\" fill=\"#0f0\"/>";
        var file = PictureSamples.Read(PictureSamples.Svg(corners, "0 0 600 100"), "content/media/a.svg")!;
        var banner = new Illustration(0, new(file, PictureCrop.Whole, PictureFocus.Middle), "", "", "", PictureWidth.Column, default) { IsBanner = true };
        var page = LayOut(Section(SectionKind.Cover, "Cover") with { Opening = [banner, Figure("All cities")] }).Pages[0];
        var (scale, top) = (page.Width / 600, page.Height - (page.Width / 6));
        var squares = page.Items.OfType<PlacedPath>()
            .Where(path => path.Steps.Length > 3 && Near(path.Steps[1].X - path.Steps[0].X, 10 * scale))
            .Select(path => path.Steps[0].Y)
            .ToList();
        Assert.Contains(squares, y => Near(y, top));
        Assert.Contains(squares, y => Near(y, top + (90 * scale)));

        static bool Near(double one, double other) => Math.Abs(one - other) < 0.5;
    }

    [Fact]
    public void The_second_line_of_a_numbered_title_stands_below_the_first()
    {
        var page = LayOut(Section("What the growers were asked at the end of the year", Long(1)) with { Number = "B" }).Pages[0];
        var title = page.Tagged().Where(text => text.Size > 20).ToList();
        var lines = title.Where(text => PageText.Of(text).Trim('\u00A0') != "B").GroupBy(text => text.Y).Select(line => line.Min(text => text.X)).ToList();
        Assert.Equal(2, lines.Count);
        Assert.Single(lines.Select(x => Math.Round(x, 2)).Distinct());
        Assert.True(lines[0] > title.Min(text => text.X) + 20);
    }

    [Fact]
    public void A_list_of_places_begins_as_near_to_its_title_as_text_does()
    {
        static double Below(Block first, string words)
        {
            var document = LayOut(Section("Title", first));
            return document.Find(words).Y - document.Find("Title").Y;
        }

        var list = new PlaceList([new("Figure 1", "An orchard", "title")], default);
        Assert.InRange(Below(list, "An orchard") - Below(Paragraph("Words."), "Words."), -6, 6);
    }

    /// <summary>The ground of a box ends where its words end and a little more; the heading of what comes next is no part of it.</summary>
    [Fact]
    public void A_heading_keeps_away_from_the_box_above_it()
    {
        for (var lines = 1; lines < 9; lines++)
        {
            var box = new CallOut(CallOutKind.Note, "", [Paragraph(string.Join(' ', Enumerable.Repeat("Words of the box", 2 * lines)))], default);
            var document = LayOut(Theme with { Columns = 1 }, Section("Title", box, Heading("Behind"), Long(3)));
            var page = document.Pages[0];
            var ground = page.Items.OfType<PlacedPath>().Where(path => path.Fill is not null && path.Steps.Max(step => step.X) - path.Steps.Min(step => step.X) > 200);
            var heading = document.Find("Behind");
            Assert.True(heading.Y - (0.75 * heading.Size) - ground.Max(path => path.Steps.Max(step => step.Y)) > 12, $"{lines} lines");
        }
    }

    /// <summary>Cells of one line and of several begin on one line; where all have one, each stands in the middle.</summary>
    [Fact]
    public void Cells_of_a_row_begin_on_one_line()
    {
        var words = string.Join(' ', Enumerable.Repeat("lines", 60));
        var table = Table(3) with { Rows = [new("row", [new([new TextRun("1")]), new([new TextRun(words)]), new([new TextRun("First")])])] };
        var document = LayOut(Section("Table", table));
        Assert.Equal(document.Find("First").Y, document.Find("lines").Y, 0.2);
    }

    [Fact]
    public void A_small_table_of_scores_follows_on_where_the_theme_says_so()
    {
        Section[] parts = [Section("First", Long(2)), Section(SectionKind.Ranking, "Ranking", Table(5)), Section(SectionKind.Ranking, "Long", Table(60))];
        Assert.Equal([0, 1], new[] { "Ranking", "Long" }.Select(LayOut(Theme with { FollowOn = 170 }, parts).PageOf));
        Assert.Equal([1, 2], new[] { "Ranking", "Long" }.Select(LayOut(Theme with { FollowOn = null }, parts).PageOf));
    }

    [Fact]
    public void No_item_of_one_line_stands_alone_behind_its_list()
    {
        for (var sentences = 20; sentences < 45; sentences++)
        {
            ListItem[] items = [.. new[] { "First", "Second", "Third", "Fourth" }.Select(word => new ListItem([Paragraph(word + ".")]))];
            var document = LayOut(Section("Keep", Long(sentences), new ListBlock(false, 1, [.. items], default), Long(30)));
            var (before, last) = (document.Find("Third."), document.Find("Fourth."));
            Assert.True(last.Y > before.Y && last.Y - before.Y < 30, $"parted after {sentences} sentences");
        }
    }

    [Fact]
    public void A_standfirst_on_a_small_page_is_no_smaller_than_the_text()
    {
        var theme = Theme with { PageWidth = 298, PageHeight = 421, MarginSide = 26, MarginTop = 40, MarginBottom = 40, Columns = 1 };
        var opener = Section(SectionKind.Dimension, "Trees", Paragraph("Text.")) with { Number = "01", Standfirst = [new TextRun("What stands.")] };
        var document = LayOut(theme, opener);
        Assert.True(document.Find("What stands.").Size >= document.Find("Text.").Size);
    }
}
