namespace ReportBuilder.Tests.Html.Worded;

/// <summary>The PDF and the exports of an edition that has changed every phrase hold no word of English but those that the edition wrote.</summary>
public sealed class WordsOfTheOutputs
{
    private static readonly Lazy<WordedSite> Marked = new(() => WordedSite.Of(MarkedPhrase.Of));

    [Fact]
    public void All_words_of_the_pages_come_from_the_wording() => AllKnown(OutputTexts.OfPages(Marked.Value.Draft));

    [Theory]
    [InlineData("docx")]
    [InlineData("epub")]
    [InlineData("md")]
    [InlineData("xlsx")]
    [InlineData("csv")]
    [InlineData("json")]
    public void All_words_of_an_export_come_from_the_wording(string format) => AllKnown(OutputTexts.OfExport(Marked.Value, format));

    [Fact]
    public void One_that_stayed_English_is_found()
    {
        var edition = WordedSite.Of(MarkedPhrase.Of, "skipped.not-positive");
        Assert.NotEmpty(OutputTexts.OfPages(edition.Draft).SelectMany(edition.English));
        Assert.NotEmpty(OutputTexts.OfExport(edition, "docx").SelectMany(edition.English));
        Assert.NotEmpty(OutputTexts.OfExport(edition, "json").SelectMany(edition.English));
    }

    private static void AllKnown(IEnumerable<string> texts)
    {
        var read = texts.ToList();
        Assert.NotEmpty(read);
        var words = read.SelectMany(Marked.Value.English).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(words.Count == 0, string.Join('\n', words));
    }
}
