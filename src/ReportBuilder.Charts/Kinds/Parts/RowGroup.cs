namespace ReportBuilder.Charts.Kinds.Parts;

/// <summary>Rows that stand together under a name.</summary>
internal sealed record RowGroup(string Name, ImmutableArray<ChartRow> Rows)
{
    /// <summary>The rows with a first value, by the groups that they name.</summary>
    /// <param name="ifNone">The name of those that name none.</param>
    public static ImmutableArray<RowGroup> Of(IEnumerable<ChartRow> rows, string ifNone = "") =>
    [
        .. rows.Where(row => row.Values[0] is not null)
            .GroupBy(row => row.Group, StringComparer.Ordinal)
            .Select(group => new RowGroup(group.Key.Length > 0 ? group.Key : ifNone, [.. group])),
    ];
}
