using ReportBuilder.Loading;
using ReportBuilder.Loading.Fonts;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Loading;

public sealed class ThemeTests
{
    [Fact]
    public void Lengths_are_points_whatever_their_unit()
    {
        var theme = Load("{ page: { width: 10in, height: 25.4cm }, gutter: 24pt, margins: { sides: 25.4mm } }").Theme;
        Assert.Equal((720, 720, 24, 72), (Math.Round(theme.PageWidth, 9), Math.Round(theme.PageHeight, 9), theme.Gutter, Math.Round(theme.MarginSide, 9)));
    }

    [Fact]
    public void Text_may_be_justified_and_hyphenated() =>
        Assert.Equal((true, true), (Load("{ text: justified, hyphenate: yes }").Theme.Justified, Load("{ hyphenate: yes }").Theme.Hyphenated));

    [Theory]
    [InlineData("en-GB", "{}", false)]
    [InlineData("zh-Hans", "{}", true)]
    [InlineData("zh-Hans", "{ paragraphs: spaced }", false)]
    [InlineData("en-GB", "{ paragraphs: indented }", true)]
    public void Paragraphs_of_Chinese_are_indented_unless_the_theme_says_otherwise(string language, string theme, bool indented) =>
        Assert.Equal(indented, EditionLoader.Load(TinyReport.Sources
            .Replace("content/report.yaml", "language: en-GB", "language: " + language)
            .Replace("content/report.yaml", "tiers:", $"theme: {theme}\ntiers:")).Value.Theme.Indented);

    [Theory]
    [InlineData("en-GB", false)]
    [InlineData("zh-Hans", true)]
    public void Paragraphs_are_those_of_the_language_in_which_an_edition_of_two_is_read(string language, bool indented) =>
        Assert.Equal(
            indented,
            EditionLoader.Load(TinyReport.Sources.Replace("content/report.yaml", "language: en-GB", "languages: [en-GB, zh-Hans]") with { Language = language }).Value.Theme.Indented);

    [Fact]
    public void One_colour_serves_light_and_dark() => Assert.Equal(new ThemeColour("#ABCDEF", "#ABCDEF"), Load("{ colours: { hairline: \"#abcdef\" } }").Theme.Colours["hairline"]);

    [Theory]
    [InlineData("d2: { light: \"#F0A04B\" }", "'d2' (#F0A04B) has a contrast of 2.1:1 on 'paper' (#FFFFFF) in the light edition")]
    [InlineData("muted: { dark: \"#5B6675\" }", "'muted' (#5B6675) has a contrast of 3.0:1 on 'paper' (#0E1826) in the dark edition")]
    [InlineData("code-text: { light: \"#4CCB93\" }", "'code-text' (#4CCB93) has a contrast of 1.8:1 on 'panel' (#F3F5F8) in the light edition")]
    public void A_colour_that_cannot_be_read_on_its_ground_is_told_of(string colour, string fault) =>
        Assert.Contains(
            $"warning RB4182: the colour {fault}; text needs 4.5:1",
            string.Join('\n', Loaded($"{{ colours: {{ {colour} }} }}").Diagnostics),
            StringComparison.Ordinal);

    [Fact]
    public void A_colour_of_code_may_be_named() =>
        Assert.Equal("#0F5A3A", Load("{ colours: { code-text: { light: \"#0F5A3A\" } } }").Theme.Colour("code-text")!.Light);

    [Fact]
    public void A_tint_that_is_given_is_kept() => Assert.Equal("#EEEEEE", Load("{ colours: { d2-pale: \"#EEEEEE\" } }").Theme.Colours["d2-pale"].Light);

    [Fact]
    public void A_theme_may_bring_its_own_fonts()
    {
        var files = PackagedFonts.Files();
        var sources = TinyReport.Sources
            .With("fonts/Own-Regular.ttf", [.. files["Inter-Light.ttf"]])
            .With("fonts/Other.ttf", [.. files["Inter-Thin.ttf"]])
            .Replace("content/report.yaml", "tiers:", "theme: { fonts: { name: Own, regular: fonts/Own-Regular.ttf, fallback: [fonts/Other.ttf] } }\ntiers:");
        var outcome = EditionLoader.Load(sources);
        Assert.Empty(outcome.Diagnostics);
        Assert.Equal(("Own", "Inter-Light", "Inter-Thin"), (outcome.Value.Fonts.Name, outcome.Value.Fonts.Face(FontWeight.Bold).Name, outcome.Value.Fonts.Fallbacks.Single().Name));
    }

    [Fact]
    public void Fonts_that_the_theme_does_not_name_are_fallen_back_on_after_those_that_it_does()
    {
        var files = PackagedFonts.Files();
        var sources = TinyReport.Sources
            .With("fonts/B.ttf", [.. files["Inter-Thin.ttf"]])
            .With("fonts/A.ttf", [.. files["Inter-Light.ttf"]])
            .With("fonts/Named.ttf", [.. files["Inter-Bold.ttf"]])
            .With("fonts/A-licence.txt", "Free.");
        string[] Fallbacks(ReportSources from) => [.. EditionLoader.Load(from).Value.Fonts.Fallbacks.Select(face => face.Name)];
        Assert.Equal(["Inter-Light", "Inter-Thin", "Inter-Bold"], Fallbacks(sources));
        Assert.Equal(
            ["Inter-Bold", "Inter-Light", "Inter-Thin"],
            Fallbacks(sources.Replace("content/report.yaml", "tiers:", "theme: { fonts: { fallback: [fonts/Named.ttf] } }\ntiers:")));
    }

    private static ReportInputs Load(string theme)
    {
        var outcome = Loaded(theme);
        Assert.Empty(outcome.Diagnostics);
        return outcome.Value;
    }

    private static Model.Diagnostics.Outcome<ReportInputs> Loaded(string theme) =>
        EditionLoader.Load(TinyReport.Sources.Replace("content/report.yaml", "tiers:", $"theme: {theme}\ntiers:"));
}
