using System.Text.RegularExpressions;
using ReportBuilder.Html;
using ReportBuilder.Layout;
using ReportBuilder.Tests.Layout;

namespace ReportBuilder.Tests.Program;

/// <summary>Nothing is printed as authors type it: the words of all pages, on paper and on the site, are read for signs of Markdown, HTML, TeX and templates.</summary>
public sealed partial class NoMarkupInPrint
{
    [Theory]
    [InlineData("examples/book"), InlineData("examples/city-feature"), InlineData("examples/chart-gallery")]
    public void No_sign_of_markup_stands_in_either_text(string edition) => HasNone(edition);

    [Fact]
    [Trait("Category", "Long")]
    public void No_sign_of_markup_stands_in_either_text_of_the_full_edition() => HasNone(".");

    [Theory]
    [InlineData("a **b** c"), InlineData("~~a~~"), InlineData("a ==b== c"), InlineData("$x^2$"), InlineData("\\frac{a}{b}"), InlineData("{{rank}}"), InlineData("a[^b]"), InlineData("[a]{.b}")]
    [InlineData("::: note"), InlineData("[@fig:a]"), InlineData("![a](b)"), InlineData("<b>a</b>"), InlineData("a&nbsp;b"), InlineData("## A"), InlineData("[x] done"), InlineData("H~2~O"), InlineData("m^2^")]
    [InlineData("```"), InlineData("++a++"), InlineData("| a | b |"), InlineData("[a][b]")]
    public void The_signs_are_known(string text) => Assert.Matches(Signs(), text);

    private static void HasNone(string edition)
    {
        var draft = Editions.Draft(Repository.Path(edition.Split('/')));
        var pages = Typesetter.LayOut(draft.Document, draft.Inputs.Fonts).Value.Pages;
        var printed = pages.SelectMany(page => page.Tagged().Where(text => !text.Font.Name.Contains("Mono", StringComparison.Ordinal)).Select(text => (Place: $"page {page.Label}", Text: PageText.Of(text)))).ToList();
        var site = SiteWriter.Write(draft.Document, draft.Scores, draft.Inputs).Value.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal))
            .Select(file => (Place: file.Key, Text: Words(System.Text.Encoding.UTF8.GetString(file.Value.AsSpan()))))
            .ToList();
        Assert.True(printed.Count > 100 && site.Count > 5, $"{printed.Count} and {site.Count}");
        Assert.Empty(printed.Concat(site).SelectMany(found => Signs().Matches(found.Text).Select(sign => $"{found.Place}: {sign.Value}")));
    }

    /// <summary>What a page says beside its code, formulas and scripts.</summary>
    private static string Words(string html) => System.Net.WebUtility.HtmlDecode(Tags().Replace(Silent().Replace(html, " "), " "));

    [GeneratedRegex(@"<(script|style|pre|code|math|template|svg)\b.*?</\1>", RegexOptions.Singleline)]
    private static partial Regex Silent();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(
        @"\*\*\w|~~|==\w|\$[\w\\^_{}]+[^ ]*\$|\\[a-z]{3,}\b|\{\{|\}\}|\[\^|\]\{|:::|\[@|!\[|\]\(|</?[a-z]+>|&[a-z]+;|^#{2,6} |\[[ x]\] |\w~\w+~|\w\^\w+\^|```|\+\+\w|^\|.*\|$|\w\]\[\w")]
    private static partial Regex Signs();
}
