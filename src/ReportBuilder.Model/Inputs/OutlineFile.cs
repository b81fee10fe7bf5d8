using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Model.Inputs;

/// <summary>A region of a GeoJSON file.</summary>
/// <param name="Properties">What the file says of it, texts and numbers as text.</param>
/// <param name="Rings">As in <see cref="MapRegion"/>.</param>
public sealed record OutlineFeature(ImmutableSortedDictionary<string, string> Properties, ImmutableArray<ImmutableArray<GeoPoint>> Rings);

/// <summary>Outlines of regions that the edition brings along, for maps: a GeoJSON file under data/.</summary>
/// <param name="Path">Relative to the edition.</param>
/// <param name="Attribution">Who must be named where the outlines are printed; empty where the file does not say.</param>
public sealed record OutlineFile(string Path, ImmutableArray<OutlineFeature> Features, string Attribution)
{
    /// <summary>What is wrong with it; with errors it cannot be used.</summary>
    public ImmutableArray<Diagnostic> Problems { get; init; } = [];
}
