using System.Globalization;
using ReportBuilder.Composing.Expressions.Evaluation;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Tables.Own;

/// <summary>A condition in one spelling, with what is joined in ordinal order: the same text, the same rows.</summary>
internal static class TableText
{
    public static string Of(TableCondition condition, DataTable table) =>
        condition switch
        {
            ColumnTest test =>
                $"{table.Columns[test.Column].Name} {ComparisonEvaluator.Sign(test.Comparison)} {string.Join(", ", test.Values.Select(value => Of(value, table)).Order(StringComparer.Ordinal))}",
            AllTests all => Sorted(" and ", Of(all.Left, table), Of(all.Right, table)),
            AnyTest any => $"({Sorted(" or ", Of(any.Left, table), Of(any.Right, table))})",
            NotTest not => $"not ({Of(not.Operand, table)})",
            _ => throw new NotSupportedException(condition.GetType().Name),
        };

    private static string Of(TableOperand value, DataTable table) => value switch
    {
        { Column: >= 0 and var column } => table.Columns[column].Name,
        { Number: { } number } when DateForm.Number(value.Text) is null || value.Text.Length == 4 => number.ToString("R", CultureInfo.InvariantCulture),
        _ => $"'{value.Text}'",
    };

    private static string Sorted(string joint, params string[] texts) => string.Join(joint, texts.Order(StringComparer.Ordinal));
}
