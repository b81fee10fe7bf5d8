using ReportBuilder.Layout;
using ReportBuilder.Loading.Fonts;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Pages;
using static ReportBuilder.Tests.Layout.SampleReport;

namespace ReportBuilder.Tests.Layout;

/// <summary>Large print: everything twice as large, on pages of the usual size.</summary>
public sealed class LargePrintTests
{
    private static readonly Model.Inputs.Theme Large = SampleReport.Theme with
    {
        PageWidth = SampleReport.Theme.PageWidth / 2,
        PageHeight = SampleReport.Theme.PageHeight / 2,
        MarginTop = 34,
        MarginSide = 26,
        MarginBottom = 28,
        Columns = 1,
        Enlargement = 2,
    };

    private static readonly Lazy<PagedDocument> Pages = new(() => SampleReport.LayOut(Large, Section("Large", Long(8), Figure("A chart", 230, 120), Table(4))));

    [Fact]
    public void Pages_are_as_large_as_the_theme_says()
    {
        Assert.All(Pages.Value.Pages, page => Assert.Equal(SampleReport.Theme.PageWidth, page.Width, 0.001));
        Assert.All(Pages.Value.Pages, page => Assert.Equal(SampleReport.Theme.PageHeight, page.Height, 0.001));
    }

    [Fact]
    public void Body_text_stands_at_18_points_and_nothing_below_13()
    {
        var sizes = Pages.Value.Pages.SelectMany(page => page.Items.OfType<PlacedText>()).Select(text => Math.Round(text.Size, 2)).ToList();
        Assert.Equal(18, sizes.GroupBy(size => size).MaxBy(size => size.Count())!.Key);
        Assert.Equal(13, sizes.Min());
    }

    [Fact]
    public void Everything_lies_on_its_page_boxes_of_figures_too()
    {
        foreach (var text in Pages.Value.Pages.SelectMany(page => page.Items.OfType<PlacedText>()))
        {
            Assert.InRange(text.Y, 0, SampleReport.Theme.PageHeight);
            Assert.InRange(text.X + text.Glyphs.Sum(glyph => glyph.Advance), 0, SampleReport.Theme.PageWidth);
        }

        var figure = Nodes(Pages.Value.Tags).Single(node => node.Role == "Figure");
        Assert.InRange(figure.Bounds!.Box.Right, SampleReport.Theme.PageWidth / 2, SampleReport.Theme.PageWidth);
    }

    [Fact]
    public void The_running_head_keeps_off_the_text_in_a_narrow_margin()
    {
        var page = Pages.Value.Pages[0];
        var head = page.Items.OfType<PlacedText>().Where(text => text.TagId == PlacedItem.RunningHead).Max(text => text.Y);
        Assert.True(head < 2 * Large.MarginTop - 8, $"the head stands at {head}");
    }

    [Fact]
    public void A_table_that_fits_no_page_is_told_of_with_its_line()
    {
        var said = Typesetter.LayOut(new ReportDocument(SampleReport.Edition, Large, [Section("Wide", WideTable(2))], []), PackagedFonts.Inter).Diagnostics;
        Assert.Contains(said, diagnostic => diagnostic.ToString().StartsWith("content/sample.md:12:1: warning RB4431: the table ", StringComparison.Ordinal));
    }

    /// <summary>A5 in large print: 74 by 105 mm before it is enlarged.</summary>
    private static readonly Model.Inputs.Theme Small = Large with { PageWidth = 210, PageHeight = 297.5 };

    [Fact]
    public void Titles_on_narrow_pages_are_smaller_and_no_word_of_them_is_broken()
    {
        var pages = SampleReport.LayOut(Small, Section("Nachhaltigkeitsberichte", Long(2)), Section("References", Long(2))).Pages;
        Assert.Contains("Nachhaltigkeitsberichte", PageText.Lines(pages[0]));
        Assert.Contains(pages, page => PageText.Lines(page).Contains("References"));
        Assert.Equal(34, pages.SelectMany(page => page.Items.OfType<PlacedText>()).Max(text => text.Size), 0.01);
    }

    [Theory]
    [InlineData(8), InlineData(12), InlineData(16), InlineData(18), InlineData(19), InlineData(20)]
    public void A_long_title_stays_with_the_first_lines_of_its_text(int count)
    {
        var words = string.Join(' ', Enumerable.Repeat("Growers", count));
        var page = SampleReport.LayOut(Small with { MarginBottom = 34 }, Section(words, new Paragraph([new TextRun("Each grower was asked which of the trees bear, which are old, and what the village keeps for winter.")], ParagraphRole.Body, default))).Pages[0];
        var title = page.Items.OfType<PlacedText>().Where(text => text.Size > 20).Max(text => text.Y);
        Assert.True(page.Items.OfType<PlacedText>().Any(text => Math.Abs(text.Size - 18) < 0.01), $"no text stands below a title that ends at {title} of {page.Height}");
    }

    private static IEnumerable<TagNode> Nodes(TagNode node) => node.Children.SelectMany(Nodes).Prepend(node);
}
