namespace ReportBuilder.Tests.Composing;

/// <summary>A call asks for the unit and the part that its clause names.</summary>
public sealed class CallsAndTheirSentences
{
    [Theory]
    [InlineData("Cork is {{ordinal (rank \"Bergen\")}} overall.", "the sentence speaks of Cork, and its call of Bergen: ordinal (rank \"Bergen\")")]
    [InlineData("Cork has {{score \"Cork\" \"Trade\"}} points in Trade and Bergen has {{score \"Cork\" \"Trade\"}}.", "the sentence speaks of Bergen, and its call of Cork: score \"Cork\" \"Trade\"")]
    [InlineData("Cork has a port. It is {{ordinal (rank \"Aarhus\")}} overall.", "the sentence speaks of Cork, and its call of Aarhus: ordinal (rank \"Aarhus\")")]
    [InlineData("Cork is {{ordinal (rank \"Cork\" \"Trade\")}} in Parks.", "the sentence speaks of 'Parks', and its call of 'trade': ordinal (rank \"Cork\" \"Trade\")")]
    [InlineData("Cork is {{ordinal (rank \"Cork\" \"Trade\")}} overall.", "the sentence speaks of 'Overall index', and its call of 'trade': ordinal (rank \"Cork\" \"Trade\")")]
    public void Are_told_where_the_call_asks_for_another(string text, string message) =>
        Assert.Contains(message, SmallEdition.Compose(text).Diagnostics.Where(found => found.Code == "RB4307").Select(found => found.Message), StringComparer.OrdinalIgnoreCase);

    [Theory]
    [InlineData("Cork is {{ordinal (rank \"Cork\")}} overall and {{ordinal (rank \"Cork\" \"Trade\")}} in Trade.")]
    [InlineData("Cork, ahead of Bergen, has {{score \"Cork\" \"Trade\"}} points.")]
    [InlineData("Cork and Bergen have {{score \"Cork\" \"Trade\"}} and {{score \"Bergen\" \"Trade\"}} points.")]
    [InlineData("Against {{score \"Bergen\" \"Parks\"}} for Bergen, Cork has {{score \"Cork\" \"Parks\"}}.")]
    [InlineData("Cork has a port. It is {{ordinal (rank \"Cork\")}} overall.")]
    [InlineData("Its rank is {{rank \"Cork\"}}.")]
    [InlineData("{{top 2 \"Trade\"}} lead with {{score \"Aarhus\" \"Trade\"}} points.")]
    public void Are_let_through_where_it_asks_for_the_same(string text) => Assert.DoesNotContain(SmallEdition.Compose(text).Diagnostics, found => found.Code == "RB4307");

    [Theory]
    [InlineData("en-GB", true)]
    [InlineData("zh-Hans", false)]
    public void Are_read_in_English_only(string language, bool told)
    {
        var inputs = SmallEdition.Inputs with { Edition = SmallEdition.Inputs.Edition with { Language = language } };
        var found = SmallEdition.Compose("Cork is {{ordinal (rank \"Bergen\")}} overall.", inputs).Diagnostics;
        Assert.Equal(told, found.Any(one => one.Code == "RB4307"));
    }
}
