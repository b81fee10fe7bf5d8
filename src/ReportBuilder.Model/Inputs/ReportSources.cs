using System.Collections.Immutable;

namespace ReportBuilder.Model.Inputs;

/// <summary>
/// The files of an edition as bytes, read once by the program. Keys are paths relative to the edition, with forward slashes, in ordinal
/// order.
/// </summary>
public sealed record ReportSources(ImmutableSortedDictionary<string, ImmutableArray<byte>> Files)
{
    /// <summary>The language to read the edition in; empty for its main one.</summary>
    public string Language { get; init; } = "";
}
