using ReportBuilder.Layout;
using ReportBuilder.Loading.Fonts;
using ReportBuilder.Model.Documents;
using static ReportBuilder.Tests.Layout.SampleReport;

namespace ReportBuilder.Tests.Layout;

/// <summary>Lists of figures, tables and boxes on paper.</summary>
public sealed class PlaceListPages
{
    private static Section List(params string[] targets) => Section(
        SectionKind.PlaceList,
        "Boxes",
        new PlaceList([.. targets.Select(target => new PlaceEntry("Note", $"Title of {target}", target))], new("content/report.yaml", 3, 1)));

    private static Section Text(int sentences) => Section("Text", Long(sentences), Paragraph("Told.") with { Id = "told" });

    [Fact]
    public void A_line_has_the_number_of_the_page_that_its_place_stands_on()
    {
        var document = LayOut(List("told"), Text(150));
        var page = document.Destinations.Single(destination => destination.Name == "told").PageIndex;
        Assert.True(page > 1);
        Assert.Equal("Note | Title of told | " + document.Pages[page].Label, PageText.Lines(document.Pages[0])[^1]);
        Assert.Equal("#told", Assert.Single(document.Pages[0].Links).Target);
    }

    [Fact]
    public void Lists_before_the_text_are_front_matter() => Assert.Equal(["i", "1"], LayOut(List("told"), Text(1)).Pages.Select(page => page.Label));

    [Fact]
    public void A_list_longer_than_a_page_goes_on_and_is_right_on_both()
    {
        var paragraphs = Enumerable.Range(1, 80).Select(at => Paragraph($"Told {at}.") with { Id = $"told-{at}" }).ToArray();
        var document = LayOut(List([.. paragraphs.Select(paragraph => paragraph.Id)]), Section("Text", [.. paragraphs]));
        Assert.Equal("ii", document.Pages[1].Label);
        var lines = document.Pages.Take(2).SelectMany(PageText.Lines).Where(line => line.StartsWith("Note | ", StringComparison.Ordinal)).ToArray();
        Assert.Equal(80, lines.Length);
        Assert.All(paragraphs.Zip(lines), pair =>
        {
            var page = document.Destinations.Single(destination => destination.Name == pair.First.Id).PageIndex;
            Assert.EndsWith(" | " + document.Pages[page].Label, pair.Second, StringComparison.Ordinal);
        });
    }

    /// <summary>However much of the page the text before it takes.</summary>
    [Fact]
    public void The_title_of_a_list_stands_with_its_entries()
    {
        var theme = Theme with { FollowOn = 60 };
        for (var paragraphs = 20; paragraphs < 120; paragraphs += 4)
        {
            var text = Section("Text", [.. Enumerable.Range(1, paragraphs).Select(at => Paragraph($"Told {at}.") with { Id = at == 1 ? "told" : "" })]);
            var pages = LayOut(theme, text, List([.. Enumerable.Repeat("told", 12)])).Pages;
            var lines = pages.Select(PageText.Lines).Single(lines => lines.Contains("Boxes"));
            Assert.True(lines.Any(line => line.StartsWith("Note | ", StringComparison.Ordinal)), $"the title stands alone below {paragraphs} paragraphs");
        }
    }

    [Fact]
    public void What_a_preview_keeps_does_not_make_numbers_of_pages_old()
    {
        var cache = new LayoutCache();
        foreach (var sentences in new[] { 10, 150, 80 })
        {
            var document = new ReportDocument(Edition, Theme, [List("told"), Text(sentences)], []);
            var (kept, clean) = (Typesetter.LayOut(document, PackagedFonts.Inter, cache).Value, Typesetter.LayOut(document, PackagedFonts.Inter).Value);
            Assert.Equal(clean.Pages.SelectMany(PageText.Lines), kept.Pages.SelectMany(PageText.Lines));
        }
    }
}
