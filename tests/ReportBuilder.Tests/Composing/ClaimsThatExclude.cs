namespace ReportBuilder.Tests.Composing;

/// <summary>Two claims that no data could bear out both are told of as a contradiction, however each is written.</summary>
public sealed class ClaimsThatExclude
{
    [Theory]
    [InlineData("rank of Cork = 2", "rank of Cork = 3")]
    [InlineData("rank of Cork = 2", "3 = rank of Cork")]
    [InlineData("rank of Cork = 2", "rank of Cork in overall > 2")]
    [InlineData("rank of Cork < 2", "rank of Cork >= 2")]
    [InlineData("rank of Cork = 2", "rank of Cork != 2")]
    [InlineData("score of Cork in 'Parks' <= 2", "rank of Bergen = 3 and score of Cork in 'Parks' = 3")]
    [InlineData("best 2 of 'Parks' = Xi'an, Den Haag", "best 2 of 'Parks' = Xi'an, Cork")]
    [InlineData("best 2 of 'Parks' = Xi'an, Den Haag", "best 2 of 'Parks' != Den Haag, Xi'an")]
    [InlineData("tier of Cork = 'First tier'", "tier of Cork = 'Second tier'")]
    [InlineData("score of Cork in 'Parks' > score of Bergen in 'Parks'", "score of Bergen in 'Parks' >= score of Cork in 'Parks'")]
    [InlineData("count of (cities where rank <= 3 in 'Parks' and rank > 1 in 'Ports') = 2", "count of (cities where rank > 1 in 'Ports' and rank <= 3 in 'Parks') = 3")]
    [InlineData("correlation of 'Ports' and 'Parks' < -0.5", "correlation of 'Parks' and 'Ports' > 0")]
    [InlineData("gap between Cork and Bergen in 'Parks' = 1", "gap between Bergen and Cork in 'Parks' = 2")]
    public void Are_told_at_the_later_place_with_the_earlier_one(string first, string second)
    {
        var found = SmallEdition.Compose($"[One]{{claim=\"{first}\"}}.\n\n[Two]{{claim=\"{second}\"}}.").Diagnostics.Where(found => found.Code == "RB4304").ToArray();
        Assert.Equal("content/text.md:7:1", Assert.Single(found).Place.ToString());
        Assert.Contains("(content/text.md:5:1) cannot both hold", found[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rank of Cork = 2", "rank of Cork <= 3")]
    [InlineData("rank of Cork = 2", "rank of Cork in 'Parks' = 3")]
    [InlineData("mean of 'Parks' = 3", "mean of 'Parks' = 3.04")]
    [InlineData("best 2 of 'Parks' = Xi'an, Den Haag", "best 2 of 'Parks' = Den Haag, Xi'an")]
    [InlineData("best 2 of 'Parks' = Xi'an, Den Haag", "Xi'an in best 2 of 'Parks'")]
    [InlineData("rank of Cork = 2 or rank of Cork = 5", "rank of Cork = 2")]
    [InlineData("not rank of Cork = 3", "rank of Cork = 2")]
    [InlineData("score of Cork in 'Parks' > score of Bergen in 'Parks'", "score of Cork in 'Parks' >= score of Bergen in 'Parks'")]
    public void Are_let_alone_where_both_may_hold(string first, string second) =>
        Assert.DoesNotContain(SmallEdition.Compose($"[One]{{claim=\"{first}\"}}.\n\n[Two]{{claim=\"{second}\"}}.").Diagnostics, found => found.Code == "RB4304");
}
