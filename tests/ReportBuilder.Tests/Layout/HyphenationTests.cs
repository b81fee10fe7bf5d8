using ReportBuilder.Layout.Type.Breaking;
using static ReportBuilder.Tests.Layout.SampleReport;

namespace ReportBuilder.Tests.Layout;

public class HyphenationTests
{
    private const string LongWords = "International infrastructure investment underpins manufacturing, administration, transportation and telecommunications, notwithstanding environmental commitments. ";

    private static readonly Model.Inputs.Theme Narrow = Theme with { Hyphenated = true, Columns = 3 };

    [Theory]
    [InlineData("infrastructure,", "infra-struc-ture,")]
    [InlineData("international", "inter-na-tional")]
    [InlineData("commercial", "com-mer-cial")]
    [InlineData("government", "govern-ment")]
    [InlineData("(competition)", "(com-peti-tion)")]
    [InlineData("understanding", "under-standing")]
    [InlineData("funding", "funding")]
    [InlineData("handed", "handed")]
    [InlineData("through", "through")]
    [InlineData("Guangdong", "Guangdong")]
    [InlineData("example.org/transformation", "example.org/transformation")]
    public void Words_are_divided_where_the_rules_are_sure(string word, string divided)
    {
        var places = new List<int>();
        Hyphenation.Find(word, places);
        Assert.Equal(divided, string.Concat(word.Select((c, i) => places.Contains(i) ? "-" + c : c.ToString())));
    }

    [Fact]
    public void Words_are_divided_in_narrow_columns_where_the_theme_asks_for_it()
    {
        Assert.Contains(Hyphens(Narrow), line => line.EndsWith('\u00AD'));
        Assert.DoesNotContain(Hyphens(Narrow with { Hyphenated = false }), line => line.Contains('\u00AD', StringComparison.Ordinal));
        Assert.DoesNotContain(Hyphens(Narrow with { Columns = 2 }), line => line.Contains('\u00AD', StringComparison.Ordinal));
    }

    [Fact]
    public void A_hyphen_is_printed_at_the_end_of_a_line_only_and_no_line_is_wider_for_it()
    {
        var document = LayOut(Narrow, Section("Words", Paragraph(string.Concat(Enumerable.Repeat(LongWords, 6)))));
        foreach (var text in document.Pages.SelectMany(page => page.Tagged()))
        {
            Assert.DoesNotContain('\u00AD', PageText.Of(text)[..^1]);
            Assert.True(PageText.InkWidth(text) <= 158.1, $"'{PageText.Of(text)}' is {PageText.InkWidth(text)} wide");
        }
    }

    [Fact]
    public void A_soft_hyphen_of_the_author_is_seen_only_where_its_line_ends()
    {
        var document = LayOut(Section("Soft", Paragraph(string.Concat(Enumerable.Repeat("Cross\u00ADborder e\u00ADcommerce needs ware\u00ADhouses. ", 12)))));
        var lines = document.Pages.SelectMany(page => page.Tagged()).Select(PageText.Of).ToArray();
        Assert.Contains(lines, line => line.EndsWith('\u00AD'));
        Assert.Contains(lines, line => line.Contains("Crossborder", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.DoesNotContain('\u00AD', line[..^1]));
    }

    private static List<string> Hyphens(Model.Inputs.Theme theme) =>
        [.. LayOut(theme, Section("Words", Paragraph(string.Concat(Enumerable.Repeat(LongWords, 6))))).Pages.SelectMany(page => page.Tagged()).Select(PageText.Of)];
}
