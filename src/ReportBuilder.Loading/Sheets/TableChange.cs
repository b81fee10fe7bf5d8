using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Loading.Sheets;

public enum TableChangeKind
{
    Cell,
    AddedRow,
    RemovedRow,

    /// <summary>Rows stand in another order.</summary>
    Order,
}

/// <summary>One difference between a table and its sheet.</summary>
/// <param name="Place">The cell or row in the table as it was; for a new row that of the sheet.</param>
/// <param name="Column">The head of a cell; empty for rows.</param>
/// <param name="Before">The cell or row as it was written.</param>
/// <param name="After">The cell or row as it is written now.</param>
public sealed record TableChange(string Path, TableChangeKind Kind, SourcePlace Place, string Column, string Before, string After);

/// <summary>What a workbook changes in the tables of an edition.</summary>
/// <param name="Files">The tables that change, with their new bytes.</param>
public sealed record TableChanges(ImmutableSortedDictionary<string, ImmutableArray<byte>> Files, ImmutableArray<TableChange> Changes);
