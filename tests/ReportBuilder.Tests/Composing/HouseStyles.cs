using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Tests.Composing;

/// <summary>The house style, applied to the text.</summary>
public sealed class HouseStyles
{
    private static readonly HouseStyle Style = new(
        [
            Word(StyleTopic.Spelling, "color*", "colour*"),
            Word(StyleTopic.Spelling, "program of", "programme of"),
            Word(StyleTopic.Unit, "sq km", "km²"),
            Word(StyleTopic.Unit, "kms", "km"),
            Word(StyleTopic.Unit, "%", "per cent"),
            Word(StyleTopic.Currency, "yuan", "RMB"),
            Word(StyleTopic.Currency, "$", "USD"),
            Word(StyleTopic.Name, "Sian", "Xi'an"),
            Word(StyleTopic.Name, "Xian", "Xi'an"),
            Word(StyleTopic.Banned, "world-class", "say what it is better than"),
        ],
        ["Colorado River", "Yuan dynasty"],
        NumberStyle.British,
        Severity.Error);

    [Theory]
    [InlineData("A colorful town.", "5:3 \"colorful\" is not how the house style spells the word; write 'colourful'")]
    [InlineData("Colors fade.", "5:1 \"Colors\" is not how the house style spells the word; write 'Colours'")]
    [InlineData("The program of works.", "5:5 \"program of\" is not how the house style spells the word; write 'programme of'")]
    [InlineData("It covers {{fact \"base-fact\"}} sq km.", "5:32 \"sq km\" is not how the house style writes the unit; write 'km²'")]
    [InlineData("It is [9kms]{literal=\"a name\"} long.", "5:8 \"9kms\" is not how the house style writes the unit; write 'km'")]
    [InlineData("It grew by [5%]{literal=\"a name\"}.", "5:13 \"5%\" is not how the house style writes the unit; write 'per cent'")]
    [InlineData("It cost [5 billion yuan]{literal=\"a name\"}.", "5:20 \"yuan\" is not how the house style writes the currency; write 'RMB'")]
    [InlineData("It cost [$5]{literal=\"a name\"}.", "5:10 \"$5\" is not how the house style writes the currency; write 'USD'")]
    [InlineData("The walls of Sian's centre.", "5:14 \"Sian’s\" is not how the house style writes the name; write 'Xi'an'")]
    [InlineData("[A world-class port]{claim=\"rank of Cork = 2\"}.", "5:4 \"world-class\" is a word that the house style does not print; say what it is better than")]
    [InlineData("## A world-class heading\n\nText.", "5:6 \"world-class\" is a word that the house style does not print; say what it is better than")]
    [InlineData("- one\n- a world-class list", "6:5 \"world-class\" is a word that the house style does not print; say what it is better than")]
    public void A_break_is_told_with_its_place_and_what_to_write(string text, string told) => Assert.Equal([told], Told(text));

    [Theory]
    [InlineData("He spoke of a \"world-class port\" and a \"colorful town\".")]
    [InlineData("The Colorado River, and the Yuan dynasty.")]
    [InlineData("Bonds in yuan, kms of them; sians.")]
    [InlineData("Decolorants and xian.")]
    public void Words_of_others_kept_phrases_and_other_words_stay(string text) => Assert.Empty(Told(text));

    [Fact]
    public void A_fact_is_told_of_in_its_row_and_not_where_it_prints()
    {
        var facts = SmallEdition.Inputs.Facts.Select(fact => fact.Id == "base-fact" ? fact with { Prints = "7%", Measures = "Share of the color" } : fact);
        var found = SmallEdition.Compose("{{fact \"base-fact\"}}", SmallEdition.Inputs with { Style = Style, Facts = [.. facts] }).Diagnostics.Where(found => found.Code == "RB4409");
        Assert.Equal(["data/facts.csv:5:1 \"7%\"", "data/facts.csv:5:1 \"color\""], found.Select(entry => $"{entry.Place} {entry.Message[..entry.Message.IndexOf(" is", StringComparison.Ordinal)]}"));
    }

    [Fact]
    public void A_title_is_told_of_at_its_place_in_the_front_matter()
    {
        var inputs = SmallEdition.With("Text.", SmallEdition.Inputs with { Style = Style });
        var text = inputs.Texts["content/text.md"];
        inputs = inputs with { Texts = inputs.Texts.SetItem(text.Path, text with { FrontMatter = text.FrontMatter.SetItem("title", new("A world-class text", new(text.Path, 2, 8))) }) };
        Assert.Equal("content/text.md:2:10", Assert.Single(SmallEdition.Compose(inputs).Diagnostics, found => found.Code == "RB4409").Place.ToString());
    }

    [Fact]
    public void What_is_printed_about_the_edition_is_told_of_in_its_file()
    {
        var edition = SmallEdition.Inputs.Edition with { Subtitle = "A colorful edition", Place = new("content/report.yaml", 1, 1) };
        Assert.Equal("content/report.yaml:1:1", Assert.Single(SmallEdition.Compose("Text.", SmallEdition.Inputs with { Style = Style, Edition = edition }).Diagnostics, found => found.Code == "RB4409").Place.ToString());
    }

    [Theory]
    [InlineData(Severity.Warning)]
    [InlineData(Severity.Error)]
    public void Is_as_grave_as_the_house_says(Severity severity) => Assert.Equal(
        severity,
        Assert.Single(SmallEdition.Compose("A world-class port.", SmallEdition.Inputs with { Style = Style with { Severity = severity } }).Diagnostics, found => found.Code == "RB4409").Severity);

    [Theory]
    [InlineData(",", 10, "1,001 1st; first; two; 12")]
    [InlineData("\u202F", 0, "1\u202F001 1st; 1st; 2; 12")]
    [InlineData("", 12, "1001 1st; first; two; twelve")]
    public void Numbers_print_as_the_house_says(string thousands, int wordsTo, string printed)
    {
        var columns = SmallEdition.Inputs.Dataset.Columns.Select(column => column.NodeId == "parks" ? column with { Readings = column.Readings.SetItem(4, Reading.Of(1001)) } : column);
        var inputs = SmallEdition.With(
            "{{score \"Xi'an\" \"Parks\"}} [1st]{literal=\"a name\"}; {{ordinal (rank \"Xi'an\" \"Parks\")}}; {{spell (rank \"Den Haag\" \"Parks\")}}; {{spell 12}}",
            SmallEdition.Inputs with { Dataset = SmallEdition.Inputs.Dataset with { Columns = [.. columns] }, Style = Style with { Numbers = new(thousands, wordsTo) } });
        var document = ReportBuilder.Composing.Composer.Compose(inputs, ReportBuilder.Scoring.Scorer.Score(inputs).Value, SmallEdition.Draw).Value;
        Assert.Equal(printed, DocumentText.Of(document.Sections[0].Content).Replace("‹", "", StringComparison.Ordinal).Replace("›", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_short_chapter_and_a_short_part_are_told_with_their_length()
    {
        var found = SmallEdition.Compose("Six words stand before the heading.\n\n## One\n\nFour words are here.\n\n## Two\n\nHere are a good many more.", SmallEdition.Inputs with { Style = HouseStyle.None with { LeastWords = 6 } }).Diagnostics;
        Assert.Equal(["content/text.md:7:1: 'One' has 4 words, and the house style wants 6 at least"], found.Where(entry => entry.Code == "RB4410").Select(entry => $"{entry.Place}: {entry.Message}"));
        Assert.Contains(
            SmallEdition.Compose("Too short.", SmallEdition.Inputs with { Style = HouseStyle.None with { LeastWords = 6 } }).Diagnostics,
            entry => entry.Code == "RB4410" && entry.Message.StartsWith("'A text' has 2 words", StringComparison.Ordinal));
    }

    private static string[] Told(string text) =>
        [.. SmallEdition.Compose(text, SmallEdition.Inputs with { Style = Style }).Diagnostics.Where(found => found.Code == "RB4409").Select(found => $"{found.Place.Line}:{found.Place.Column} {found.Message}; {found.Hint}")];

    private static StyleWord Word(StyleTopic topic, string word, string instead) => new(topic, word, instead, new("content/style.yaml", 1, 1));
}
