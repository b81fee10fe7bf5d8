using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Tests.Composing;

/// <summary>A sentence says among whom a rank is one, and means the class that its claim or call means.</summary>
public sealed class ClassesInSentences
{
    [Theory]
    [InlineData("Cork is first among the harbours", "rank of Cork among 'Harbours' = 1")]
    [InlineData("Among the harbours, Cork is first and Bergen second", "rank of Cork among 'Harbours' = 1 and rank of Bergen among 'Harbours' = 2")]
    [InlineData("Cork is first among the harbours and second overall", "rank of Cork among 'Harbours' = 1 and rank of Cork = 2")]
    [InlineData("Bergen is in the top two of the harbours", "rank of Bergen among 'Harbours' <= 2")]
    [InlineData("Xi’an is not in the top two of the harbours", "rank of Xi'an among 'Harbours' > 2")]
    [InlineData("Cork leads the harbours", "rank of Cork among 'Harbours' = 1")]
    [InlineData("Xi’an is the last of the harbours", "rank of Xi'an among 'Harbours' = 3")]
    [InlineData("Bergen is down one place among the harbours", "change of Bergen among 'Harbours' = -1")]
    [InlineData("One of the top two harbours is Cork", "count of (cities where rank <= 2 among 'Harbours') = 2 and rank of Cork among 'Harbours' = 1")]
    [InlineData("Cork, first among the harbours, is ahead of Bergen", "rank of Cork among 'Harbours' = 1 and rank of Cork among 'Harbours' < rank of Bergen among 'Harbours'")]
    [InlineData("Bergen is second among the harbours, behind Cork", "rank of Bergen among 'Harbours' = 2 and rank of Cork among 'Harbours' = 1")]
    public void Words_are_carried_by_a_claim_of_the_class_they_name(string words, string claim) =>
        Assert.DoesNotContain(Found(words, claim), found => found.Code is "RB4306" or "RB4301" or "RB4312");

    [Theory]
    [InlineData("Cork is first among the harbours", "rank of Cork = 2", "add to the claim: and rank of Cork among 'Harbours' = 1")]
    [InlineData("Cork comes second among the harbours", "rank of Cork among 'Harbours' = 1", "add to the claim: and rank of Cork among 'Harbours' = 2")]
    [InlineData("Aarhus leads the large towns", "rank of Aarhus = 1", "add to the claim: and rank of Aarhus among 'Large towns' = 1")]
    [InlineData("Bergen is in the top two of the harbours", "rank of Bergen <= 4", "add to the claim: and rank of Bergen among 'Harbours' <= 2")]
    [InlineData("Cork comes first", "rank of Cork among 'Harbours' = 1", "add to the claim: and rank of Cork = 1")]
    public void Words_are_told_where_the_claim_is_of_another_class(string words, string claim, string hint) =>
        Assert.Contains(Found(words, claim), found => found.Code == "RB4306" && found.Hint == hint);

    [Fact]
    public void The_class_may_stand_in_the_sentence_around_the_words() => Assert.DoesNotContain(
        RanksInClasses.Compose("Among the harbours, [Cork comes first]{claim=\"rank of Cork among 'Harbours' = 1\"}.").Diagnostics,
        found => found.Code is "RB4306" or "RB4312");

    [Theory]
    [InlineData("Cork is {{ordinal (rank \"Cork\")}}.", "ordinal (rank \"Cork\")")]
    [InlineData("Cork is {{ordinal \"rank of Cork among 'Harbours'\"}} in Trade.", "ordinal \"rank of Cork among 'Harbours'\"")]
    [InlineData("[Cork comes second]{claim=\"rank of Cork = 2\"}.", "rank of Cork = 2")]
    [InlineData("[Cork is in the top three]{claim=\"rank of Cork <= 3\"}. It is second overall.", "rank of Cork <= 3")]
    public void A_rank_without_its_class_is_told_of(string text, string asked)
    {
        var found = Assert.Single(RanksInClasses.Compose(text).Diagnostics, found => found.Code == "RB4312");
        Assert.Equal(
            (Severity.Warning, $"the sentence gives a rank and does not say among whom: {asked}", "name the group (Harbours, Large towns), or say 'overall'"),
            (found.Severity, found.Message, found.Hint));
    }

    [Theory]
    [InlineData("Cork is {{ordinal (rank \"Cork\")}} overall.")]
    [InlineData("Cork is {{ordinal (rank \"Cork\")}} of all cities.")]
    [InlineData("Of five cities, Cork is {{ordinal (rank \"Cork\")}}.")]
    [InlineData("Cork is {{ordinal \"rank of Cork among 'Harbours'\"}} of the harbours. Bergen is {{ordinal \"rank of Bergen among 'Harbours'\"}}.")]
    [InlineData("Cork has {{score \"Cork\" \"Trade\"}} points in Trade.")]
    public void A_rank_whose_class_the_block_has_named_is_let_through(string text) =>
        Assert.DoesNotContain(RanksInClasses.Compose(text).Diagnostics, found => found.Code is "RB4312" or "RB4307");

    [Fact]
    public void Where_nothing_is_ranked_in_groups_no_class_is_asked_for() =>
        Assert.DoesNotContain(SmallEdition.Compose("Cork is {{ordinal (rank \"Cork\")}}.").Diagnostics, found => found.Code == "RB4312");

    [Theory]
    [InlineData("Among the harbours, Cork is {{ordinal (rank \"Cork\")}}.", "the sentence speaks of 'Harbours', and its call of all: ordinal (rank \"Cork\")")]
    [InlineData("Cork is {{rank \"Cork\"}} of the harbours.", "the sentence speaks of 'Harbours', and its call of all: rank \"Cork\"")]
    [InlineData("Cork is {{value \"rank of Cork among 'Harbours'\"}} among the large towns.", "the sentence speaks of 'Large towns', and its call of 'Harbours': value \"rank of Cork among 'Harbours'\"")]
    public void A_call_of_another_class_than_the_sentence_names_is_an_error(string text, string message) =>
        Assert.Equal(message, Assert.Single(RanksInClasses.Compose(text).Diagnostics, found => found.Code == "RB4307").Message);

    private static Diagnostic[] Found(string words, string claim) => [.. RanksInClasses.Compose($"[{words}]{{claim=\"{claim}\"}}.").Diagnostics];
}
