using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Loading.Changing;

/// <summary>One stretch of a file and what stands there instead.</summary>
public sealed record TextChange(SourcePlace Place, string Before, string After);

/// <summary>Words that a change leaves to a person, and why.</summary>
public sealed record LeftAlone(SourcePlace Place, string Words, string Why);

/// <summary>An edition with a change in it: whole files, so that they can be written all or none.</summary>
/// <param name="Files">The new bytes of each file that changes or is new, by its path.</param>
/// <param name="Gone">The paths of files that are there no longer: removed, or under another name.</param>
public sealed record ChangedEdition(
    ImmutableSortedDictionary<string, ImmutableArray<byte>> Files,
    ImmutableArray<string> Gone,
    ImmutableArray<TextChange> Changes,
    ImmutableArray<LeftAlone> LeftAlone);
