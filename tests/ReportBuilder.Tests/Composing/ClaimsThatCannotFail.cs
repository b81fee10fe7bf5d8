using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Tests.Composing;

/// <summary>A condition that no score could make false bears out nothing, and the hint says what would.</summary>
public sealed class ClaimsThatCannotFail
{
    [Theory]
    [InlineData("Cork comes second", "rank of Cork <= 5", "the words need: rank of Cork = 2")]
    [InlineData("Cork comes second in Trade", "rank of Cork in 'Trade' >= 1", "the words need: rank of Cork in 'Trade' = 2")]
    [InlineData("Cork has come far", "rank of Cork > 0", "claim what some score could make false, or take the claim away")]
    [InlineData("Cork is ahead of Bergen", "5 >= rank of Cork and rank of Bergen > 0", "the words need: score of Cork > score of Bergen")]
    [InlineData("Cork keeps up", "score of Cork >= 0", "")]
    [InlineData("Cork keeps up", "score of Cork = score of Cork", "")]
    [InlineData("Cork is there", "Cork in cities", "")]
    [InlineData("They are counted", "count of (cities where score > 8) <= 5", "")]
    [InlineData("They go together", "correlation of 'Trade' and 'Life' >= -1", "")]
    [InlineData("Cork is third or so", "rank of Cork = 2 or rank of Cork <= 5", "")]
    public void Are_told_with_the_claim_that_would(string words, string claim, string hint)
    {
        var told = SmallEdition.Compose($"[{words}]{{claim=\"{claim}\"}}.").Diagnostics.Where(found => found.Code == "RB4310").ToArray();
        Assert.NotEmpty(told);
        Assert.All(told, found => Assert.Equal(Severity.Error, found.Severity));
        Assert.Contains(told, found => hint.Length == 0 || found.Hint == hint);
    }

    [Theory]
    [InlineData("rank of Cork <= 4")]
    [InlineData("rank of Cork > 1")]
    [InlineData("score of Cork >= 1")]
    [InlineData("count of (cities where score > 8) >= 1")]
    [InlineData("not rank of Cork = 5")]
    [InlineData("Cork in cities where rank <= 3")]
    public void Are_let_through_where_one_could(string claim) =>
        Assert.DoesNotContain(SmallEdition.Compose($"[Cork]{{claim=\"{claim}\"}}.").Diagnostics, found => found.Code == "RB4310");

    [Fact]
    public void Superlatives_of_correlations_ask_for_every_other_part()
    {
        const string words = "[Number of brand companies goes most closely with the dimension]{claim=\"";
        var one = "correlation of 'Number of brand companies' and 'Economic strength' > correlation of 'Government debt burden' and 'Economic strength' and correlation of 'Number of brand companies' and 'Economic strength' > correlation of 'Per capita economic output' and 'Economic strength'";
        var inputs = SmallEdition.With($"{words}{one}\"}}.", CitiesEdition.Inputs with { Style = Model.Inputs.HouseStyle.None });
        Assert.Contains(ReportBuilder.Composing.Composer.Compose(inputs, CitiesEdition.Scores, CitiesEdition.Draw).Diagnostics, found => found.Code == "RB4306" && found.Message.StartsWith("the words say 'most'", StringComparison.Ordinal));
    }
}
