using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Tests.Composing;

public sealed class Claims
{
    [Theory]
    [InlineData("rank of Cork = 2")]
    [InlineData("cities where rank <= 3 in every dimension = Cork")]
    [InlineData("cities where rank <= 2 in 'Ports' = Aarhus, Bergen and rank of Aarhus = 1")]
    [InlineData("best 2 of 'Trade' = Aarhus, Bergen, Cork")]
    [InlineData("Den Haag in worst 2 of 'Trade'")]
    [InlineData("score of Den Haag in 'Parks' > score of Cork in 'Parks' and not tier of Xi'an = 'First tier'")]
    [InlineData("count of cities where score >= 3 in 'Parks' and not (rank = 1 in 'Parks' or tier = 'First tier') = 1")]
    [InlineData("mean of 'Parks' = 3")]
    [InlineData("correlation of 'Ports' and 'Parks' = -1")]
    [InlineData("rank of Aarhus in 'Trade' = 1 or rank of Cork in 'Trade' = 1")]
    public void A_true_claim_prints_and_is_entered(string condition)
    {
        var outcome = SmallEdition.Compose($"[A sentence]{{claim=\"{condition}\"}}.");
        Assert.DoesNotContain(outcome.Diagnostics, found => found.Severity == Severity.Error);
        Assert.Equal((ClaimKind.Asserted, condition, "true"), outcome.Value.Claims.Select(claim => (claim.Kind, claim.Binding, claim.Value)).Single());
    }

    [Theory]
    [InlineData("rank of Cork = 1", "you say rank of Cork = 1, the data say 2 (score 14; rank 1 is held by Aarhus)")]
    [InlineData("best 1 of 'Parks' = Cork", "you say best 1 of 'Parks' = Cork, the data say Xi'an; you leave out Xi'an; Cork is not among them")]
    [InlineData("score of Cork in 'Parks' > score of Xi'an in 'Parks'", "you say score of Cork in 'Parks' > score of Xi'an in 'Parks', the data say 3 and 5")]
    public void A_false_claim_says_both_sides(string condition, string sides)
    {
        var found = Assert.Single(SmallEdition.Compose($"Before. [A sentence]{{claim=\"{condition}\"}}.").Diagnostics, found => found.Code == "RB4301");
        Assert.Equal(($"claim is false: {sides}", "content/text.md:5:9"), (found.Message, found.Place.ToString()));
    }

    [Theory]
    [InlineData("rank of Corck = 1", "did you mean 'Cork'?")]
    [InlineData("cities where rnk <= 3 = Cork", "did you mean 'rank'?")]
    [InlineData("rank of Cork = 'First tier'", "")]
    [InlineData("rank of Cork", "compare it with something: rank of Hefei = 3; a list of names is A, B, C")]
    public void A_claim_that_makes_no_sense_is_told(string condition, string hint) =>
        Assert.Equal(hint, Assert.Single(SmallEdition.Compose($"[A]{{claim=\"{condition}\"}}").Diagnostics, found => found.Code == "RB4202").Hint);

    [Fact]
    public void Marks_do_not_nest_and_notes_wait_for_the_end() =>
        Assert.Equal("‹Cork has 224 thousand people›^1.", SmallEdition.Printed("[Cork has {{fact \"cork-people-2024\"}} people]{claim=\"rank of Cork = 2\"}."));

    [Fact]
    public void An_expression_nested_without_end_is_told() =>
        Assert.Contains("RB4202 5:1", SmallEdition.Findings($"[A]{{claim=\"{new string('(', 5000)}rank of Cork = 2\"}}"));
}
