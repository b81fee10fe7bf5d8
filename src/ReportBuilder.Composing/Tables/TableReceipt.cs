using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Tables.Own;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Tables;

/// <summary>What is known of one cell of an own table.</summary>
/// <param name="Cell">As claims name the cells that they read.</param>
/// <param name="Lines">For people: the value, where it stands, what the table's sidecar says of it.</param>
public sealed record TableReceipt(string Cell, ImmutableArray<string> Lines)
{
    /// <summary>
    /// The receipt of the one cell that a table, a column and a condition name; null with a diagnostic (RB8022) where they name none.
    /// </summary>
    public static Outcome<TableReceipt?> Of(ReportInputs inputs, string table, string column, string condition)
    {
        try
        {
            var asked = TableExpressionParser.OfCall(new(inputs.Tables), table, column, condition);
            return Outcome.Of<TableReceipt?>(Of(inputs, asked, TableAnswers.Of(asked)));
        }
        catch (ExpressionFault fault)
        {
            return new(null, [Diagnostic.Error("RB8022", SourcePlace.Unknown, fault.Message, fault.Hint)]);
        }
    }

    private static TableReceipt Of(ReportInputs inputs, TableExpression asked, Answer answer)
    {
        var table = asked.Table;
        var lines = ImmutableArray.CreateBuilder<string>();
        lines.Add(TableAnswers.Explain(asked, Printing.Answer(answer, inputs.Style.Numbers), inputs.Edition.Wording));
        if (asked is CellOf cell)
        {
            var read = table.Columns[cell.Column].Cells[TableFilter.Rows(table, cell.Where)[0]];
            lines.Add($"  Written: '{read.Written}' at {read.Place}");
            if (table.Columns[cell.Column].Note is { Length: > 0 } note)
                lines.Add($"  Measures: {note}");
        }

        if (table.Source.Length > 0)
            lines.Add($"  Source: {inputs.Sources.FirstOrDefault(work => work.Id == table.Source)?.Text ?? table.Source}");
        if (table.Licence.Length > 0)
            lines.Add($"  Licence: {table.Licence}");
        var cells = answer.Cells.Named([]);
        return new(cells.Length == 1 ? cells[0] : "", lines.DrainToImmutable());
    }
}
