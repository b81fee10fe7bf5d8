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
    public void One_colour_serves_light_and_dark() => Assert.Equal(new ThemeColour("#ABCDEF", "#ABCDEF"), Load("{ colours: { d2: \"#abcdef\" } }").Theme.Colours["d2"]);

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
        var outcome = EditionLoader.Load(TinyReport.Sources.Replace("content/report.yaml", "tiers:", $"theme: {theme}\ntiers:"));
        Assert.Empty(outcome.Diagnostics);
        return outcome.Value;
    }
}
