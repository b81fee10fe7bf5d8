using FsCheck;
using FsCheck.Fluent;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Tables.Own;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Composing;

/// <summary>What holds for questions to any table.</summary>
public sealed class OwnTableProperties
{
    [Fact]
    public void A_condition_and_its_opposite_choose_every_row_once() => Prop.ForAll<byte[], byte>((cells, bound) =>
    {
        var table = Of(cells);
        var condition = TableConditionParser.Parse($"amount >= {bound}", table);
        int[] rows = [.. TableFilter.Rows(table, condition), .. TableFilter.Rows(table, new NotTest(condition))];
        Assert.Equal(Enumerable.Range(0, table.Rows), rows.Order());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Sums_of_groups_add_up_to_the_sum_of_all() => Prop.ForAll<byte[]>(cells =>
    {
        var table = Of(cells);
        if (table.Rows == 0)
            return;
        var groups = TableRun.Of(table, TableQueryParser.Read("sum by group", table, new()), _ => "amount");
        Assert.Equal(cells.Where(IsFilled).Sum(cell => cell / 10m), groups.Column("amount").Cells.Sum(cell => (decimal)(cell.Number ?? 0)));
        Assert.Equal(groups.Rows, groups.Column("group").Cells.Select(cell => cell.Text).Distinct().Count());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_best_are_the_highest_in_order_with_all_that_tie_with_the_last() => Prop.ForAll<byte[], byte>((cells, count) =>
    {
        var table = Of(cells);
        if (!cells.Any(IsFilled))
            return;
        var most = (count % 5) + 1;
        var best = TableRun.Of(table, TableQueryParser.Read(FormattableString.Invariant($"best {most}"), table, new()), _ => "amount").Column("amount").Cells.Select(cell => cell.Number!.Value).ToArray();
        var all = cells.Where(IsFilled).Select(cell => cell / 10.0).OrderDescending().ToArray();
        Assert.Equal(all.TakeWhile((number, at) => at < most || number == all[most - 1]), best);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_condition_in_its_one_spelling_chooses_the_same_rows() => Prop.ForAll<byte[], byte>((cells, bound) =>
    {
        var table = Of(cells);
        var condition = TableConditionParser.Parse($"not (group = 'g1' or amount < {bound}) and amount != '' or group in 'g2', 'g0'", table);
        Assert.Equal(TableFilter.Rows(table, condition).ToArray(), TableFilter.Rows(table, TableConditionParser.Parse(TableText.Of(condition, table), table)).ToArray());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_of_a_query_does_more_than_fail() => Prop.ForAll<string?>(text =>
    {
        var table = Of([1, 2, 3]);
        try
        {
            TableRun.Of(table, TableQueryParser.Read(text ?? "", table, new()), _ => "amount");
        }
        catch (ExpressionFault fault)
        {
            Assert.NotEmpty(fault.Message);
        }
    }).QuickCheckThrowOnFailure();

    /// <summary>Every fifth cell is empty.</summary>
    private static bool IsFilled(byte cell) => cell % 5 != 0;

    private static DataTable Of(byte[] cells) => new(
        "data/any.csv",
        [
            new("group", ColumnType.Text, [.. cells.Select((cell, row) => new DataCell(FormattableString.Invariant($"g{cell % 3}"), null, new("data/any.csv", row + 2, 1)))], default),
            new("amount", ColumnType.Number, [.. cells.Select((cell, row) => IsFilled(cell) ? new DataCell(FormattableString.Invariant($"{cell / 10.0}"), cell / 10.0, new("data/any.csv", row + 2, 4)) : new("", null, default))], default),
        ],
        []);
}
