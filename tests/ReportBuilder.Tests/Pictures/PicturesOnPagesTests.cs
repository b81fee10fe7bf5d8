using ReportBuilder.Layout;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Pages;
using ReportBuilder.Model.Pictures;
using ReportBuilder.Tests.Layout;
using static ReportBuilder.Tests.Layout.SampleReport;

namespace ReportBuilder.Tests.Pictures;

/// <summary>Where pictures come to stand in print: in their width, near their text and never before it, on nobody's words.</summary>
public sealed class PicturesOnPagesTests
{
    private const double TextWidth = 595.28 - (2 * 51.02);

    [Theory]
    [InlineData(PictureWidth.Column, 51.02 + ((TextWidth + 22.68) / 2), (TextWidth - 22.68) / 2)]
    [InlineData(PictureWidth.Wide, 51.02, TextWidth)]
    [InlineData(PictureWidth.Page, 51.02, TextWidth)]
    [InlineData(PictureWidth.Bleed, 0, 595.28)]
    public void A_picture_is_as_wide_as_it_is_asked_to_be(PictureWidth width, double left, double across)
    {
        var area = Assert.Single(Placed(LayOut(Section("One", Long(4), Of(width), Long(4))))).Picture.Area;
        Assert.Equal((Math.Round(left, 2), Math.Round(across, 2)), (Math.Round(area.X, 2), Math.Round(area.Width, 2)));
        if (width != PictureWidth.Bleed)
            Assert.Equal(4.0 / 3, area.Width / area.Height, 3);
    }

    [Theory]
    [InlineData(PictureWidth.Column, 2), InlineData(PictureWidth.Wide, 2), InlineData(PictureWidth.Page, 2), InlineData(PictureWidth.Bleed, 2)]
    [InlineData(PictureWidth.Column, 1), InlineData(PictureWidth.Page, 1), InlineData(PictureWidth.Bleed, 1)]
    public void A_picture_stands_near_its_text_never_before_it_and_on_no_words(PictureWidth width, int columns)
    {
        for (var sentences = 1; sentences < 60; sentences += 4)
        {
            var document = LayOut(Theme with { Columns = columns }, Section("One", Long(sentences), Paragraph("Here it is told of."), Of(width), Long(40)));
            var (page, picture) = Assert.Single(Placed(document));
            var told = document.PageOf("told of");
            Assert.InRange(page, told, told + 1);
            Assert.DoesNotContain(document.Pages[page].Tagged(), text => Crosses(text, picture.Area));
        }
    }

    /// <summary>Where a picture takes a page of its own, words go on before it: no page before it is left half empty.</summary>
    [Theory]
    [InlineData(PictureWidth.Page, 1), InlineData(PictureWidth.Bleed, 1), InlineData(PictureWidth.Page, 2), InlineData(PictureWidth.Bleed, 2)]
    public void Text_goes_on_while_a_picture_waits_for_its_page(PictureWidth width, int columns)
    {
        var theme = Theme with { Columns = columns };
        Section[] parts = [Section("One", Long(10), Of(width), Long(60))];
        var document = LayOut(theme, parts);
        var (page, _) = Assert.Single(Placed(document));
        Assert.InRange(PageFill.Of(document.Pages[page - 1], new(SampleReport.Edition, theme, [.. parts], []))!.Value, 0.75, 1);
    }

    [Theory]
    [InlineData(PictureWidth.Wide), InlineData(PictureWidth.Page), InlineData(PictureWidth.Bleed)]
    public void A_picture_in_a_box_stays_in_the_box(PictureWidth width)
    {
        var document = LayOut(Section("One", Long(4), new CallOut(CallOutKind.Note, "", [Paragraph("In the box."), Of(width)], default), Long(20)));
        var (page, picture) = Assert.Single(Placed(document));
        Assert.InRange(picture.Area.Width, 100, (TextWidth - 22.68) / 2);
        Assert.DoesNotContain(document.Pages[page].Tagged(), text => Crosses(text, picture.Area));
    }

    [Fact]
    public void Pictures_of_a_row_are_of_one_height_and_fit_their_page_however_narrow_they_are()
    {
        var tall = Of(PictureWidth.Column, 60, 400);
        var document = LayOut(Section("One", Long(4), new Gallery([tall, tall, tall, tall], [2, 2], default), Long(4)));
        var placed = Placed(document).Select(found => found.Picture.Area).ToList();
        Assert.Equal(4, placed.Count);
        Assert.Single(placed.Select(area => Math.Round(area.Height, 3)).Distinct());
        Assert.All(placed, area => Assert.True(area.Bottom <= Theme.PageHeight - Theme.MarginBottom && Math.Abs((area.Width / area.Height) - 0.15) < 0.001));
    }

    /// <summary>Text goes on below a wide figure that waits for the next page, but no figure of that text comes before it, in a box or out of one.</summary>
    [Theory]
    [InlineData(false), InlineData(true)]
    public void Figures_stand_in_the_order_of_their_numbers(bool inBox)
    {
        for (var sentences = 20; sentences < 60; sentences += 4)
        {
            Illustration wide = Of(PictureWidth.Wide) with { Number = 1 }, narrow = Of(PictureWidth.Column) with { Number = 2 };
            Block second = inBox ? new CallOut(CallOutKind.Note, "", [Paragraph("In the box."), narrow], default) : narrow;
            var placed = Placed(LayOut(Section("One", Long(sentences), wide, Long(3), second, Long(40)))).ToList();
            Assert.True(placed[0].Picture.Area.Width > placed[1].Picture.Area.Width, $"the second stands first after {sentences} sentences");
        }
    }

    /// <summary>A gallery is not pages behind the heading that it belongs to: text goes on only while no more than a page of pictures waits.</summary>
    [Fact]
    public void No_more_than_a_page_of_pictures_waits()
    {
        var square = Of(PictureWidth.Column, 400, 400);
        var galleries = Enumerable.Range(1, 12)
            .SelectMany(i => new Block[] { Heading($"Heading {i}."), Paragraph($"Told {i}."), new Gallery([square, square], [2], default) });
        var document = LayOut(Section("One", [Long(20), .. galleries, Long(40)]));
        var pages = Placed(document).Select(found => found.Page).Where((_, at) => at % 2 == 0).ToList();
        Assert.All(pages.Select((page, at) => page - document.PageOf($"Told {at + 1}.")), late => Assert.InRange(late, 0, 2));
    }

    private static Illustration Of(PictureWidth width, int across = 400, int down = 300) => new(
        0,
        new Artwork(PictureSamples.Read(PictureSamples.Png(across, down))!, PictureCrop.Whole, PictureFocus.Middle),
        "A ramp", "What it shows.", "Drawing: made here", width, default);

    private static IEnumerable<(int Page, PlacedPicture Picture)> Placed(PagedDocument document) =>
        document.Pages.SelectMany((page, at) => page.Items.OfType<PlacedPicture>().Select(picture => (at, picture)));

    private static bool Crosses(PlacedText text, Box area) =>
        text.X < area.Right - 0.5 && text.X + PageText.InkWidth(text) > area.X + 0.5 && text.Y > area.Y + 0.5 && text.Y - (0.5 * text.Size) < area.Bottom - 0.5;
}
