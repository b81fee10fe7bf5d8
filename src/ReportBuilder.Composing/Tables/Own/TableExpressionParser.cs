using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Expressions.Parsing;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Tables.Own;

/// <summary>
/// Reads what an expression asks of a table: "COLUMN of KEY in KEY", "COLUMN from TABLE where CONDITION", "sum of COLUMN from TABLE where
/// CONDITION", "count of rows from TABLE".
/// </summary>
internal sealed class TableExpressionParser(TokenReader reader)
{
    private const string CellForm = "COLUMN of 'KEY' in 'KEY', or COLUMN from TABLE where CONDITION";
    private const string SummaryForm = "sum of COLUMN from TABLE where CONDITION";
    private readonly TableBook tables = reader.Names.Tables;
    private readonly ColumnNames names = new(reader, reader.Names.Tables.HasColumn, reader.Names.Tables.LongestName);

    /// <summary>The expression that starts here, or null where none of a table does.</summary>
    public TableExpression? TryRead()
    {
        if (tables.LongestName == 0)
            return null;
        if (reader.Current.Kind == TokenKind.Word && SummaryOf(reader.Current.Text) is { } summary && reader.Peek() is { Kind: TokenKind.Word, Text: "of" } && IsOfATable(summary))
            return Summary(summary);
        var words = names.WordsAt(0);
        if (words == 0 || reader.Peek(words) is not { Kind: TokenKind.Word, Text: "of" or "from" } next)
            return null;

        // The language's own words go first: "total of Hefei" is a score, "'total' of 'Hefei'" a cell.
        return next.Text == "of" && reader.Current.Kind == TokenKind.Word && ExpressionParser.IsOpener(reader.Current.Text) ? null : Cell();
    }

    /// <summary>
    /// The value that a call names: <c>value "tourism" "visitors" where "city = 'Hefei'"</c>; the column may be "sum of visitors" or "count
    /// of rows".
    /// </summary>
    /// <param name="condition">Null asks all rows.</param>
    public static TableExpression OfCall(TableBook tables, string tableName, string asked, string? condition)
    {
        var table = tables.Table(tableName);
        var where = condition is null ? null : TableConditionParser.Parse(condition, table);
        var of = asked.IndexOf(" of ", StringComparison.Ordinal);
        if (table.Find(asked) is null && of > 0 && SummaryOf(asked[..of]) is { } summary)
            return OfColumn(summary, table, asked[(of + 4)..].Trim().Trim('\'', '"'), where);
        return new CellOf(table, table.IndexOf(asked), where);
    }

    private static TableSummary? SummaryOf(string word) => word switch
    {
        "sum" => TableSummary.Sum,
        "mean" => TableSummary.Mean,
        "median" => TableSummary.Median,
        "highest" => TableSummary.Highest,
        "lowest" => TableSummary.Lowest,
        "count" => TableSummary.Count,
        _ => null,
    };

    private static SummaryOfColumn OfColumn(TableSummary summary, DataTable table, string column, TableCondition? where)
    {
        if (summary != TableSummary.Count)
            return new(summary, table, table.IndexOf(table.NumberColumn(column).Name), where);
        return column == "rows" ? new(summary, table, -1, where) : throw new ExpressionFault($"'{column}' cannot be counted", "rows are counted: count of rows");
    }

    /// <summary>
    /// "mean of" may ask for the mean of a part of the index: of a table it is with "from" behind the column. Nothing else has a sum.
    /// </summary>
    private bool IsOfATable(TableSummary summary)
    {
        if (summary == TableSummary.Sum)
            return true;
        if (summary == TableSummary.Count)
            return reader.Peek(2) is { Kind: TokenKind.Word, Text: "rows" } && reader.Peek(3) is { Kind: TokenKind.Word, Text: "from" };
        var words = Math.Max(1, names.WordsAt(2));
        return reader.Peek(2 + words) is { Kind: TokenKind.Word, Text: "from" };
    }

    private SummaryOfColumn Summary(TableSummary summary)
    {
        reader.Advance(2);
        var column = names.Take(SummaryForm);
        reader.Expect("from", SummaryForm);
        var table = tables.Table(Name(SummaryForm));
        return OfColumn(summary, table, column, Where(table));
    }

    private CellOf Cell()
    {
        var column = names.Take(CellForm);
        if (reader.TakeWord("from"))
        {
            var named = tables.Table(Name(CellForm));
            return new(named, named.IndexOf(column), Where(named));
        }

        reader.Advance();
        var keys = Keys();
        var table = reader.TakeWord("from") ? tables.Table(Name(CellForm)) : tables.TableWith(column);
        return new(table, table.IndexOf(column), ByKey(table, keys));
    }

    private TableCondition? Where(DataTable table) => reader.TakeWord("where") ? new TableConditionParser(reader, table, isWhole: false).Parse() : null;

    /// <summary>"'Hefei' in 2024": what names the row, in the order of the columns that do.</summary>
    private List<Token> Keys()
    {
        var keys = new List<Token>();
        do
        {
            if (reader.Current.Kind is not (TokenKind.Quoted or TokenKind.Number or TokenKind.Word))
                throw reader.Unexpected("what names the row", CellForm);
            keys.Add(reader.Current);
            reader.Advance();
        }
        while (reader.IsWord("in") && reader.Peek().Kind is TokenKind.Quoted or TokenKind.Number && TakeIn());
        return keys;
    }

    private bool TakeIn() => reader.TakeWord("in");

    private static TableCondition ByKey(DataTable table, List<Token> keys)
    {
        if (keys.Count != table.Key.Length)
        {
            var said =
                table.Key.Length == 0
                    ? "no columns of it name a row"
                    : $"its rows are named by {Printing.Join([.. table.Key.Select(column => table.Columns[column].Name)])}";
            throw new ExpressionFault(
                $"{keys.Count} {(keys.Count == 1 ? "name does" : "names do")} not name a row of {table.Path}: {said}",
                "write COLUMN from TABLE where CONDITION, or say 'key' in the table's sidecar"
            );
        }

        TableCondition? condition = null;
        for (var at = 0; at < keys.Count; at++)
        {
            var column = table.Columns[table.Key[at]];
            TableCondition test = new ColumnTest(
                table.Key[at],
                Comparison.Equal,
                [TableConditionParser.Value(column, keys[at].Text, keys[at].Kind == TokenKind.Number ? keys[at].Number : null)]
            );
            condition = condition is null ? test : new AllTests(condition, test);
        }

        return condition!;
    }

    private string Name(string form)
    {
        if (reader.Current.Kind is not (TokenKind.Word or TokenKind.Quoted))
            throw reader.Unexpected("the name of a table", form);
        var name = reader.Current.Text;
        reader.Advance();
        return name;
    }
}
