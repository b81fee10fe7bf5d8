using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions;

namespace ReportBuilder.Composing.Tables.Own;

/// <summary>What "where" asks of each row of a table.</summary>
internal abstract record TableCondition;

/// <summary>"year &gt;= 2020", "region in 'North', 'South'": one column against one value, or against a list of them.</summary>
internal sealed record ColumnTest(int Column, Comparison Comparison, ImmutableArray<TableOperand> Values) : TableCondition;

internal sealed record AllTests(TableCondition Left, TableCondition Right) : TableCondition;

internal sealed record AnyTest(TableCondition Left, TableCondition Right) : TableCondition;

internal sealed record NotTest(TableCondition Operand) : TableCondition;

/// <summary>What a column is compared with: a number, a text, or the cell of another column in the same row.</summary>
/// <param name="Column">-1 where it is no column.</param>
internal readonly record struct TableOperand(string Text, double? Number, int Column = -1);
