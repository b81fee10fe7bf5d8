namespace ReportBuilder.Tests.Html.Worded;

/// <summary>
/// The site of an edition that has changed every phrase: it holds no word of English but those that the edition wrote. A phrase that stands in
/// a program or a template instead of the wording would stay as it is.
/// </summary>
public sealed partial class WordsOfTheSite
{
    private static readonly Lazy<WordedSite> Marked = new(() => WordedSite.Of(MarkedPhrase.Of));

    public static TheoryData<string> Kinds => [".html", ".json", ".csv", ".svg", ".xml", ".js", ".css"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void All_come_from_the_wording(string kind)
    {
        var site = Marked.Value;
        var files = site.Files.Where(file => file.Key.EndsWith(kind, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);
        var words = files.SelectMany(file => ReadText.Of(file.Key, file.Value).SelectMany(site.English).Select(text => $"{file.Key}: {text}")).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(words.Count == 0, string.Join('\n', words));
    }

    [Theory]
    [InlineData("site.home.leading", "index.html")]
    [InlineData("site.receipt.how", "universities/eastby.html")]
    [InlineData("site.column.part-id", "data/datapackage.json")]
    [InlineData("site.figure.csv.group", "figures/figure-3.csv")]
    [InlineData("site.feed.entry", "corrections.xml")]
    [InlineData("site.table.none", "assets/tables.js")]
    [InlineData("site.table.label", "assets/search-index.js")]
    public void One_that_stayed_English_is_found(string key, string path)
    {
        var site = WordedSite.Of(MarkedPhrase.Of, key);
        Assert.NotEmpty(ReadText.Of(path, site.Files[path]).SelectMany(site.English));
    }

    [Theory]
    [InlineData("All {count} {units}, {count, plural, one {# place} other {# places}}.", "Алл {count} {units}, {count, plural, one {# плавд} other {# плавдт}}.")]
    [InlineData("{start, select, vowel {an} other {a}} {word}", "{start, select, vowel {ан} other {а}} {word}")]
    [InlineData("[behind {name}]'{'claim=\"rank of {name} > 1\"'}' of", "[бдзинг {name}]'{'claim=\"rank of {name} > 1\"'}' ое")]
    public void A_marked_phrase_keeps_its_places(string phrase, string marked) => Assert.Equal(marked, MarkedPhrase.Of(phrase));
}
