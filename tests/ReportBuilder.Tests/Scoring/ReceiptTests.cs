using ReportBuilder.Model.Scores;
using static ReportBuilder.Tests.Scoring.CitiesScores;

namespace ReportBuilder.Tests.Scoring;

public sealed class ReceiptTests
{
    [Fact]
    public void The_receipt_of_a_published_score() =>
        Snapshot.Match(Print(Book.ReceiptOf(City("Zhaoqing"), Variable("Per capita consumption expenditure"))), "receipt-variable.txt");

    [Fact]
    public void The_receipt_of_a_dimension() => Snapshot.Match(Print(Book.ReceiptOf(City("Hefei"), Dimension("Technological innovation"))), "receipt-dimension.txt");

    [Fact]
    public void The_receipt_of_a_raw_reading_names_every_step_that_changed_it()
    {
        var outcome = Steps.Outcome([new Impute(ImputeWith.Median), new Normalise(NormaliseAs.MinMax)], Direction.Higher, 1, 3, double.NaN, 5);
        var receipt = outcome.Value.ReceiptOf(outcome.Value.Units[2], outcome.Value.FindColumn("x")!.Node);
        Assert.Equal(
            ["Reading: none", "Indicator: x (higher is better)", "Mark: imputed: the median", "Imputed: 3", "Min-max: 50", "Weight: 1 of 2 in Index", "Rank: 2 of 4", "Tied with: B", "Behind the best: 50 (D)"],
            receipt.Lines.Select(line => $"{line.Label}: {line.Value}"));
    }

    [Fact]
    public void There_is_a_receipt_for_every_city_at_every_scored_node() => Assert.All(Book.Columns, column => Assert.All(Book.Units, unit =>
    {
        var receipt = Book.ReceiptOf(unit, column.Node);
        Assert.Equal((Book.Score(unit, column.Node).Value, Book.Rank(unit, column.Node)), (receipt.Score, receipt.Rank));
    }));

    private static string Print(Receipt receipt) =>
        $"{receipt.UnitId} / {receipt.NodeId}: {receipt.Score} ({receipt.Rule})\n"
        + string.Concat(receipt.Lines.Select(line => $"  {line.Label}: {line.Value}{(line.Source.Length > 0 ? $" [{line.Source}]" : "")}\n"));
}
