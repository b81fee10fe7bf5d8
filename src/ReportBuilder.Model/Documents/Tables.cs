using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Model.Documents;

public enum TableKind
{
    Plain,
    /// <summary>Rank, unit, five variables and total of one dimension.</summary>
    Scoring,
    /// <summary>Rank, unit, ten dimensions and total.</summary>
    Overall,
    /// <summary>The framework: dimension, variable, indicator, direction, year, source.</summary>
    Indicators,
    /// <summary>Who stands for which part. Only its rows change when somebody signs.</summary>
    SignOffs,
}

public enum ColumnKind
{
    Text,
    /// <summary>A whole rank; ties share it.</summary>
    Rank,
    /// <summary>The cell that names the row: printed as a row header.</summary>
    RowHeader,
    Number,
    /// <summary>A number with a bar in proportion to it.</summary>
    Total,
}

/// <summary>A column of a table.</summary>
/// <param name="Key">Unique in the table; part of addresses and of CSV headers.</param>
/// <param name="ColourToken">A theme token, for example "d4"; empty for none.</param>
/// <param name="Help">What the column measures, where it is from; empty for none.</param>
/// <param name="Maximum">Of a Number or Total column: the end of its scale; 0 where it has none.</param>
public sealed record TableColumn(string Key, string Header, ColumnKind Kind, string ColourToken = "", string Help = "", double Maximum = 0);

/// <summary>A cell: what is printed and, in number columns, the number itself.</summary>
/// <param name="Leading">Among the best of its column: marked by weight and sign, not by colour alone.</param>
/// <param name="RowSpan">Rows that the cell covers; the cells below it are not in the rows that follow.</param>
/// <param name="ReceiptKey">
/// "unit-id/node-id" where a receipt tells how the number came about, "table/row/column" for a cell of an own table; empty otherwise.
/// </param>
public sealed record TableCell(ImmutableArray<Inline> Content, double? Value = null, bool Leading = false, int RowSpan = 1, string ReceiptKey = "");

/// <param name="Key">Unique in the table; for a unit, its id.</param>
/// <param name="Group">What filters choose by, for example the tier; empty for none.</param>
public sealed record TableRow(string Key, ImmutableArray<TableCell> Cells, string Group = "")
{
    /// <summary>What the rows above come to: it stands last, and sorting leaves it there.</summary>
    public bool IsTotal { get; init; }
}

/// <summary>A table with one header row. Every table has a caption and an id.</summary>
/// <param name="Note">How to read it, one sentence or two.</param>
public sealed record Table(
    TableKind Kind,
    string Caption,
    ImmutableArray<Inline> Note,
    ImmutableArray<TableColumn> Columns,
    ImmutableArray<TableRow> Rows,
    string SourceLine,
    SourcePlace Origin) : Block(Origin);
