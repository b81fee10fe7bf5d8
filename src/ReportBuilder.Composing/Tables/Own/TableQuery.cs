using System.Collections.Immutable;

namespace ReportBuilder.Composing.Tables.Own;

/// <summary>How several rows become one.</summary>
internal enum TableSummary
{
    Sum,
    Mean,
    Median,
    Count,
    Highest,
    Lowest,
}

/// <summary>Which rows of a table are wanted, and in what order.</summary>
/// <param name="Where">Null chooses all rows.</param>
internal sealed record TableQuery(TableCondition? Where = null)
{
    /// <summary>How rows with the same values in <see cref="By"/> become one; null where they stay.</summary>
    public TableSummary? Summary { get; init; }

    public ImmutableArray<string> By { get; init; } = [];

    /// <summary>The column that rows are sorted by; empty for their own order.</summary>
    public string Sort { get; init; } = "";

    public bool Descending { get; init; }

    /// <summary>How many of the highest (or lowest) are kept, with all that tie with the last; 0 for all.</summary>
    public int Most { get; init; }

    public bool Worst { get; init; }

    /// <summary>What they are the best by; empty for what is shown.</summary>
    public string MostBy { get; init; } = "";
}
