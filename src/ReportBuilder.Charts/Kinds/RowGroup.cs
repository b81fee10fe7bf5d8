using System.Collections.Immutable;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Charts.Kinds;

/// <summary>Rows that stand together under a name.</summary>
internal sealed record RowGroup(string Name, ImmutableArray<ChartRow> Rows);
