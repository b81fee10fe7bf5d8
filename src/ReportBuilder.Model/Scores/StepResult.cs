using System.Collections.Immutable;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Model.Scores;

/// <summary>What a step did to one cell beyond computing it: "imputed: median", "winsorised", "clamped". Marks are printed with the cell.</summary>
public sealed record CellMark(string UnitId, string NodeId, PendingPhrase What);

/// <summary>A step of the recipe with its result, kept whole: nothing is overwritten.</summary>
/// <param name="Name">Of the step, as it is written in the recipe.</param>
/// <param name="After">Every column after the step; columns that a step did not touch are the ones before it.</param>
/// <param name="LeftOut">Units that the step left out.</param>
public sealed record StepResult(RecipeStep Step, string Name, Dataset After, ImmutableArray<CellMark> Marks, ImmutableArray<Unit> LeftOut);

/// <summary>One row of the method annex: a step and what it did, in a sentence.</summary>
public sealed record MethodRow(string Step, string Sentence);
