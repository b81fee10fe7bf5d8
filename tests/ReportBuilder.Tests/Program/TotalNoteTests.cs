using ReportBuilder.Model.Documents;

namespace ReportBuilder.Tests.Program;

/// <summary>The note under a dimension's scores says how the recipe makes its total.</summary>
public sealed class TotalNoteTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("arithmetic", "The total is the mean of the measures.")]
    [InlineData("sum", "The total is the sum of the measures.")]
    [InlineData("geometric", "The total is the geometric mean of the measures.")]
    [InlineData("harmonic", "The total is the harmonic mean of the measures.")]
    public void It_follows_the_recipe(string by, string note) => Assert.Equal(note, Note("aggregate: { by: arithmetic }", $"aggregate: {{ by: {by} }}"));

    [Fact]
    public void It_says_that_parts_have_weights() =>
        Assert.Equal("The total is the weighted mean of the measures.", Note("previous:", "weights: { Class size: 3 }\n\nprevious:"));

    private string Note(string before, string after)
    {
        var edition = folder.CopyOf("tests", "fixtures", "universities");
        Editions.Edit(edition, "data/recipe.yaml", before, after);
        Editions.Edit(edition, "content/analysis.md", File.ReadAllText(Path.Combine(edition, "content", "analysis.md")), "---\ntitle: Analysis\n---\n\nNothing.\n");
        var teaching = Editions.Draft(edition).Document.InReadingOrder().Single(found => found.Section.Id == "teaching").Section;
        return PlainText.Of(teaching.Content.Concat(teaching.Children.SelectMany(child => child.Content)).OfType<Table>().Single(table => table.Kind == TableKind.Scoring).Note);
    }
}
