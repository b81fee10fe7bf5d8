using ReportBuilder.Composing.Expressions;

namespace ReportBuilder.Composing.Tables.Own;

/// <summary>The call that prints a cell of a table: <c>value "tourism" "visitors" where "city = 'Hefei' and year = 2024"</c>.</summary>
internal static class TableCalls
{
    private const string Form = "the form is: {{value \"TABLE\" \"COLUMN\" where \"CONDITION\"}}";

    /// <exception cref="ExpressionFault">The call has another form, or asks for what is not there.</exception>
    public static TableExpression Value(FunctionCall call, TableBook tables) =>
        call.Arguments switch
        {
            [TextArgument table, TextArgument column] => TableExpressionParser.OfCall(tables, table.Text, column.Text, null),
            [TextArgument table, TextArgument column, WordArgument { Word: "where" }, TextArgument condition] => TableExpressionParser.OfCall(
                tables,
                table.Text,
                column.Text,
                condition.Text
            ),
            _ => throw new ExpressionFault("'value' names a table and a column, and says which row", Form),
        };
}
