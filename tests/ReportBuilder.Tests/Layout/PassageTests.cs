using ReportBuilder.Layout;
using ReportBuilder.Loading.Fonts;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Pages;
using static ReportBuilder.Tests.Layout.SampleReport;

namespace ReportBuilder.Tests.Layout;

/// <summary>The language of a passage in the tags of a PDF, and where its words are divided.</summary>
public sealed class PassageTests
{
    [Fact]
    public void A_span_says_its_language()
    {
        var set = LayOut(Section("Words", Paragraph(new TextRun("They say "), new LanguageSpan("fr", [new TextRun("oui")]), new TextRun(" there."))));
        Assert.Equal("[P : [Span : They say][Span fr: oui][Span : there.]]", Tags(set, "P"));
    }

    [Fact]
    public void A_passage_inside_a_link_is_part_of_the_link()
    {
        var set = LayOut(Section("Words", Paragraph(new Link("https://example.org/", [new TextRun("See "), new LanguageSpan("de", [new TextRun("hier")])]))));
        Assert.Equal("[P : [Link : See[Span de: hier]]]", Tags(set, "P"));
        var link = Nodes(set.Tags).Single(node => node.Role == "Link").Id;
        Assert.All(set.Pages.SelectMany(page => page.Links), placed => Assert.Equal(link, placed.TagId));
    }

    [Fact]
    public void Links_and_notes_stand_inside_their_passage()
    {
        var inside = new LanguageSpan("fr", [new TextRun("oui "), new Link("https://example.org/", [new TextRun("ici")])]);
        Assert.Equal("[P : [Span fr: [Span : oui][Link : ici]]]", Tags(LayOut(Section("Words", Paragraph(inside))), "P"));
    }

    [Fact]
    public void Blocks_stand_in_one_element_that_says_it()
    {
        var set = LayOut(Section("Words", new LanguagePart("fr", [Paragraph("Un."), Paragraph("Deux.")], default), Paragraph("Three.")));
        Assert.Equal("[Div fr: [P : Un.][P : Deux.]]", Tags(set, "Div"));
    }

    [Fact]
    public void Chinese_that_says_its_language_is_not_marked_again_by_its_script()
    {
        var text = Section("Words", Paragraph(new LanguageSpan("zh-Hans", [new TextRun("杭州")]), new TextRun(" and 北京")));
        var set = Typesetter.LayOut(new ReportDocument(Edition, Theme, [text], []), PackagedFonts.Inter).Value;
        Assert.Equal(["zh-Hans", "zh"], Nodes(set.Tags).Select(node => node.Language).Where(language => language.Length > 0));
    }

    [Theory]
    [InlineData("de", true)]
    [InlineData("it", false)]
    public void Words_are_divided_by_the_rules_of_the_passage(string language, bool isDivided)
    {
        var words = string.Join(' ', Enumerable.Repeat("hochschulrangliste", 40));
        var outcome = Typesetter.LayOut(
            new ReportDocument(Edition, Theme with { Hyphenated = true, Columns = 3 }, [Section("Words", Paragraph(new LanguageSpan(language, [new TextRun(words)])))], []),
            PackagedFonts.Inter);
        Assert.Equal(isDivided, outcome.Value.Pages.SelectMany(page => page.Tagged()).Any(run => PageText.Of(run).Contains('\u00AD')));
    }

    private static string Tags(PagedDocument set, string role)
    {
        var words = PageText.WordsByTag(set);
        return Print(Nodes(set.Tags).First(node => node.Role == role), words);
    }

    private static string Print(TagNode node, Dictionary<int, string> words) =>
        $"[{node.Role} {node.Language}: {words.GetValueOrDefault(node.Id, "").Trim()}{string.Concat(node.Children.Select(child => Print(child, words)))}]";

    private static IEnumerable<TagNode> Nodes(TagNode node) => node.Children.SelectMany(Nodes).Prepend(node);
}
