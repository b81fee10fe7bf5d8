using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Model.Scores;

/// <summary>One column of a dataset: a reading and its place in the author's file for each unit, in the order of the dataset's units.</summary>
/// <param name="NodeId">The framework node that the readings belong to.</param>
public sealed record DataColumn(string NodeId, ImmutableArray<Reading> Readings, ImmutableArray<SourcePlace> Places);

/// <summary>Units by columns of readings; both orders are the author's.</summary>
public sealed record Dataset(ImmutableArray<Unit> Units, ImmutableArray<DataColumn> Columns)
{
    public DataColumn? Column(string nodeId) => Columns.FirstOrDefault(column => column.NodeId == nodeId);
}

/// <summary>A published total to audit against. NodeId is a dimension's id or the root's.</summary>
public sealed record PublishedTotal(string UnitId, string NodeId, double Value, SourcePlace Place);
