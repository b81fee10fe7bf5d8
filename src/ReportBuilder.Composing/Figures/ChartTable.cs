using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Figures;

/// <summary>The data that a chart's "data" line asks for, and what they are in words.</summary>
/// <param name="Measures">"Score in Trade balance, points".</param>
internal sealed record ChartTable(
    ImmutableArray<ChartSeries> Series,
    ImmutableArray<ChartRow> Rows,
    string Measures,
    string Subject,
    string Unit = "",
    double? Minimum = null,
    double? Maximum = null,
    int Decimals = 0,
    string AccentToken = "")
{
    public CellSet Cells { get; init; } = CellSet.Empty;

    /// <summary>Of facts; empty for scores.</summary>
    public ImmutableArray<string> SourceIds { get; init; } = [];

    /// <summary>The table of the edition's own that the data are from, or null.</summary>
    public DataTable? OwnTable { get; init; }
}
