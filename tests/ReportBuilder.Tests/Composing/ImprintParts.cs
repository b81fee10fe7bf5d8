using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Composing;

/// <summary>The imprint in the colophon.</summary>
public sealed class ImprintParts
{
    [Fact]
    public void The_colophon_prints_what_is_said_and_nothing_else() => Assert.Equal(
        ["Authors: A orcid.org/0000-0002-1825-0097 B", "DOI: 10.5555/12345678"],
        Colophon(Imprint.None with { Doi = "10.5555/12345678", Authors = [new("A", "0000-0002-1825-0097"), new("B", "")] })
            .OfType<DefinitionList>()
            .Single()
            .Items.Select(item => $"{PlainText.Of(item.Term)}: {PlainText.Of(((Paragraph)item.Content[0]).Content)}"));

    [Fact]
    public void Without_an_imprint_the_colophon_is_the_authors() => Assert.Empty(Colophon(Imprint.None));

    private static IEnumerable<Block> Colophon(Imprint imprint)
    {
        var inputs = SmallEdition.With("Text.", SmallEdition.Inputs);
        inputs = inputs with
        {
            Edition = inputs.Edition with { Imprint = imprint },
            Outline = inputs.Outline.Add(new("colophon", "", "", [], new("content/report.yaml", 3, 1))),
        };
        return SmallEdition.Compose(inputs).Value.Sections[^1].Content;
    }
}
