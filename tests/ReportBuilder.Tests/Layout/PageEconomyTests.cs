using ReportBuilder.Layout;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Pages;
using static ReportBuilder.Tests.Layout.SampleReport;

namespace ReportBuilder.Tests.Layout;

public class PageEconomyTests
{
    [Fact]
    public void A_table_that_fits_a_column_stands_in_one_wherever_the_text_before_it_ends()
    {
        for (var sentences = 1; sentences < 60; sentences += 7)
        {
            var document = LayOut(Section("Whole", Long(sentences), Table(36), Long(40)));
            Assert.Equal(Place(document, "City 1"), Place(document, "City 36"));
            Assert.DoesNotContain(document.Pages, page => Continued(page) > 0);
        }
    }

    [Fact]
    public void Text_goes_on_where_a_table_waits_for_the_next_column()
    {
        var document = LayOut(Section("Waits", Long(14), Table(36), Long(60)));
        Assert.All([true, false], left => Assert.True(document.Pages[0].Tagged().Where(text => text.X < 300 == left).Max(text => text.Y) > 650));
    }

    [Fact]
    public void A_table_longer_than_a_column_stands_in_stacks_beside_each_other_under_one_caption()
    {
        var document = LayOut(Section("Long", Long(3), Table(60), Long(3)));
        Assert.Equal(document.PageOf("City 1"), document.PageOf("City 60"));
        Assert.True(document.Find("City 60").X > document.Find("City 1").X + 200);
        Assert.Equal(0, document.Pages.Sum(Continued));
        Assert.InRange(document.Find("City 31").Y - document.Find("City 1").Y, -14, 14);
    }

    [Fact]
    public void A_table_longer_than_a_page_says_once_on_each_further_page_that_it_goes_on()
    {
        var document = LayOut(Section("Longer", Long(3), Table(300), Long(3)));
        var rows = Enumerable.Range(1, 300).Select(row => Order(document, $"City {row}")).ToArray();
        Assert.Equal(rows.Order(), rows);
        var pages = Enumerable.Range(rows[0].Page, rows[^1].Page - rows[0].Page + 1).ToArray();
        Assert.True(pages.Length > 1);
        Assert.All(pages, page => Assert.Equal(page == pages[0] ? 0 : 1, Continued(document.Pages[page])));
    }

    [Fact]
    public void A_part_follows_on_where_the_theme_leaves_it_the_room()
    {
        Section[] parts = [Section("First", Long(8)), Section("Second", Long(8))];
        Assert.Equal(2, LayOut(Theme with { FollowOn = 1000 }, parts).Pages.Length);
        Assert.Single(LayOut(Theme with { FollowOn = 100 }, parts).Pages);
    }

    /// <summary>Where no page is saved by it, a part does not begin below another only to end on a page that is half empty.</summary>
    [Fact]
    public void A_part_begins_on_a_page_of_its_own_where_it_ends_on_a_fuller_one_for_it()
    {
        var apart = 0;
        for (var sentences = 20; sentences < 90; sentences += 2)
        {
            Section[] parts = [Section("First", Long(19)), Section("Second", Long(sentences))];
            var (document, own) = (LayOut(Theme with { FollowOn = 60 }, parts), LayOut(Theme with { FollowOn = 1000 }, parts));
            Assert.True(document.Pages.Length <= own.Pages.Length, $"{sentences} sentences");
            if (document.PageOf("Second") == 0)
                continue;
            apart++;
            Assert.Equal(own.Pages.Length, document.Pages.Length);
            Assert.InRange(PageFill.Of(document.Pages[^1], new(Edition, Theme, [.. parts], []))!.Value, 0.55, 1);
        }

        Assert.InRange(apart, 1, 30);
    }

    [Fact]
    public void A_title_that_follows_on_has_lines_of_its_text_below_it()
    {
        for (var sentences = 10; sentences < 80; sentences += 3)
        {
            var document = LayOut(Theme with { FollowOn = 60 }, Section("First", Long(sentences)), Section("Second", Heading("Headed"), Long(60)));
            var (title, page) = (document.Find("Second"), document.Pages[document.PageOf("Second")]);
            Assert.True(page.Tagged().Count(text => text.Y > title.Y + 5 && text.Size == 9) >= 4, $"after {sentences} sentences");
        }
    }

    [Fact]
    public void A_page_that_is_half_empty_is_told_of_with_what_comes_next()
    {
        Section[] parts = [Section("First", Long(9)), Section(SectionKind.References, "Second", Long(40))];
        var said = PageFill.HalfEmpty(LayOut(parts), new(Edition, Theme, [.. parts], [])).ToArray();
        Assert.Equal("RB5020", said[0].Code);
        Assert.Matches(@"^page 1 is \d+ % full: 'Second' begins the next page$", said[0].Message);
        Assert.Equal(12, said[0].Place.Line);
    }

    [Fact]
    public void A_full_page_and_a_page_of_colour_are_not_told_of()
    {
        Section[] parts = [Section(SectionKind.Part, "Opener"), Section("Full", Long(60))];
        var pages = LayOut(parts);
        Assert.Null(PageFill.Of(pages.Pages[0], new(Edition, Theme, [.. parts], [])));
        Assert.DoesNotContain(PageFill.HalfEmpty(pages, new(Edition, Theme, [.. parts], [])), told => told.Message.StartsWith("page 1 ", StringComparison.Ordinal));
    }

    private static int Continued(Page page) =>
        page.Items.OfType<PlacedText>().Count(text => text.TagId == PlacedItem.Artifact && PageText.Of(text).Contains("(continued)", StringComparison.Ordinal));

    private static (int Page, bool Left) Place(PagedDocument document, string city) => (document.PageOf(city), document.Find(city).X < 300);

    private static (int Page, bool Right, double Y) Order(PagedDocument document, string city)
    {
        var page = document.Pages.Select((page, at) => (page, at)).First(pair => pair.page.Tagged().Any(text => PageText.Of(text) == city)).at;
        var place = document.Pages[page].Tagged().First(text => PageText.Of(text) == city);
        return (page, place.X > 300, place.Y);
    }
}
