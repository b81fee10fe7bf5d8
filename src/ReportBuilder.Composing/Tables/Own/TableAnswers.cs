using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Composing.Tables.Own;

/// <summary>Answers what expressions ask of tables, and says for readers where the answer is from.</summary>
/// <exception cref="ExpressionFault">No row fits, several do where one is wanted, or the cell is empty.</exception>
internal static class TableAnswers
{
    private const int PlacesNamed = 3;

    public static Answer Of(TableExpression expression) => expression switch
    {
        CellOf cell => Cell(cell),
        SummaryOfColumn summary => Summary(summary),
        _ => throw new NotSupportedException(expression.GetType().Name),
    };

    /// <summary>One spelling of what is asked.</summary>
    public static string Canonical(TableExpression expression)
    {
        var where = expression.Where is null ? "" : $" where {TableText.Of(expression.Where, expression.Table)}";
        var asked = expression switch
        {
            SummaryOfColumn { Column: < 0 } => "count of rows",
            SummaryOfColumn summary => $"{summary.Summary.ToString().ToLowerInvariant()} of {summary.Table.Columns[summary.Column].Name}",
            CellOf cell => cell.Table.Columns[cell.Column].Name,
            _ => "",
        };
        return $"{asked} from {expression.Table.Path}{where}";
    }

    /// <summary>One sentence on where a value comes from: its column, its rows, its place.</summary>
    public static string Explain(TableExpression expression, string printed, Wording wording)
    {
        var table = expression.Table;
        if (expression is CellOf cell)
        {
            var (column, row) = (table.Columns[cell.Column], RowOf(cell));
            var value = column.Unit.Length > 0 ? wording.Say("explain.with-unit", ("value", printed), ("in", column.Unit)) : printed;
            return wording.Say(
                "explain.cell",
                ("column", column.Title),
                ("row", table.KeyOf(row)),
                ("value", value),
                ("file", table.Path),
                ("line", column.Cells[row].Place.Line));
        }

        var summary = (SummaryOfColumn)expression;
        var which = summary.Where is null
            ? wording["explain.all-rows"]
            : wording.Say("explain.some-rows", ("condition", TableText.Of(summary.Where, table)));
        return summary.Column < 0
            ? wording.Say("explain.rows-counted", ("file", table.Path), ("rows", which))
            : wording.Say(
                "explain.column",
                ("summary", wording[$"summary.{summary.Summary.ToString().ToLowerInvariant()}"]),
                ("column", table.Columns[summary.Column].Title),
                ("count", TableFilter.Rows(table, summary.Where).Length),
                ("file", table.Path),
                ("rows", which));
    }

    private static Answer Cell(CellOf asked)
    {
        var row = RowOf(asked);
        var column = asked.Table.Columns[asked.Column];
        var cell = column.Cells[row];
        var cells = CellSet.OfTables([asked.Table.CellName(row, column)]);
        if (cell.IsEmpty)
            throw new ExpressionFault(
                $"'{column.Name}' of {asked.Table.KeyOf(row)} is empty ({cell.Place})",
                "give the cell a value, or leave the sentence out"
            );
        return column.IsNumber ? new NumberAnswer(cell.Number!.Value, column.Decimals, cells) : new TextAnswer(cell.Text, cells);
    }

    private static int RowOf(CellOf asked)
    {
        var rows = TableFilter.Rows(asked.Table, asked.Where);
        return rows.Length switch
        {
            1 => rows[0],
            0 => throw TableFilter.NoRow(asked.Table, asked.Where),
            _ => throw new ExpressionFault(
                $"{rows.Length} rows of {asked.Table.Path} fit, and one is wanted: {string.Join(", ", rows.Take(PlacesNamed).Select(row => $"line {asked.Table.Columns[0].Cells[row].Place.Line}"))}{(rows.Length > PlacesNamed ? " ..." : "")}",
                "ask for more in 'where', or for 'sum of COLUMN'"),
        };
    }

    private static NumberAnswer Summary(SummaryOfColumn asked)
    {
        var rows = TableFilter.Rows(asked.Table, asked.Where);
        if (asked.Column < 0)
            return new(rows.Length, 0, CellSet.OfTables([.. rows.Select(asked.Table.RowName).Order(StringComparer.Ordinal)]));
        if (rows.IsEmpty)
            throw TableFilter.NoRow(asked.Table, asked.Where);
        var column = asked.Table.Columns[asked.Column];
        var total = TableRun.Of(asked.Summary, [.. rows.Select(row => column.Cells[row].Number).OfType<double>()]);
        return new(
            total ?? throw new ExpressionFault($"'{column.Name}' is empty in all of these rows"),
            TableRun.Decimals(asked.Summary, column),
            CellSet.OfTables([.. rows.Select(row => asked.Table.CellName(row, column)).Order(StringComparer.Ordinal)]));
    }
}
