using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Tables.Own;

/// <summary>What an author asks of a table of the edition's own.</summary>
/// <param name="Where">Null asks all rows.</param>
internal abstract record TableExpression(DataTable Table, TableCondition? Where) : Expression;

/// <summary>The one cell of a column in the one row for which the condition holds.</summary>
internal sealed record CellOf(DataTable Table, int Column, TableCondition? Where) : TableExpression(Table, Where);

/// <summary>What the cells of a column come to; of no column (-1) how many rows there are.</summary>
internal sealed record SummaryOfColumn(TableSummary Summary, DataTable Table, int Column, TableCondition? Where) : TableExpression(Table, Where);

/// <summary>A text that a cell is compared with.</summary>
internal sealed record TextLiteral(string Text) : Expression;

/// <summary>A text of a table.</summary>
internal sealed record TextAnswer(string Text, CellSet Cells) : Answer(Cells)
{
    public override string KindIn(Terms terms) => "a text";
}
