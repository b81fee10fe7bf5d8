using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Tests.Charts;

public sealed class ThemeInksTests
{
    [Fact]
    public void A_theme_carries_every_token_that_a_drawing_may_use() =>
        Assert.All(ChartPictures.Theme.Tokens(), token => Assert.True(ChartPictures.Theme.Colours.ContainsKey(token), token));

    [Fact]
    public void Each_dimension_has_a_wash_a_middle_tint_shades_and_a_value_for_the_night() =>
        Assert.Equal(["d4", "d4-mid", "d4-night", "d4-pale", "d4-shade1", "d4-shade2", "d4-shade3", "d4-shade4", "d4-shade5"], ChartPictures.Theme.Tokens().Where(token => token.StartsWith("d4", StringComparison.Ordinal)));

    [Fact]
    public void A_night_value_is_the_same_in_both_editions() => Assert.Equal(new("#3FB8D6", "#3FB8D6"), ChartPictures.Theme.Colour("d4-night"));

    [Fact]
    public void An_unknown_token_has_no_colour() => Assert.Null(ChartPictures.Theme.Colour("d99-pale"));
}
