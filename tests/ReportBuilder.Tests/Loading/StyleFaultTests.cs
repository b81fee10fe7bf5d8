using ReportBuilder.Loading;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Loading;

/// <summary>content/style.yaml as it is read, and slips in it.</summary>
public sealed class StyleFaultTests
{
    private const string Path = "content/style.yaml";

    [Fact]
    public void An_edition_without_the_file_has_no_words_to_avoid() => Assert.Empty(TinyReport.Inputs.Style.Words);

    [Fact]
    public void Words_keep_their_topic_and_their_place_and_stars()
    {
        var style = Read("severity: error\nleast-words: 80\nspelling:\n  color*: colour*\nunits: { kms: km }\nbanned:\n  iconic: say of what\nkeep: [Colorado]\n");
        Assert.Equal(
            ["Spelling color* -> colour* at content/style.yaml:4:3", "Unit kms -> km at content/style.yaml:5:10", "Banned iconic -> say of what at content/style.yaml:7:3"],
            style.Words.Select(word => $"{word.Topic} {word.Word} -> {word.Instead} at {word.Place}"));
        Assert.Equal((Severity.Error, 80, "Colorado"), (style.Severity, style.LeastWords, Assert.Single(style.Kept)));
    }

    [Fact]
    public void Numbers_are_British_unless_the_house_says_otherwise()
    {
        Assert.Equal((",", 10), Numbers("severity: warning\n"));
        Assert.Equal(("\u202F", 3), Numbers("numbers: { thousands: space, words-to: 3 }\n"));
        Assert.Equal(("", 10), Numbers("numbers: { thousands: none }\n"));
        Assert.Equal((".", 10), Numbers("numbers: { thousands: point }\n"));

        static (string, int) Numbers(string style) => (Read(style).Numbers.Thousands, Read(style).Numbers.WordsTo);
    }

    [Fact]
    public void Words_of_strength_are_the_data_s_unless_the_house_sets_them()
    {
        Assert.Equal(new StrengthWords(), Read("severity: warning\n").Strength);
        Assert.Equal(new StrengthWords(0.6, 0.2, 99, 90, 1.5, 0), Read("strength: { closely: 0.6, loosely: 0.2, clearly: 99, narrowly: 90, far: 1.5, level: 0 }\n").Strength);
    }

    [Theory]
    [InlineData("speling: { color: colour }", "RB1103")]
    [InlineData("severity: grave", "RB1108")]
    [InlineData("least-words: many", "RB1108")]
    [InlineData("least-words: -1", "RB1108")]
    [InlineData("numbers: { words-to: 13 }", "RB1108")]
    [InlineData("numbers: { words-to: 2.5 }", "RB1108")]
    [InlineData("numbers: { thousands: dot }", "RB1108")]
    [InlineData("spelling: [color, colour]", "RB1107")]
    [InlineData("spelling: { color: [colour] }", "RB1107")]
    [InlineData("spelling: { color: }", "RB1120")]
    [InlineData("spelling: { '*': colour }", "RB1120")]
    [InlineData("spelling: { col*r: colour }", "RB1120")]
    [InlineData("spelling: { color*: colour }", "RB1120")]
    [InlineData("spelling: { colour: colour }", "RB1120")]
    [InlineData("names: { Peking: Beijing, Beijing: Peking }", "RB1120 RB1120")]
    [InlineData("spelling: { kolour: colour }\nbanned: { colour: }", "RB1120")]
    [InlineData("keep: Colorado", "RB1107")]
    [InlineData("strength: { closely: 1.2 }", "RB1108")]
    [InlineData("strength: { clearly: -1 }", "RB1108")]
    [InlineData("strength: { clearly: most }", "RB1108")]
    [InlineData("strength: { closely: 0.3, loosely: 0.5 }", "RB1108")]
    [InlineData("strength: { narrowly: 97, clearly: 95 }", "RB1108")]
    [InlineData("strength: { dearly: 1 }", "RB1103")]
    public void A_slip_has_its_code(string yaml, string codes) =>
        Assert.Equal(codes, string.Join(' ', TinyReport.Findings(TinyReport.Sources.With(Path, yaml + "\n")).Where(found => found.Place.File == Path).Select(found => found.Code)));

    private static HouseStyle Read(string yaml) => EditionLoader.Load(TinyReport.Sources.With(Path, yaml)).Value.Style;
}
