using ReportBuilder.Composing;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Tests.Composing;

/// <summary>A sentence that sets one city above another overall is warned of where fewer than nine tenths of the draws of weights agree.</summary>
public sealed class FragileOrderTests
{
    [Theory]
    [InlineData("score of Aarhus > score of Cork")]
    [InlineData("total of Aarhus > total of Cork")]
    [InlineData("rank of Aarhus < rank of Cork and tier of Cork = 'First tier'")]
    [InlineData("best 1 of overall = Aarhus")]
    [InlineData("rank of Aarhus = 1")]
    public void Is_warned_of_in_under_nine_tenths(string claim)
    {
        var found = Assert.Single(Compose(claim, shareAbove: 0.89), found => found.Code == "RB4305");
        Assert.Equal(
            (Severity.Warning, "content/text.md:5:1", "that Aarhus ranks above Cork holds in 89 % of the draws of weights only"),
            (found.Severity, found.Place.ToString(), found.Message));
    }

    [Theory]
    [InlineData("rank of Aarhus < rank of Cork", 0.9)]
    [InlineData("rank of Aarhus = 1", 1)]
    [InlineData("score of Aarhus in 'Ports' > score of Cork in 'Ports'", 0.5)]
    [InlineData("rank of Cork = 2", 0.5)]
    [InlineData("Aarhus in best 2 of overall", 0.5)]
    public void Is_let_alone_where_it_is_firm_or_says_nothing_of_an_order_overall(string claim, double shareAbove) =>
        Assert.DoesNotContain(Compose(claim, shareAbove), found => found.Code == "RB4305");

    private static IEnumerable<Diagnostic> Compose(string claim, double shareAbove)
    {
        var inputs = SmallEdition.With($"[A sentence]{{claim=\"{claim}\"}}.", SmallEdition.Inputs);
        var scores = SmallEdition.Scores;
        var orders = new OrderShares(scores.Units, 100, [.. Enumerable.Repeat((int)Math.Round(100 * shareAbove), scores.Units.Length * scores.Units.Length)]);
        var studied = Robustness.NotAsked with { Weights = new(new WeightStudy([], orders, [])) };
        return Composer.Compose(inputs, scores with { Analysis = scores.Analysis with { Robustness = studied } }, SmallEdition.Draw).Diagnostics;
    }
}
