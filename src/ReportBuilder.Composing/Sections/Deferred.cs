using System.Collections.Immutable;

namespace ReportBuilder.Composing.Sections;

/// <summary>What a part of the report leaves open until all that stands before it is known, by the id of the block in the part.</summary>
internal sealed class Deferred
{
    /// <summary>Figures whose source line numbers these sources.</summary>
    public Dictionary<string, SourceIds> SourceLines { get; } = new(StringComparer.Ordinal);

    /// <summary>Tables of the claims of order so far.</summary>
    public Dictionary<string, ConditionCount> OrderTables { get; } = new(StringComparer.Ordinal);

    /// <summary>The id of the table that prints the ledger, once a part of the outline asks for it; empty before.</summary>
    public string LedgerTableId { get; set; } = "";

    public bool IsEmpty => SourceLines.Count == 0 && OrderTables.Count == 0 && LedgerTableId.Length == 0;
}

/// <summary>The sources of a figure.</summary>
internal sealed record SourceIds(ImmutableArray<string> Ids);

/// <summary>How many conditions of the part stand before a table.</summary>
internal sealed record ConditionCount(int Before);
