using ReportBuilder.Model.Documents;

namespace ReportBuilder.Tests.Composing;

/// <summary>Numbers of pages in the text.</summary>
public sealed class PageCallTests
{
    [Fact]
    public void A_page_is_that_of_a_part_or_of_anything_with_an_id()
    {
        var links = SmallEdition.Compose("## A heading {#own}\n\nSee page {{page \"own\"}} and page {{page \"references\"}}.").Value
            .Sections[0].Content.OfType<Paragraph>().Single().Content.OfType<Link>();
        Assert.Equal(["#own “A heading”", "#references “References”"], links.Select(link => $"{link.Target} {PlainText.Of(link.Content)}"));
        Assert.All(links, link => Assert.True(link.IsPageNumber));
    }

    /// <summary>"See page" has to read on where there are no numbers of pages.</summary>
    [Fact]
    public void The_page_of_a_table_is_called_as_the_part_that_it_stands_in() => Assert.Equal(
        "See page [“A text”](#kept).",
        SmallEdition.Printed("See page {{page \"kept\"}}.\n\nTable: What is kept {#kept}\n\n| a | b |\n| --- | --- |\n| c | d |").Split('\n')[0]);

    [Fact]
    public void An_id_that_is_nowhere_is_told_of_with_the_nearest()
    {
        var found = Assert.Single(SmallEdition.Compose("Page {{page \"referenzes\"}}.").Diagnostics, diagnostic => diagnostic.Code == "RB4138");
        Assert.Equal(("content/text.md:5:6", "did you mean 'references'?"), (found.Place.ToString(), found.Hint));
    }

    [Theory]
    [InlineData("Page {{page}}.", "RB4172 5:6")]
    [InlineData("Page {{page 7}}.", "RB4172 5:6")]
    [InlineData("Page {{page \"a\" \"b\"}}.", "RB4172 5:6")]
    public void A_page_of_nothing_is_an_error(string text, string diagnostic) => Assert.Contains(diagnostic, SmallEdition.Findings(text));
}
