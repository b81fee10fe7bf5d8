using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Model.Scores;

/// <summary>One column of a dataset: a reading and its place in the author's file for each unit, in the order of the dataset's units.</summary>
/// <param name="NodeId">The framework node that the readings belong to.</param>
public sealed record DataColumn(string NodeId, ImmutableArray<Reading> Readings, ImmutableArray<SourcePlace> Places)
{
    /// <summary>How cells were written that were not written as their number is: "12,5 %"; null for the others, empty where all were.</summary>
    public ImmutableArray<string?> Written { get; init; } = [];

    /// <summary>How the cell of a unit was written, where it was not written as its number is.</summary>
    public string? WrittenAt(int unit) => unit < Written.Length ? Written[unit] : null;
}

/// <summary>Units by columns of readings; both orders are the author's.</summary>
public sealed record Dataset(ImmutableArray<Unit> Units, ImmutableArray<DataColumn> Columns)
{
    public DataColumn? Column(string nodeId) => Columns.FirstOrDefault(column => column.NodeId == nodeId);
}

/// <summary>A published total to audit against. NodeId is a dimension's id or the root's.</summary>
public sealed record PublishedTotal(string UnitId, string NodeId, double Value, SourcePlace Place);
