using System.Collections.Immutable;
using ReportBuilder.Composing.Numbering;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Composing;

/// <summary>Terms that the report explains, and where its text leads to them.</summary>
public sealed class GlossaryTests
{
    private static readonly ImmutableArray<GlossaryTerm> Terms =
    [
        Term("score", "What a place gets.") with { Forms = ["scores"] },
        Term("Émile index", "An index by Émile."),
        Term("composite score", "Scores made one.") with { See = ["score"] },
        Term("mark", "") with { See = ["score"] },
    ];

    [Fact]
    public void Terms_are_in_the_order_of_the_alphabet_and_refer_to_each_other() => Assert.Equal(
        ["composite score: Scores made one. See also score.", "Émile index: An index by Émile.", "mark: See score.", "score: What a place gets."],
        Compose("Text.").Value.Sections[^1].Content.OfType<DefinitionList>().Single().Items
            .Select(item => $"{PlainText.Of(item.Term)}: {PlainText.Of(Assert.IsType<Paragraph>(item.Content[0]).Content)}"));

    [Fact]
    public void Formulas_in_it_are_a_line_of_text_as_its_tips_are()
    {
        var glossary = new Glossary([Term("fit $R^2$", "The share $x_1/n$ that is told.")], "en-GB");
        Assert.Equal(("fit R²", "The share x₁/n that is told."), (glossary.Terms[0].Term, glossary.Terms[0].Definition));
    }

    [Theory]
    [InlineData("A score, and a score.", "A [score], and a score.")]
    [InlineData("Scores are many.", "[Scores] are many.")]
    [InlineData("The composite score is no score.", "The [composite score] is no [score].")]
    [InlineData("An underscore, a scoreboard, a half-score, SCORE.", "An underscore, a scoreboard, a half-score, SCORE.")]
    [InlineData("A *score*, **a score**.", "A [score], a score.")]
    [InlineData("- a score\n- a score", "a [score]a score")]
    [InlineData("A [score](https://example.org) and `score` and a mark.", "A score and score and a mark.")]
    [InlineData("By the Émile index, not the émile index.", "By the [Émile index], not the émile index.")]
    public void The_first_use_in_running_text_is_a_link(string typed, string linked) => Assert.Equal(linked, string.Concat(Paragraphs(typed).Select(Shown)));

    [Fact]
    public void A_heading_is_no_link() => Assert.DoesNotContain(
        Compose("## The score\n\nWords.").Value.Sections[0].Content.OfType<Heading>().Single().Content, inline => inline is Link);

    [Fact]
    public void A_link_says_what_the_term_means_and_leads_to_its_entry()
    {
        var link = Paragraphs("A score.").SelectMany(paragraph => paragraph.Content).OfType<Link>().Single();
        Assert.Equal(("#term-score", "What a place gets."), (link.Target, link.Explanation));
        Assert.Contains("term-score", Compose("A score.").Value.Sections[^1].Content.SelectMany(InlineAnchors.In).Select(anchor => anchor.Id));
    }

    [Fact]
    public void Without_the_part_nothing_is_linked()
    {
        var inputs = SmallEdition.With("A score.", SmallEdition.Inputs) with { Glossary = Terms };
        Assert.DoesNotContain(SmallEdition.Compose(inputs).Value.Sections[0].Content.OfType<Paragraph>().Single().Content, inline => inline is Link);
    }

    [Fact]
    public void A_glossary_without_terms_is_an_error() => Assert.Contains(
        Compose("Text.", []).Diagnostics, found => found is { Code: "RB4171", Severity: Severity.Error });

    [Theory]
    [InlineData("en", "oat", "Öl", "Zebra")]
    [InlineData("de", "Apfel", "Äpfel", "Birne")]
    [InlineData("es", "nube", "ñu", "oso")]
    [InlineData("fr", "cote", "côté", "coteau")]
    [InlineData("en", "A B", "AA", "a-c")]
    public void Words_are_in_the_order_of_their_letters(string language, params string[] words) =>
        Assert.Equal(words, words.Reverse().Order(new Alphabet(language)));

    private static GlossaryTerm Term(string term, string definition) => new(term, term, definition, [], [], "", new("data/glossary.csv", 2, 1));

    private static IEnumerable<Paragraph> Paragraphs(string text) => Compose(text).Value.Sections[0].Content.WithInner().OfType<Paragraph>();

    private static string Shown(Paragraph paragraph) => string.Concat(paragraph.Content.Select(Shown));

    private static string Shown(Inline inline) => inline switch
    {
        Link { Explanation.Length: > 0 } link => $"[{PlainText.Of(link.Content)}]",
        InlineContainer container => string.Concat(container.Content.Select(Shown)),
        _ => PlainText.Of([inline]),
    };

    private static Outcome<ReportDocument> Compose(string text) => Compose(text, Terms);

    private static Outcome<ReportDocument> Compose(string text, ImmutableArray<GlossaryTerm> terms)
    {
        var inputs = SmallEdition.With(text, SmallEdition.Inputs);
        return SmallEdition.Compose(inputs with { Glossary = terms, Outline = inputs.Outline.Add(new("glossary", "", "", [], new("content/report.yaml", 3, 1))) });
    }
}
