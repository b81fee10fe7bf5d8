using System.Collections.Immutable;

namespace ReportBuilder.Model.Scores;

/// <summary>The earlier editions that an edition knows of.</summary>
/// <param name="Framework">The version of this edition's framework; empty where nobody says one.</param>
/// <param name="Editions">The oldest first; all before this one.</param>
public sealed record EditionHistory(string Framework, ImmutableArray<PastEdition> Editions);
