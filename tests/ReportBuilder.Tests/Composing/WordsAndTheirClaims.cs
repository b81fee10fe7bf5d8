using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Tests.Composing;

/// <summary>What the words of a sentence say has to follow from the claim behind it.</summary>
public sealed class WordsAndTheirClaims
{
    [Theory]
    [InlineData("Cork comes second", "rank of Cork = 2")]
    [InlineData("Aarhus leads the field", "best 1 of overall = Aarhus")]
    [InlineData("Aarhus leads, ahead of Cork and Bergen", "rank of Aarhus = 1 and rank of Cork = 2 and rank of Bergen > 2")]
    [InlineData("Cork is in the top three", "rank of Cork <= 2")]
    [InlineData("Xi’an is not in the top three of Trade", "rank of Xi'an in 'Trade' > 3")]
    [InlineData("Aarhus is the only city with more than 14 points", "cities where score > 14 = Aarhus")]
    [InlineData("Two cities, Aarhus and Bergen, stand in the upper half of Ports", "cities where rank <= 2 in 'Ports' = Aarhus, Bergen")]
    [InlineData("Xi’an and Den Haag, first and second in Parks, are ahead of Cork", "rank of Xi'an in 'Parks' = 1 and rank of 'Den Haag' in 'Parks' = 2 and rank of Cork in 'Parks' = 3")]
    [InlineData("Bergen is level with Cork", "score of Bergen in 'Trade' = score of Cork in 'Trade'")]
    [InlineData("Xi’an is next to last in Markets", "rank of Xi'an in 'Markets' = 4")]
    [InlineData("Ports is its weakest part, behind Markets", "score of Xi'an in 'Ports' < score of Xi'an in 'Markets'")]
    [InlineData("At the first glance, only a little is known of the second party", "rank of Cork = 2")]
    [InlineData("two fifths of the cities", "share of (cities where score > 3 in 'Parks') = 40")]
    public void Hold_where_the_claim_carries_them(string words, string claim) => Assert.DoesNotContain(Found(words, claim), found => found.Code == "RB4306");

    [Theory]
    [InlineData("Cork comes third", "rank of Cork = 2", "the words say 'third' of Cork, and their claim does not: it says rank of Cork = 2", "add to the claim: and rank of Cork = 3")]
    [InlineData("Bergen comes second", "rank of Cork = 2", "the words speak of Bergen, and their claim does not: it says rank of Cork = 2", "")]
    [InlineData("Cork comes second in Trade", "rank of Cork = 2", "the words speak of 'Trade', and their claim does not: it says rank of Cork = 2", "")]
    [InlineData("Cork comes second", "rank of Cork <= 4", "the words say 'second' of Cork, and their claim does not: it says rank of Cork <= 4", "add to the claim: and rank of Cork = 2")]
    [InlineData("Cork alone has many gardens", "rank of Cork in 'Parks' <= 4", "the words say 'alone' of Cork, and their claim does not: it says rank of Cork in 'Parks' <= 4", "")]
    [InlineData("Aarhus is behind Cork", "score of Aarhus > score of Cork", "the words say 'behind' of Aarhus against Cork, and their claim does not: it says score of Aarhus > score of Cork", "add to the claim: and score of Aarhus < score of Cork")]
    [InlineData("Aarhus has more than twice the points of Cork", "score of Aarhus > score of Cork", "the words say 'twice' of Aarhus, and their claim does not: it says score of Aarhus > score of Cork", "")]
    [InlineData("Cork is in the top two", "rank of Cork <= 3", "the words say 'top 2' of Cork, and their claim does not: it says rank of Cork <= 3", "add to the claim: and rank of Cork <= 2")]
    [InlineData("Three cities have more than 14 points", "count of (cities where score > 14) = 1", "the words say 'three', and their claim does not: it says count of (cities where score > 14) = 1", "")]
    [InlineData("Xi’an leads in Parks", "worst 1 of 'Parks' = Aarhus and rank of Xi'an in 'Parks' <= 2", "the words say 'leads' of Xi’an, and their claim does not: it says worst 1 of 'Parks' = Aarhus and rank of Xi'an in 'Parks' <= 2", "")]
    [InlineData("Bergen has the same points", "rank of Bergen <= 4", "the words say 'same' of Bergen, and their claim does not: it says rank of Bergen <= 4", "")]
    public void Are_told_where_it_does_not(string words, string claim, string message, string hint)
    {
        var told = Found(words, claim).Where(found => found.Code == "RB4306").ToArray();
        Assert.Contains(message, told.Select(found => found.Message.Replace("Xi'an, and", "Xi’an, and", StringComparison.Ordinal)));
        Assert.Contains(told, found => hint.Length == 0 || found.Hint == hint);
        Assert.All(told, found => Assert.Equal(Severity.Error, found.Severity));
    }

    [Fact]
    public void Are_told_at_the_word() => Assert.Contains("RB4306 5:25", SmallEdition.Findings("Look: [Cork comes in as third]{claim=\"rank of Cork = 2\"}."));

    [Fact]
    public void What_a_call_prints_or_a_literal_holds_is_not_asked_for() =>
        Assert.DoesNotContain(Found("Cork, {{ordinal (rank \"Cork\" \"Parks\")}} in Parks, has [seven]{literal=\"a name\"} gates and comes second", "rank of Cork = 2 and rank of Cork in 'Parks' = 3"), found => found.Code == "RB4306");

    private static Diagnostic[] Found(string words, string claim) => [.. SmallEdition.Compose($"[{words}]{{claim=\"{claim}\"}}.").Diagnostics];
}
