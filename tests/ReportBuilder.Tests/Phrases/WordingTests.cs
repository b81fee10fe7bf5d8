using System.Text;
using ReportBuilder.Loading;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Tests.Loading;
using YamlDotNet.Serialization;

namespace ReportBuilder.Tests.Phrases;

/// <summary>The phrases of every language, and those that an edition gives itself.</summary>
public sealed class WordingTests
{
    /// <summary>Those whose files hold every phrase. American English takes the rest from British English.</summary>
    public static TheoryData<string> Whole => [.. Wording.Languages.Where(language => language != "en-US")];

    public static TheoryData<string> All => [.. Wording.Languages];

    [Theory]
    [MemberData(nameof(Whole))]
    public void A_language_has_every_phrase(string language) =>
        Assert.Empty(Wording.Keys.Except(File(language).Keys, StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(All))]
    public void A_language_has_no_phrase_that_nothing_says(string language) =>
        Assert.All(
            File(language).Keys.Where(key => !key.StartsWith("term.", StringComparison.Ordinal)),
            key => Assert.Contains(key, Wording.Keys));

    [Theory]
    [MemberData(nameof(All))]
    public void A_phrase_is_given_what_it_has_places_for(string language)
    {
        var plain = new Wording(language);
        Assert.All(File(language).Where(phrase => !IsOfWords(phrase.Key)), phrase =>
        {
            var known = Phrase.Parse(Wording.TextOf("en-GB", phrase.Key)!).Places;
            Assert.All(Phrase.Parse(phrase.Value).Places.Where(place => !plain.IsTerm(place)), place => Assert.Contains(place, known));
        });
    }

    [Theory]
    [MemberData(nameof(Whole))]
    public void A_phrase_says_all_that_it_is_given(string language)
    {
        var plain = new Wording(language);
        Assert.All(File(language).Where(phrase => !IsOfWords(phrase.Key)), phrase =>
        {
            var said = Phrase.Parse(phrase.Value).Places;
            Assert.All(Phrase.Parse(Wording.TextOf("en-GB", phrase.Key)!).Places.Where(place => !plain.IsTerm(place)), place => Assert.Contains(place, said));
        });
    }

    /// <summary>Of phrases about words, "term.a" and dates, every language makes its own of what all of them are given.</summary>
    private static bool IsOfWords(string key) =>
        key.StartsWith("date.", StringComparison.Ordinal) || (key.StartsWith("term.", StringComparison.Ordinal) && key.IndexOf('.', 5) < 0);

    /// <summary>A key stands in the code or in a template, or what it begins with does: <c>$"date.month.{date.Month}"</c>.</summary>
    [Fact]
    public void Every_phrase_is_said_somewhere()
    {
        var code = string.Concat(new[] { Repository.Path("src"), Repository.Path("templates") }
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is ".sbn" or ".cs" or ".js")
            .Select(System.IO.File.ReadAllText));
        Assert.All(Wording.Keys.Where(key => !key.StartsWith("term.", StringComparison.Ordinal)), key => Assert.True(IsSaid(key, code), key));
    }

    [Theory]
    [InlineData("contents.nowhere")]
    [InlineData("nowhere.month.1")]
    public void One_that_nothing_says_is_found(string key) => Assert.False(IsSaid(key, "wording[\"contents.title\"]; wording[$\"date.month.{month}\"]; wording[phrase + \"-plus\"];"));

    [Theory]
    [MemberData(nameof(All))]
    public void A_file_is_YAML(string language) =>
        Assert.Equal(File(language).Where(phrase => phrase.Value != Wording.TextOf(language, phrase.Key)).Select(phrase => phrase.Key), []);

    [Theory]
    [InlineData("en-GB", "en-GB")]
    [InlineData("en", "en-GB")]
    [InlineData("sw", "en-GB")]
    [InlineData("fr-CA", "fr")]
    [InlineData("en-US", "en-US")]
    [InlineData("zh-CN", "zh-Hans")]
    [InlineData("zh-Hant-HK", "zh-Hant")]
    [InlineData("zh-TW", "zh-Hant")]
    public void A_language_is_found_by_its_tag(string tag, string spoken) => Assert.Equal(spoken, new Wording(tag).SpokenLanguage);

    [Fact]
    public void Lists_and_dates_are_phrases_too()
    {
        Assert.Equal("A, B and C", Wording.Neutral.List(["A", "B", "C"]));
        Assert.Equal("A and B", Wording.Neutral.List(["A", "B"]));
        Assert.Equal("3 May 2025", Wording.Neutral.Date(new(2025, 5, 3)));
    }

    [Fact]
    public void An_edition_changes_a_phrase_by_its_key() =>
        Assert.Equal("In this report", Loaded("contents.title: In this report\n").Edition.Wording["contents.title"]);

    [Theory]
    [InlineData("contents.titel: Contents\n", "RB1122", "there is no phrase 'contents.titel'")]
    [InlineData("page.continued: \"{caption} (more of {page})\"\n", "RB1123", "nothing is put in the place of '{page}'")]
    [InlineData("page.continued: \"{caption\"\n", "RB1123", "a '{' does not end")]
    [InlineData("page.continued: [a]\n", "RB1107", "has no text behind it")]
    public void A_slip_is_told_with_its_line(string wording, string code, string message) => Assert.Contains(
        EditionLoader.Load(With(wording)).Diagnostics,
        found => found.Code == code && found.Place is { File: "content/wording.yaml", Line: 1 } && found.Message.Contains(message, StringComparison.Ordinal));

    [Fact]
    public void A_language_that_the_program_does_not_speak_is_told_of_once()
    {
        var sources = Replaced(TinyReport.Sources, "language: en-GB", "language: sw");
        Assert.Contains(EditionLoader.Load(sources).Diagnostics, found => found.Code == "RB1121");
        var own = new Model.Inputs.ReportSources(sources.Files.SetItem("content/wording.yaml", [.. "contents.title: Yaliyomo\n"u8]));
        Assert.DoesNotContain(EditionLoader.Load(own).Diagnostics, found => found.Code == "RB1121");
    }

    private static bool IsSaid(string key, string code)
    {
        if (code.Contains($"\"{key}\"", StringComparison.Ordinal))
            return true;
        for (var at = key.Length - 1; at > 0; at--)
        {
            if (key[at] is '.' or '-' && code.Contains($"\"{key[..(at + 1)]}{{", StringComparison.Ordinal))
                return true;
            // A longer form of a phrase: phrase + "-plus".
            if (key[at] == '-' && code.Contains($"+ \"{key[at..]}\"", StringComparison.Ordinal) && code.Contains($"\"{key[..at]}\"", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static Model.Inputs.ReportInputs Loaded(string wording) => EditionLoader.Load(With(wording)).Value;

    private static Model.Inputs.ReportSources With(string wording)
    {
        var sources = TinyReport.Sources;
        return new(sources.Files.SetItem("content/wording.yaml", [.. Encoding.UTF8.GetBytes(wording)]));
    }

    private static Model.Inputs.ReportSources Replaced(Model.Inputs.ReportSources sources, string what, string with)
    {
        const string file = "content/report.yaml";
        var text = Encoding.UTF8.GetString(sources.Files[file].AsSpan());
        return new(sources.Files.SetItem(file, [.. Encoding.UTF8.GetBytes(text.Replace(what, with, StringComparison.Ordinal))]));
    }

    private static Dictionary<string, string> File(string language) => new DeserializerBuilder()
        .Build()
        .Deserialize<Dictionary<string, string>>(System.IO.File.ReadAllText(Repository.Path("src", "ReportBuilder.Model", "Wording", language + ".yaml")));
}
