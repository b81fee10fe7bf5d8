using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Composing;

/// <summary>HTML in the Markdown: an error as long as the edition does not take it, and then only what the document has a meaning for.</summary>
public sealed class HtmlOfAuthors
{
    private static readonly ReportInputs Taking = SmallEdition.Inputs with { Edition = SmallEdition.Inputs.Edition with { TakesHtml = true, UnboundNumbers = null } };

    [Theory]
    [InlineData("A <b>bold</b> word.")]
    [InlineData("<div>A block</div>")]
    public void Is_an_error_unless_the_edition_takes_it(string text) => Assert.Contains(SmallEdition.Findings(text), found => found.StartsWith("RB4102 5:", StringComparison.Ordinal));

    [Theory]
    [InlineData("A <b>bold</b>, <em>leaning</em> and <code>fixed</code> word", "A **bold**, *leaning* and `fixed` word")]
    [InlineData("A <a href=\"https://example.org/?a=1&amp;b=2\">link</a>", "A [link](https://example.org/?a=1&b=2)")]
    [InlineData("An <i>unclosed tag", "An *unclosed tag*")]
    [InlineData("A stray</b> end", "A stray end")]
    [InlineData("<p>One</p><p>Two &amp; three</p>", "One\nTwo & three")]
    [InlineData("<ul>\n<li>one</li>\n<li>two</li>\n</ul>", "- one\n- two")]
    [InlineData("<blockquote>Words of <b>others</b></blockquote>", "> Words of **others**")]
    [InlineData("<div>Its \"words\"</div>", "Its “words”")]
    public void Is_read_as_what_it_means(string html, string printed) => Assert.Equal(printed, Printed(html));

    [Theory]
    [InlineData("Before <script>alert(1)</script> after", "Before  after", 1)]
    [InlineData("<script>\nalert('<b>1</b>')\n</script>\n", "", 1)]
    [InlineData("<p onclick=\"alert(1)\" style='color:red'>Words</p>", "Words", 2)]
    [InlineData("An <img src=x onerror=alert(1)>image", "An image", 3)]
    [InlineData("<iframe src=\"https://example.org\"></iframe><p>Words</p>", "Words", 2)]
    [InlineData("<sCrIpT src=//example.org></sCrIpT ><p>Words</p>", "Words", 2)]
    [InlineData("<table><tr><td>1</td></tr></table>", "", 1)]
    public void Loses_whatever_could_run_or_has_no_meaning_with_a_warning(string html, string printed, int warnings)
    {
        Assert.Equal(printed, Printed(html));
        Assert.Equal(warnings, SmallEdition.Compose(html, Taking).Diagnostics.Count(found => found.Code == "RB4110" && found.Place.Line == 5));
    }

    [Theory]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>")]
    [InlineData("<p><a href='  java&#10;script:alert(1)'>x</a></p>")]
    public void Cannot_lead_where_a_link_of_Markdown_could_not(string html) =>
        Assert.Contains(SmallEdition.Compose(html, Taking).Diagnostics, found => found.Code == "RB4405");

    [Fact]
    public void Answers_to_the_rules_on_prose_like_any_text()
    {
        var inputs = Taking with { Edition = Taking.Edition with { UnboundNumbers = Model.Diagnostics.Severity.Warning } };
        Assert.Contains(SmallEdition.Compose("<p>It has 4,711 ships.</p>", inputs).Diagnostics, found => found.Message.Contains("4,711", StringComparison.Ordinal));
    }

    private static string Printed(string markdown) => DocumentText.Of(SmallEdition.Compose(markdown, Taking).Value.Sections[0].Content).Trim('\n');
}
