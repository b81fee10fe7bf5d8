using System.Collections.Immutable;

namespace ReportBuilder.Loading.Sheets;

/// <summary>A table of an edition as a sheet of a workbook.</summary>
/// <param name="Path">The table's file: "data/scores.csv".</param>
/// <param name="Name">What the sheet is called: "scores".</param>
/// <param name="Head">The row that names the columns, from 1 on.</param>
/// <param name="Rows">From the first row on; a row without cells is an empty line.</param>
public sealed record TableSheet(string Path, string Name, int Head, ImmutableArray<ImmutableArray<SheetCell>> Rows);

/// <summary>Words, or a number with the format that shows it as it was written.</summary>
/// <param name="Format">"0.00##" for a number that keeps its noughts, "0.0##%" for one per cent; empty for none.</param>
public readonly record struct SheetCell(double? Number, string Text, string Format)
{
    public static implicit operator SheetCell(string text) => new(null, text, "");
}
