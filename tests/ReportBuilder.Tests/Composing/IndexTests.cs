using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Tests.Composing;

/// <summary>What authors mark for the index, and the list that it comes to.</summary>
public sealed class IndexTests
{
    [Theory]
    [InlineData("A [pear]{.index} and an [apple]{.index}.", "apple: A text", "pear: A text")]
    [InlineData("A [pear]{.index}, a [pear]{.index}.", "pear: A text")]
    [InlineData("Fruit.{{index \"pear\"}}", "pear: A text")]
    [InlineData("A [pear]{.index} or [bergamot]{.index see=\"pear\"}.", "bergamot: See pear.", "pear: A text")]
    [InlineData("A [pear]{.index} or [quince]{.index see-also=\"pear\"}.", "pear: A text", "quince: A text. See also pear.")]
    [InlineData("- [*Pyrus*]{.index}", "Pyrus: A text")]
    public void Entries_are_in_the_order_of_the_alphabet(string text, params string[] entries) => Assert.Equal(
        entries,
        Index(Compose(text).Value).Items.Select(item => $"{PlainText.Of(item.Term)}: {PlainText.Of(Assert.IsType<Paragraph>(item.Content[0]).Content)}"));

    [Fact]
    public void The_words_stay_in_the_text_and_a_call_prints_nothing() => Assert.Equal(
        "A pear.",
        PlainText.Of(Compose("A [pear]{.index}.{{index \"quince\"}}").Value.Sections[0].Content.OfType<Paragraph>().Single().Content));

    [Fact]
    public void Every_place_has_an_address_of_its_own()
    {
        var document = Compose("A [pear]{.index}.\n\nA [pear]{.index}.").Value;
        var ids = document.Sections[0].Content.SelectMany(InlineAnchors.In).Select(anchor => anchor.Id).ToArray();
        Assert.Equal(2, ids.Distinct().Count());
        Assert.Equal(ids, ((Paragraph)Index(document).Items[0].Content[0]).Content.OfType<PageLinks>().Single().Ids);
    }

    [Theory]
    [InlineData("A [bergamot]{.index see=\"paer\"} or [pear]{.index}.", "RB4173", "did you mean 'pear'?")]
    [InlineData("A [pear]{.index as=\"fruit\"}.", "RB4175", "for example: [word]{.index see=\"other\"} or see-also=\"other\"")]
    [InlineData("A pear.{{index}}", "RB4175", "for example: {{index \"grafting\"}}")]
    [InlineData("A pear.", "RB4174", "mark what belongs into it: [word]{.index} or {{index \"word\"}}")]
    public void A_mark_that_leads_nowhere_is_told_of(string text, string code, string hint) =>
        Assert.Contains(Compose(text).Diagnostics, found => found.Code == code && found.Hint == hint);

    private static DefinitionList Index(ReportDocument document) => document.Sections[^1].Content.OfType<DefinitionList>().Single();

    private static Outcome<ReportDocument> Compose(string text)
    {
        var inputs = SmallEdition.With(text, SmallEdition.Inputs);
        return SmallEdition.Compose(inputs with { Outline = inputs.Outline.Add(new("index", "", "", [], new("content/report.yaml", 3, 1))) });
    }
}
