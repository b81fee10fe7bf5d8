using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Composing;

/// <summary>What a template of the document says is held to the rules that hold an author's sentences.</summary>
public sealed class SentencesOfTemplates
{
    [Theory]
    [InlineData("Cork leads.", "RB4303 templates/document/ranking.sbn:2 unbound ranking \"leads\"")]
    [InlineData("::: table overall\nnote: Cork leads.\n:::", "RB4303 templates/document/ranking.sbn:3 unbound ranking \"leads\"")]
    [InlineData("It takes 5 halls.", "RB4302 templates/document/ranking.sbn:2 unbound number \"5\"")]
    [InlineData("It takes a dozen years.", "RB4302 templates/document/ranking.sbn:2 unbound number \"dozen\"")]
    [InlineData("[Cork is third]{claim=\"rank of Cork = 2\"}.", "RB4306")]
    [InlineData("Cork is {{ ordinal (rank \"Bergen\") }} overall.", "RB4307")]
    public void A_sentence_that_nothing_holds_is_told_of_at_its_line(string sentence, string told) =>
        Assert.Contains(Found(sentence), found => $"{found.Code} {found.Place} {found.Message}".StartsWith(told, StringComparison.Ordinal) && found.Place.File == "templates/document/ranking.sbn" && found.Fix is null);

    [Theory]
    [InlineData("There are {{ units }} of them, {{ first }} first of all in this list.")]
    [InlineData("[Cork is second]{claim=\"rank of Cork = 2\"}.")]
    [InlineData("Cork is {{ ordinal (rank \"Cork\") }} overall.")]
    [InlineData("It takes {{ units }} halls.\n\n::: chart bars\ndata: scores of 'Ports', every city\nnumbered: no\ntitle: Ports\nheight: 150\n:::")]
    [InlineData("It takes {{ units }} halls.\n\n::: chart bars\ndata: scores of 'Ports', every city\nnumbered: no\ntitle: Ports\nheight: 5\n:::")]
    public void What_values_and_calls_put_in_is_held_by_the_data(string sentence) =>
        Assert.DoesNotContain(Found(sentence), found => found.Place.File.StartsWith("templates/", StringComparison.Ordinal));

    /// <summary>The sentence names the first three of those that the site lists.</summary>
    [Fact]
    public void Every_profile_of_the_edition_names_the_same_like_cities_as_its_list()
    {
        var profiles = CitiesEdition.Sections(SectionKind.Unit);
        Assert.Equal(60, profiles.Length);
        foreach (var profile in profiles)
        {
            var like = CitiesEdition.Scores.Analysis.ProfileOf(profile.Unit!)!.SimilarUnits.Take(3).Select(similar => similar.Unit.Name).ToArray();
            var sentence = profile.Content.OfType<Paragraph>().Select(paragraph => PlainText.Of(paragraph.Content)).Single(text => text.StartsWith("The cities nearest to it by their scores in the dimensions", StringComparison.Ordinal));
            Assert.Contains($"are {like[0]}, {like[1]} and {like[2]}.".Replace('\'', '’'), sentence.Replace('\u00A0', ' '), StringComparison.Ordinal);
        }
    }

    private static ImmutableArray<Diagnostic> Found(string sentence)
    {
        var inputs = SmallEdition.With("", SmallEdition.Inputs);
        var template = new TemplateText("document/ranking.sbn", $"First line.\n\n{sentence}\n".Replace("First line.\n\n", "\n", StringComparison.Ordinal));
        return SmallEdition.Compose(inputs with
        {
            Edition = inputs.Edition with { UnboundNumbers = Severity.Error },
            Outline = [new OutlinePart("ranking", "", "Ranking", [], new("content/report.yaml", 1, 1))],
            Templates = inputs.Templates.SetItem(template.Path, template),
        }).Diagnostics;
    }
}
