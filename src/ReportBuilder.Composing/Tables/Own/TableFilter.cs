using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Expressions.Evaluation;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Tables.Own;

/// <summary>Chooses the rows of a table for which a condition holds. A comparison with an empty cell never holds, but for "= ''" and "!=".</summary>
internal static class TableFilter
{
    /// <param name="condition">Null chooses all.</param>
    public static ImmutableArray<int> Rows(DataTable table, TableCondition? condition) =>
        [.. Enumerable.Range(0, table.Rows).Where(row => condition is null || Holds(condition, table, row))];

    /// <summary>Says why no row was chosen: the value that no row has, or how far the column goes.</summary>
    public static ExpressionFault NoRow(DataTable table, TableCondition? condition)
    {
        var asked = condition is null ? "" : $" where {TableText.Of(condition, table)}";
        return new($"{table.Path} has no row{asked}", condition is null ? "the table has a head only" : Why(table, condition));
    }

    private static bool Holds(TableCondition condition, DataTable table, int row) => condition switch
    {
        ColumnTest test => Holds(test, table.Columns[test.Column], table, row),
        AllTests all => Holds(all.Left, table, row) && Holds(all.Right, table, row),
        AnyTest any => Holds(any.Left, table, row) || Holds(any.Right, table, row),
        NotTest not => !Holds(not.Operand, table, row),
        _ => throw new NotSupportedException(condition.GetType().Name),
    };

    private static bool Holds(ColumnTest test, DataField column, DataTable table, int row)
    {
        var cell = column.Cells[row];
        if (test.Comparison == Comparison.In)
            return test.Values.Any(value => IsEqual(column, cell, Read(value, table, row)));
        var value = Read(test.Values[0], table, row);
        return test.Comparison switch
        {
            Comparison.Equal => IsEqual(column, cell, value),
            Comparison.NotEqual => !IsEqual(column, cell, value),
            var order => cell.Number is { } left && value.Number is { } right && ComparisonEvaluator.Holds(order, left, right),
        };
    }

    private static TableOperand Read(TableOperand value, DataTable table, int row) =>
        value.Column < 0 ? value : new(table.Columns[value.Column].Cells[row].Text, table.Columns[value.Column].Cells[row].Number);

    private static bool IsEqual(DataField column, DataCell cell, TableOperand value) =>
        column.Type == ColumnType.Text || value.Number is null ? cell.Text == value.Text : cell.Number == value.Number;

    private static string Why(DataTable table, TableCondition condition) => condition switch
    {
        ColumnTest test => Why(table.Columns[test.Column], test),
        AllTests all => Why(table, all.Left) is { Length: > 0 } left ? left : Why(table, all.Right),
        _ => "",
    };

    private static string Why(DataField column, ColumnTest test)
    {
        var (wanted, filled) = (test.Values[0], column.Cells.Where(cell => !cell.IsEmpty).ToList());
        if (filled.Count == 0)
            return $"'{column.Name}' is empty";
        if (wanted.Column >= 0 || test.Comparison == Comparison.NotEqual || filled.Any(cell => IsEqual(column, cell, wanted)))
            return "";
        if (column.Type == ColumnType.Text)
            return NearestName.Hint(wanted.Text, filled.Select(cell => cell.Text).Distinct(StringComparer.Ordinal)) is { Length: > 0 } near
                ? near
                : $"no row has '{wanted.Text}' under '{column.Name}'";
        var (least, most) = (filled.MinBy(cell => cell.Number), filled.MaxBy(cell => cell.Number));
        return $"'{column.Name}' goes from {least.Text} to {most.Text}";
    }
}
