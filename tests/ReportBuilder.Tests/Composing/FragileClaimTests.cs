using System.Collections.Immutable;
using ReportBuilder.Composing;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Tests.Composing;

/// <summary>A sentence that holds by little says so, or is told of: orders overall and in parts, orders of correlations, the closest pair, what spreads most.</summary>
public sealed class FragileClaimTests
{
    [Theory]
    [InlineData("score of Aarhus > score of Cork")]
    [InlineData("total of Aarhus > total of Cork")]
    [InlineData("rank of Aarhus < rank of Cork and tier of Cork = 'First tier'")]
    [InlineData("best 1 of overall = Aarhus")]
    [InlineData("rank of Aarhus = 1")]
    public void An_order_overall_is_told_of_where_fewer_than_nine_tenths_of_the_draws_agree(string claim)
    {
        var found = Assert.Single(Compose(claim, shareAbove: 0.89), found => found.Code == "RB4305");
        Assert.Equal(
            (Severity.Warning, "content/text.md:5:1", "that Aarhus ranks above Cork holds in 89 % of the draws of weights only"),
            (found.Severity, found.Place.ToString(), found.Message));
    }

    [Theory]
    [InlineData("rank of Aarhus < rank of Cork", 0.9)]
    [InlineData("rank of Aarhus = 1", 1)]
    [InlineData("rank of Cork = 2", 0.5)]
    [InlineData("Aarhus in best 2 of overall", 0.5)]
    public void An_order_overall_is_let_alone_where_it_is_firm_or_says_nothing_of_an_order(string claim, double shareAbove) =>
        Assert.DoesNotContain(Compose(claim, shareAbove), found => found.Code == "RB4305");

    [Theory]
    [InlineData("score of Aarhus in 'Ports' > score of Bergen in 'Ports'", "that Aarhus is ahead of Bergen in 'Ports'")]
    [InlineData("rank of Bergen in 'Ports' > rank of Aarhus in 'Ports'", "that Aarhus is ahead of Bergen in 'Ports'")]
    [InlineData("best 2 of 'Ports' = Aarhus, Bergen", "that Bergen is ahead of Cork in 'Ports'")]
    [InlineData("worst 1 of 'Ports' = Xi'an", "that Den Haag is ahead of Xi'an in 'Ports'")]
    [InlineData("rank of Xi'an in 'Parks' = 1", "that Xi'an is ahead of Den Haag in 'Parks'")]
    [InlineData("correlation of 'Ports' and 'Markets' > correlation of 'Ports' and 'Schools'", "that 'Ports' and 'Markets' (0.80) go together more than 'Ports' and 'Schools' (0.40)")]
    [InlineData("correlation of 'Ports' and 'Schools' > 0", "that the correlation of 'Ports' and 'Schools' (0.40) is above nought")]
    [InlineData("most volatile 1 dimensions = 'Trade'", "that Trade spreads most")]
    public void An_order_in_a_part_and_a_correlation_are_told_of_by_their_own_draws(string claim, string told) =>
        Assert.StartsWith(told + " holds in ", Assert.Single(Compose(claim, 1, 0.6), found => found.Code == "RB4305").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Aarhus is narrowly ahead of Bergen in Ports")]
    [InlineData("Aarhus is ahead of Bergen in Ports by 1 point")]
    [InlineData("Aarhus is just ahead of Bergen in Ports")]
    public void Words_that_say_how_close_it_is_are_let_alone(string words) =>
        Assert.DoesNotContain(Compose("score of Aarhus in 'Ports' > score of Bergen in 'Ports' and gap between Aarhus and Bergen in 'Ports' = 1", 1, 0.6, words), found => found.Code == "RB4305");

    [Fact]
    public void Units_that_share_the_first_rank_are_not_said_to_be_in_an_order() =>
        Assert.DoesNotContain(Compose("best 1 of 'Markets' = Aarhus and rank of Bergen in 'Trade' = 2", 0, 1), found => found.Code == "RB4305");

    [Fact]
    public void The_first_of_a_tie_is_set_above_the_next_rank()
    {
        var tied = Scorebook(SmallEdition.Scores, 0.2, 0.2);
        var root = tied.Framework.Root;
        var columns = tied.Columns.Select(column => column.Node.Id == root.Id ? column with { Ranks = [1, 3, 1, 4, 5] } : column);
        var book = new Scorebook(tied.Framework, tied.Units, [.. columns], tied.Tiers, tied.Analysis, tied.Audit, tied.Receipts);
        var found = Told(book, "rank of Aarhus = 1", "A sentence");
        Assert.Equal("that Aarhus ranks above Bergen holds in 20 % of the draws of weights only", Assert.Single(found, each => each.Code == "RB4305").Message);
    }

    [Fact]
    public void The_ledger_has_the_share_and_of_a_correlation_its_interval_and_how_many_units_it_is_over()
    {
        var claims = Composer.Compose(SmallEdition.With("[A]{claim=\"score of Aarhus in 'Ports' > score of Bergen in 'Ports'\"} [B]{claim=\"correlation of 'Ports' and 'Markets' > 0.5\"}", SmallEdition.Inputs), Scorebook(SmallEdition.Scores, 1, 0.6), SmallEdition.Draw).Value.Claims;
        Assert.Equal(
            ["Aarhus before Bergen by 1 point, in 60 of 100 sets of weights", "95 per cent interval: 0.80 from −0.28 to 0.99; n = 5"],
            claims.Where(claim => claim.Kind == ClaimKind.Asserted).Select(claim => claim.Strength));
    }

    private static IEnumerable<Diagnostic> Compose(string claim, double shareAbove, double share = 1, string words = "A sentence") => Told(Scorebook(SmallEdition.Scores, shareAbove, share), claim, words);

    private static IEnumerable<Diagnostic> Told(Scorebook scores, string claim, string words) =>
        Composer.Compose(SmallEdition.With($"[{words}]{{claim=\"{claim}\"}}.", SmallEdition.Inputs), scores, SmallEdition.Draw).Diagnostics;

    /// <summary>Every order overall holds in one share of the draws, every other order and correlation in another.</summary>
    private static Scorebook Scorebook(Scorebook scores, double shareAbove, double share)
    {
        var orders = new OrderShares(scores.Units, 100, [.. Enumerable.Repeat((int)Math.Round(100 * shareAbove), scores.Units.Length * scores.Units.Length)]);
        var firmness = new Firmness((one, other, part) => new(scores.Score(one, part).Value!.Value - scores.Score(other, part).Value!.Value, share), (a, b) => Drawn(a.Id == "schools" || b.Id == "schools", share), part => Drawn(part.Id == "life", share));
        var studied = Robustness.NotAsked with { Weights = new(new WeightStudy([], orders, [])), Firmness = new(firmness) };
        return scores with { Analysis = scores.Analysis with { Robustness = studied } };
    }

    /// <summary>Ten draws of a share that is greater in so many of them.</summary>
    private static ImmutableArray<double> Drawn(bool isOther, double share) => [.. Enumerable.Range(0, 10).Select(draw => isOther == draw < 10 * share ? -0.1 : 0.9)];
}
