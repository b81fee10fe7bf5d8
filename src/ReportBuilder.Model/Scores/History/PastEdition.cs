using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Model.Scores;

/// <summary>An earlier edition as it was published, under the names that it had then.</summary>
/// <param name="Framework">The version of its framework; empty where nobody said one.</param>
/// <param name="Units">What was ranked, each with what it is in this edition.</param>
/// <param name="Parts">The index and its parts, each with what it is in this edition.</param>
/// <param name="Breaks">What keeps the whole edition from being compared.</param>
public sealed record PastEdition(
    int Year,
    string Framework,
    ImmutableArray<PastName> Units,
    ImmutableArray<PastName> Parts,
    ImmutableArray<PastScore> Scores,
    ImmutableArray<Break> Breaks
)
{
    /// <summary>What it was scored from, where its folder is kept; null where only scores are.</summary>
    public PastInputs? Inputs { get; init; }
}

/// <summary>A unit or a part of an earlier edition.</summary>
/// <param name="Names">What it is called by now, or was when it was last there.</param>
/// <param name="Ids">What it is in this edition: none where it left, several where it was split.</param>
/// <param name="Breaks">What happened to it since.</param>
public sealed record PastName(string Name, ImmutableArray<string> Names, ImmutableArray<string> Ids, ImmutableArray<Break> Breaks);

/// <summary>A score or a rank of an earlier edition, or both, under the names that it had then.</summary>
/// <param name="Class">The group that the unit was in; empty for none.</param>
public sealed record PastScore(string Unit, string Part, string Class, double? Score, int? Rank, SourcePlace Place);

/// <summary>What an earlier edition was scored from.</summary>
/// <param name="Folder">Where it is kept, relative to the edition.</param>
/// <param name="Revised">Readings of that edition as their sources have them by now; empty where nobody gives any.</param>
/// <param name="Recipe">Null adds published scores up.</param>
public sealed record PastInputs(string Folder, IndicatorFramework Framework, Dataset Dataset, Dataset Revised, Recipe? Recipe);
