using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Pages;
using static ReportBuilder.Tests.Layout.SampleReport;

namespace ReportBuilder.Tests.Layout;

public class FlowTests
{
    private const double RightEdge = 595.28 - 51.02;

    [Fact]
    public void Both_columns_end_at_the_same_height_at_the_end_of_a_section()
    {
        var page = LayOut(Section("Balance", Long(8), Long(8))).Pages[0];
        var (left, right) = (LastLine(page, left: true), LastLine(page, left: false));
        Assert.InRange(Math.Abs(left - right), 0, 13.01);
    }

    [Fact]
    public void Text_that_fills_a_page_goes_on_in_the_next_one_s_first_column()
    {
        var document = LayOut(Section("Long", [.. Enumerable.Range(0, 12).Select(_ => Long(6))]));
        Assert.Equal(3, document.Pages.Length);
        Assert.All(document.Pages, page => Assert.Contains(page.Tagged(), text => text.X < 60));
    }

    [Fact]
    public void Baselines_of_both_columns_stand_on_one_grid()
    {
        var page = LayOut(Section("Grid", Heading("One"), Long(9), Heading("Two"), Long(9), Heading("Three"), Long(5))).Pages[0];
        var body = page.Tagged().Where(text => text.Size == 9).Select(text => Math.Round((text.Y % 13) * 2 / 13, 2) % 2).Distinct().ToArray();
        Assert.Single(body);
    }

    [Fact]
    public void A_heading_stays_with_two_lines_of_its_text()
    {
        for (var sentences = 20; sentences < 40; sentences++)
        {
            var document = LayOut(Section("Keep", Long(sentences), Heading("Kept"), Long(9), Long(30)));
            var heading = document.Find("Kept");
            var page = document.Pages[document.PageOf("Kept")];
            var below = page.Tagged().Count(text => text.Y > heading.Y && Math.Abs(text.X - heading.X) < 1);
            Assert.True(below >= 2, $"{below} lines below the heading after {sentences} sentences");
        }
    }

    [Fact]
    public void A_heading_stays_with_two_items_of_its_list()
    {
        for (var sentences = 20; sentences < 45; sentences++)
        {
            ListItem[] items = [.. new[] { "First", "Second", "Third", "Fourth" }.Select(word => new ListItem([Paragraph(word + ".")]))];
            var document = LayOut(Section("Keep", Long(sentences), Heading("Kept"), new ListBlock(false, 1, [.. items], default), Long(30)));
            var (heading, second) = (document.Find("Kept"), document.Find("Second."));
            Assert.Equal(document.PageOf("Kept"), document.PageOf("Second."));
            Assert.True(second.Y > heading.Y && second.X - heading.X < 30, $"parted after {sentences} sentences");
        }
    }

    [Fact]
    public void Figures_in_words_stay_with_the_text_above_them()
    {
        for (var sentences = 20; sentences < 45; sentences++)
        {
            var figures = new KeyFigures([new([new TextRun("Thirteen")], [new TextRun("points in all")])], default);
            var document = LayOut(Section("Keep", Long(sentences), Paragraph("Told above."), figures, Long(30)));
            var (text, figure) = (document.Find("Told above."), document.Find("Thirteen"));
            Assert.Equal(document.PageOf("Told above."), document.PageOf("Thirteen"));
            Assert.True(figure.Y > text.Y && Math.Abs(figure.X - text.X) < 1, $"parted after {sentences} sentences");
        }
    }

    [Fact]
    public void Text_flows_on_around_a_wide_figure_that_waits_for_the_next_page()
    {
        var document = LayOut(Section("Wide", Long(25), Figure("Wide chart", 509, 500, wide: true), Long(30)));
        var first = document.Pages[0];
        Assert.True(document.PageOf("Wide chart") == 1);
        Assert.True(LastLine(first, left: false) > 700, "the first page is filled");
    }

    [Fact]
    public void A_wide_figure_never_stands_on_a_page_before_the_text_that_tells_of_it()
    {
        for (var sentences = 10; sentences < 120; sentences += 3)
        {
            var document = LayOut(Section("Wide", Long(sentences), Heading("Mention"), Long(3), Figure("Wide chart", 509, 400, wide: true), Long(25)));
            Assert.True(document.PageOf("Wide chart") >= document.PageOf("Mention"), $"the chart stands before its mention after {sentences} sentences");
        }
    }

    [Fact]
    public void What_is_on_a_page_is_painted_in_the_order_in_which_it_is_read()
    {
        var document = LayOut(Theme with { Footnotes = true }, Section("Order", Long(8), Figure("Late chart", 230, 300), Cited(1), Long(24), Table(9), Long(6)), Notes());
        Assert.All(document.Pages, page => Assert.Equal(Reading(document.Tags).Where(page.Items.Select(item => item.TagId).ToHashSet().Contains), page.Items.Select(item => item.TagId).Where(tag => tag >= 0).Distinct()));

        static IEnumerable<int> Reading(TagNode node) => node.Children.SelectMany(Reading).Prepend(node.Id);
    }

    [Fact]
    public void A_short_section_follows_on_below_the_one_before_it()
    {
        var document = LayOut(Section("First", Long(2)), Section("Second", Long(2)));
        Assert.Single(document.Pages);
    }

    [Fact]
    public void A_table_over_two_pages_repeats_its_head_as_an_artifact()
    {
        var document = LayOut(Section("Table", Table(90, TableKind.Indicators)));
        Assert.True(document.Pages.Length >= 2);
        var second = document.Pages[1].Items.OfType<PlacedText>().ToArray();
        Assert.Contains(second, text => text.TagId == PlacedItem.Artifact && PageText.Of(text).Contains("Scores of the cities (continued)", StringComparison.Ordinal));
        Assert.Contains(second, text => text.TagId == PlacedItem.Artifact && PageText.Of(text).Contains("Rank", StringComparison.Ordinal));
    }

    [Fact]
    public void A_small_table_is_not_parted()
    {
        for (var sentences = 16; sentences < 34; sentences += 2)
        {
            var document = LayOut(Section("Small", Long(sentences), Table(8), Long(20)));
            Assert.Equal(Place(document, "City 1"), Place(document, "City 8"));
        }

        static (int, bool) Place(PagedDocument document, string city) => (document.PageOf(city), document.Find(city).X < 300);
    }

    [Theory]
    [InlineData(595.28, 841.89)]
    [InlineData(612, 792)]
    public void The_overall_table_of_sixty_rows_stands_on_one_page_of_either_size(double width, double height)
    {
        var document = LayOut(Theme with { PageWidth = width, PageHeight = height }, Section(SectionKind.Ranking, "Overall", Table(60, TableKind.Overall)));
        Assert.Single(document.Pages);
    }

    [Fact]
    public void Sixty_rows_of_scores_stand_on_one_page()
    {
        var document = LayOut(Section(SectionKind.Text, "Scores", Long(3), Table(60, TableKind.Scoring), Long(3)));
        Assert.Equal(document.PageOf("City 1"), document.PageOf("City 60"));
    }

    [Fact]
    public void No_text_is_wider_than_its_column_or_outside_the_margins()
    {
        var document = LayOut(Section("Edges", Long(9), Paragraph("https://example.org/a-very-long-address-without-any-place-to-break-it-other-than-inside-its-long-words"), Figure("Chart"), Table(12)));
        foreach (var text in document.Pages.SelectMany(page => page.Tagged()))
        {
            Assert.True(
                text.X >= 51 && text.X + PageText.InkWidth(text) <= RightEdge + 0.1 && text.Y is > 60 and < 841.89 - 56,
                $"'{PageText.Of(text)}' stands at {text.X}, {text.Y}");
        }
    }

    private static double LastLine(Page page, bool left) => page.Tagged().Where(text => text.X < 300 == left).Max(text => text.Y);
}
