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

/// <summary>Where the words of a column stand.</summary>
public enum ColumnAlignment
{
    /// <summary>As its kind has it: numbers at the end, words at the start.</summary>
    OfKind,
    Start,
    Centre,
    End,
}

/// <summary>A column of a table.</summary>
/// <param name="Key">Unique in the table; part of addresses and of CSV headers.</param>
/// <param name="ColourToken">A theme token, for example "d4"; empty for none.</param>
/// <param name="Help">What the column measures, where it is from; empty for none.</param>
/// <param name="Maximum">Of a Number or Total column: the end of its scale; 0 where it has none.</param>
public sealed record TableColumn(string Key, string Header, ColumnKind Kind, string ColourToken = "", string Help = "", double Maximum = 0)
{
    public ColumnAlignment Alignment { get; init; }

    /// <summary>What stands in the heads above its own, from the top; empty where its own is the only one.</summary>
    public string Above { get; init; } = "";

    /// <summary>Its head where there is one row for heads: with what stands above it.</summary>
    public string FullHeader => Above.Length == 0 ? Header : $"{Above} – {Header}";
}

/// <summary>A cell: what is printed and, in number columns, the number itself.</summary>
/// <param name="Leading">Among the best of its column: marked by weight and sign, not by colour alone.</param>
/// <param name="RowSpan">Rows that the cell covers; the cells below it are not in the rows that follow.</param>
/// <param name="ReceiptKey">
/// "unit-id/node-id" where a receipt tells how the number came about, "table/row/column" for a cell of an own table; empty otherwise.
/// </param>
public sealed record TableCell(ImmutableArray<Inline> Content, double? Value = null, bool Leading = false, int RowSpan = 1, string ReceiptKey = "")
{
    /// <summary>Columns that the cell covers; it is the only cell of its row for them.</summary>
    public int ColumnSpan { get; init; } = 1;
}

/// <summary>A head of a table that has more than one row of heads, or heads over several columns.</summary>
/// <param name="Column">The first that it covers.</param>
public sealed record HeadCell(string Words, int Column, int ColumnSpan = 1, int RowSpan = 1);

/// <param name="Key">Unique in the table; for a unit, its id.</param>
/// <param name="Group">What filters choose by, for example the tier; empty for none.</param>
public sealed record TableRow(string Key, ImmutableArray<TableCell> Cells, string Group = "")
{
    /// <summary>What the rows above come to: it stands last, and sorting leaves it there.</summary>
    public bool IsTotal { get; init; }
}

/// <summary>A table. Every table has a caption and an id.</summary>
/// <param name="Note">How to read it, one sentence or two.</param>
public sealed record Table(
    TableKind Kind,
    string Caption,
    ImmutableArray<Inline> Note,
    ImmutableArray<TableColumn> Columns,
    ImmutableArray<TableRow> Rows,
    string SourceLine,
    SourcePlace Origin) : Block(Origin)
{
    /// <summary>The rows of its heads, from the top, where one row of a head a column is not enough; empty for most tables.</summary>
    public ImmutableArray<ImmutableArray<HeadCell>> Heads { get; init; } = [];

    /// <summary>Whether a cell or a head covers more than its own row and column.</summary>
    public bool HasMergedCells => !Heads.IsEmpty || Rows.Any(row => row.Cells.Any(cell => cell.RowSpan > 1 || cell.ColumnSpan > 1));
}
