using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring;
using static ReportBuilder.Tests.Scoring.TinyIndex;

namespace ReportBuilder.Tests.Scoring;

public sealed class ScorerTests
{
    private static readonly FrameworkNode Root = Node("index", Node("wealth", Node("income"), Node("savings")), Node("health", Node("doctors")));

    private static readonly DataColumn[] Columns = [Column("income", 3, 2, 1), Column("savings", 1, 2, 3), Column("doctors", 3, 2, 2)];

    private static Scorebook Book => Scorer.Score(Inputs(Root, Units("Ash", "Birch", "Cedar"), Columns)).Value;

    [Fact]
    public void A_dimension_is_the_sum_of_its_variables() =>
        Assert.Equal([4.0, 4, 4], Book.FindColumn("wealth")!.Scores.Select(score => score.Value!.Value));

    [Fact]
    public void The_index_is_the_sum_of_its_dimensions() =>
        Assert.Equal([7.0, 6, 6], Book.Overall.Scores.Select(score => score.Value!.Value));

    [Fact]
    public void Units_that_tie_share_the_better_rank() =>
        Assert.Equal([1, 2, 2], Book.Overall.Ranks.Select(rank => rank!.Value));

    [Fact]
    public void Columns_come_parents_before_children() =>
        Assert.Equal(["index", "wealth", "income", "savings", "health", "doctors"], Book.Columns.Select(column => column.Node.Id));

    [Fact]
    public void A_receipt_names_the_parts_the_rank_and_who_shares_it()
    {
        var receipt = Book.ReceiptOf(Book.Units[1], Book.Framework.Root);
        Assert.Equal(
            ["Wealth: 4 (66.7 per cent)", "Health: 2 (33.3 per cent)", "Rank: 2 of 3", "Tied with: Cedar", "Behind the best: 1 (Ash)"],
            receipt.Lines.Select(line => $"{line.Label}: {line.Value}"));
    }

    [Fact]
    public void The_receipt_of_a_published_score_names_its_line_in_the_file() =>
        Assert.Equal("scores.csv:3:1", Book.ReceiptOf(Book.Units[1], Book.FindColumn("income")!.Node).Lines[0].Source);

    [Fact]
    public void A_published_total_that_does_not_add_up_is_named_at_its_cell()
    {
        var inputs = Inputs(Root, Units("Ash", "Birch", "Cedar"), Columns) with
        {
            PublishedTotals = [new("ash", "index", 8, new("totals.csv", 2, 7)), new("ash", "wealth", 4, new("totals.csv", 2, 3))],
        };
        var outcome = Scorer.Score(inputs);
        Assert.Equal((1, 1, 1, 0), (outcome.Value.Audit.DimensionTotals, outcome.Value.Audit.DimensionTotalsEqual, outcome.Value.Audit.OverallTotals, outcome.Value.Audit.OverallTotalsEqual));
        Assert.StartsWith(
            "totals.csv:2:7: warning RB2001: Ash is published with 8 in 'Index', but its parts add up to 7",
            Assert.Single(outcome.Diagnostics, found => found.Severity == Severity.Warning).ToString());
    }
}
