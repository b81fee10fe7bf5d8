using ReportBuilder.Loading;

namespace ReportBuilder.Tests.Loading;

/// <summary>content/synonyms.yaml: the words of a line are a group of the site's search.</summary>
public sealed class SynonymTests
{
    private const string Path = "content/synonyms.yaml";

    [Fact]
    public void A_line_is_a_group_of_one_word_and_one_or_several_others()
    {
        var groups = EditionLoader.Load(TinyReport.Sources.With(Path, "rent: [housing, lease]\nai: machine intelligence\n")).Value.Synonyms;
        Assert.Equal([["rent", "housing", "lease"], ["ai", "machine intelligence"]], groups.Select(group => group.ToArray()));
    }

    [Fact]
    public void An_edition_without_the_file_has_none() => Assert.Empty(EditionLoader.Load(TinyReport.Sources.Without(Path)).Value.Synonyms);

    [Fact]
    public void What_is_no_list_of_words_is_told_at_its_line()
    {
        var found = Assert.Single(TinyReport.Findings(TinyReport.Sources.With(Path, "rent: [housing]\nai: { b: c }\n")), finding => finding.Code == "RB1107");
        Assert.Equal((Path, 2), (found.Place.File, found.Place.Line));
    }
}
