using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Composing;

/// <summary>Parts of the outline that list figures, tables and boxes.</summary>
public sealed class PlaceListTests
{
    private const string Text = """
        ::: chart bars
        data: scores of 'Trade'
        finding: First chart
        :::

        ::: note Read this
        Words.
        :::

        ::: tip
        More words.
        :::

        ::: table overall
        :::
        """;

    [Theory]
    [InlineData("list-of-figures", "Figure 1 First chart #figure-1")]
    [InlineData("list-of-boxes", "Note Read this #box-1")]
    public void A_list_has_a_line_for_each_of_its_kind_that_has_a_title(string kind, params string[] lines)
    {
        var entries = List(kind, Text).Entries;
        Assert.Equal(lines.Length, entries.Length);
        Assert.All(lines.Zip(entries), pair => Assert.StartsWith(pair.First, $"{pair.Second.Words.Replace('\u2002', ' ').Replace('\u00A0', ' ')} #{pair.Second.Target}", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_line_leads_to_a_block_of_the_report()
    {
        foreach (var kind in new[] { "list-of-figures", "list-of-tables", "list-of-boxes" })
        {
            var document = Compose(kind, Text).Value;
            var ids = document.InReadingOrder().SelectMany(entry => entry.Section.Content).WithInner().Select(block => block.Id).ToHashSet();
            var entries = Of(document).Entries;
            Assert.NotEmpty(entries);
            Assert.All(entries, entry => Assert.Contains(entry.Target, ids));
        }
    }

    [Fact]
    public void A_box_that_no_list_leads_to_keeps_no_address() =>
        Assert.Equal("", Compose("list-of-tables", Text).Value.Sections[0].Content.OfType<CallOut>().First().Id);

    [Fact]
    public void A_list_of_nothing_is_told_of()
    {
        var found = Assert.Single(Compose("list-of-boxes", "Words alone.").Diagnostics, diagnostic => diagnostic.Code == "RB4170");
        Assert.Equal(new("content/report.yaml", 3, 1), found.Place);
    }

    private static PlaceList List(string kind, string text) => Of(Compose(kind, text).Value);

    private static PlaceList Of(ReportDocument document) => document.Sections[^1].Content.OfType<PlaceList>().Single();

    private static Model.Diagnostics.Outcome<ReportDocument> Compose(string kind, string text)
    {
        var inputs = SmallEdition.With(text, SmallEdition.Inputs);
        return SmallEdition.Compose(inputs with { Outline = inputs.Outline.Add(new OutlinePart(kind, "", "", [], new("content/report.yaml", 3, 1))) });
    }
}
