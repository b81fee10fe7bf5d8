using ReportBuilder.Model.Documents;
using static ReportBuilder.Tests.Layout.SampleReport;

namespace ReportBuilder.Tests.Layout;

/// <summary>Numbers of pages in an index.</summary>
public sealed class IndexPages
{
    /// <summary>Fills a page.</summary>
    private static Section Page(string title, params string[] ids) => Section(
        SectionKind.Foreword,
        title,
        [.. ids.Select(id => Paragraph(new Anchored(id, [new TextRun("Marked.")]))), Long(1)]);

    [Theory]
    [InlineData("i–iii | , | v", "a", "b", "c", "e")]
    [InlineData("i", "a", "a2")]
    [InlineData("ii | , | iv", "d", "b")]
    public void Pages_that_follow_each_other_are_a_range_and_a_page_stands_once(string printed, params string[] ids)
    {
        var document = LayOut(
            Page("One", "a", "a2"),
            Page("Two", "b"),
            Page("Three", "c"),
            Page("Four", "d"),
            Page("Five", "e"),
            Section(SectionKind.Index, "Index", Paragraph(new PageLinks([.. ids], []))));
        Assert.Equal(printed, PageText.Lines(document.Pages[^1])[^1]);
    }

    [Fact]
    public void The_front_matter_and_the_text_are_no_range()
    {
        var document = LayOut(Page("One", "a"), Section("Two", Paragraph(new Anchored("b", [new TextRun("Marked.")])), Paragraph(new PageLinks(["a", "b"], []))));
        Assert.EndsWith("i | , | 1", PageText.Lines(document.Pages[^1])[^1], StringComparison.Ordinal);
    }
}
