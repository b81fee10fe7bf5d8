using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Tests.Charts;

/// <summary>Contrast by WCAG 2.2: 4.5:1 for text, 3:1 for marks that carry meaning, on light and dark grounds.</summary>
public sealed class ColourTests
{
    public static TheoryData<string> Dimensions => [.. Enumerable.Range(1, 10).Select(number => $"d{number}")];

    [Theory]
    [MemberData(nameof(Dimensions))]
    public void A_dimension_colour_can_be_read_as_text_on_either_paper(string token)
    {
        Assert.InRange(Ratio(token, "paper", dark: false), 4.5, 21);
        Assert.InRange(Ratio(token, "paper", dark: true), 4.5, 21);
    }

    [Theory]
    [MemberData(nameof(Dimensions))]
    public void A_dimension_colour_for_the_night_stands_out_on_the_cover(string token) => Assert.InRange(Ratio($"{token}-night", "night", dark: false), 3, 21);

    [Theory]
    [MemberData(nameof(Dimensions))]
    public void The_middle_tint_stands_out_from_the_paper_and_from_its_full_colour(string token)
    {
        foreach (var dark in new[] { false, true })
        {
            Assert.InRange(Ratio($"{token}-mid", "paper", dark), 3, 21);
            Assert.InRange(Ratio($"{token}-mid", token, dark), 1.3, 21);
        }
    }

    [Theory]
    [MemberData(nameof(Dimensions))]
    public void Ink_can_be_read_on_every_shade_of_a_heat_map(string token)
    {
        foreach (var dark in new[] { false, true })
        {
            Assert.InRange(Ratio("ink", $"{token}-mid", dark), 4.5, 21);
            Assert.InRange(Ratio("ink", $"{token}-pale", dark), 4.5, 21);
        }
    }

    [Theory]
    [MemberData(nameof(Dimensions))]
    public void Text_on_an_opener_can_be_read(string token)
    {
        var ground = Rgb.Parse(Theme(token, dark: false));
        Assert.InRange(Contrast.Ratio(Rgb.Parse(Theme("on-accent", dark: false)), ground), 4.5, 21);
        Assert.InRange(Contrast.Ratio(Rgb.Parse(Theme("on-accent-muted", dark: false)), ground), 4.5, 21);
    }

    [Fact]
    public void Muted_text_can_be_read_on_paper_and_panel()
    {
        foreach (var dark in new[] { false, true })
        {
            Assert.InRange(Ratio("muted", "paper", dark), 4.5, 21);
            Assert.InRange(Ratio("muted", "panel", dark), 4.5, 21);
        }
    }

    [Fact]
    public void Every_colour_of_code_can_be_read_on_its_panel()
    {
        foreach (var token in CodeInks.Tokens)
        {
            Assert.InRange(Ratio(token, "panel", dark: false), 4.5, 21);
            Assert.InRange(Ratio(token, "panel", dark: true), 4.5, 21);
        }
    }

    [Fact]
    public void The_colours_of_code_follow_the_panel_of_the_theme()
    {
        var dark = ChartPictures.Theme with { Colours = ChartPictures.Theme.Colours.SetItem("panel", new("#B8C0CC", "#3A4A60")) };
        foreach (var token in CodeInks.Tokens)
        {
            Assert.NotEqual(ChartPictures.Theme.Colour(token), dark.Colour(token));
            Assert.InRange(Contrast.Ratio(Rgb.Parse(dark.Colour(token)!.Light), Rgb.Parse("#B8C0CC")), 4.5, 21);
            Assert.InRange(Contrast.Ratio(Rgb.Parse(dark.Colour(token)!.Dark), Rgb.Parse("#3A4A60")), 4.5, 21);
        }
    }

    [Theory]
    [MemberData(nameof(ApprovedDrawings.Names), MemberType = typeof(ApprovedDrawings))]
    public void Every_mark_of_the_approved_drawings_stands_out_from_its_ground(string name)
    {
        var spec = Samples.All[name];
        foreach (var mark in ChartPictures.Draw(spec).Drawing.Marks.Where(mark => CarriesMeaning(mark, spec)))
        {
            foreach (var ink in MarkInks.Of(mark).Where(ink => ink.Token is not ("hairline" or "panel" or "paper") && !ink.Token.EndsWith("-pale", StringComparison.Ordinal)).Take(1))
                Assert.True(OnGround(ink, spec) >= 3, $"{mark} has a contrast of {OnGround(ink, spec):0.00}");
        }
    }

    /// <summary>Guides only lead the eye, and the shades of a heat map stand behind the numbers that say them.</summary>
    private static bool CarriesMeaning(Mark mark, ChartSpec spec) =>
        mark is not TextMark && !(mark is RectMark && spec.Kind == ChartKind.Heatmap) && !(mark is LineMark or PathMark { Fill: null } && MarkInks.Of(mark).Any(ink => ink is { Token: "on-accent", Opacity: < 0.5 }));

    private static double OnGround(Ink ink, ChartSpec spec)
    {
        var ground = Rgb.Parse(Theme(spec.Kind == ChartKind.FlowerField ? "night" : spec.OnColour ? spec.AccentToken : "paper", dark: false));
        var colour = Rgb.Parse(Theme(ink.Token, dark: false));
        double Over(double front, double back) => (front * ink.Opacity) + (back * (1 - ink.Opacity));
        return Contrast.Ratio(new(Over(colour.Red, ground.Red), Over(colour.Green, ground.Green), Over(colour.Blue, ground.Blue)), ground);
    }

    private static double Ratio(string one, string other, bool dark) => Contrast.Ratio(Rgb.Parse(Theme(one, dark)), Rgb.Parse(Theme(other, dark)));

    private static string Theme(string token, bool dark) => dark ? ChartPictures.Theme.Colour(token)!.Dark : ChartPictures.Theme.Colour(token)!.Light;
}
