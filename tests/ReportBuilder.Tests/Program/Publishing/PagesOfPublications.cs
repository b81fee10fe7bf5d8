using ReportBuilder.Files;
using ReportBuilder.Layout;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Pages;
using ReportBuilder.Publishing;
using ReportBuilder.Tests.Composing;
using ReportBuilder.Tests.Layout;

namespace ReportBuilder.Tests.Program.Publishing;

/// <summary>How many pages publications have: a brief one, a story four at most, and none of them blank.</summary>
public sealed class PagesOfPublications
{
    [Fact]
    public void A_brief_of_the_edition_is_one_page_however_much_is_known_of_its_unit()
    {
        var briefs = CitiesEdition.Document.Publications.Where(made => made.Publication.Kind == PublicationKind.Briefs).ToList();
        Assert.Equal(60, briefs.Count);
        var told = briefs.Select(brief => brief.Document.Claims.Count(claim => CitiesEdition.Inputs.Facts.Any(fact => claim.Binding == fact.Id))).ToList();
        Assert.Contains(0, told);
        Assert.Contains(ReportBuilder.Composing.Outline.UnitFacts.Most, told);
        Assert.All(briefs, brief => Assert.Single(Typesetter.LayOut(PublicationHead.On(brief), CitiesEdition.Inputs.Fonts).Value.Pages));
    }

    [Theory]
    [InlineData("history")]
    [InlineData("two-classes")]
    [InlineData("growth-ranking")]
    [InlineData("countdown")]
    [InlineData("city-feature")]
    public void None_of_an_example_has_more_than_four_or_a_blank_one(string example)
    {
        var draft = ReportPipeline.Draft(EditionFolder.Read(Repository.Path("examples", example)).Value, _ => { }).Value;
        foreach (var made in draft.Document.Publications.Where(made => made.Publication.Kind != PublicationKind.Cards))
        {
            var pages = Typesetter.LayOut(PublicationHead.On(made), draft.Inputs.Fonts).Value.Pages;
            Assert.True(pages.Length <= (made.Publication.Kind == PublicationKind.Briefs ? 1 : 4), $"{made.Name}: {pages.Length} pages");
            Assert.All(pages, page => Assert.True(Words(page) > 20, $"{made.Name}: a page with {Words(page)} words"));
        }
    }

    /// <summary>A chart of its own fills it where the text does not.</summary>
    [Fact]
    public void No_story_of_the_edition_ends_on_a_page_that_is_nearly_empty() => Assert.All(
        CitiesEdition.Document.Publications.Where(made => made.Publication.Kind is not (PublicationKind.Briefs or PublicationKind.Cards)),
        made =>
        {
            var last = Typesetter.LayOut(PublicationHead.On(made), CitiesEdition.Inputs.Fonts).Value.Pages[^1];
            Assert.True(last.Tagged().Max(text => text.Y) > 0.55 * last.Height, made.Name);
        });

    /// <summary>Those of its text, not of its head and foot.</summary>
    private static int Words(Page page) => PageText.Lines(page).Sum(line => line.Split(' ').Length);
}
