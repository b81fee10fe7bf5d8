namespace ReportBuilder.Model.Scores;

/// <summary>Where the results of an earlier edition stand, as the recipe names them.</summary>
/// <param name="Name">What the earlier edition is called in print: "2024".</param>
/// <param name="Results">A table of its scores: a unit a row, a part a column; null where there is none.</param>
/// <param name="Readings">A table of its readings, for gaps of this edition; null where there is none.</param>
public sealed record PreviousSources(string Name, PlacedName? Results, PlacedName? Readings);
