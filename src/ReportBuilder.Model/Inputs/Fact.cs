using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Model.Inputs;

/// <summary>A work that the report cites, from data/sources.csv.</summary>
/// <param name="Number">The number of the reference, from 1; 0 for the base publication, which is not numbered.</param>
/// <param name="Text">As printed in the references, one sentence; may hold an address.</param>
public sealed record SourceWork(string Id, int Number, string Text, string Publisher, string Date, string Url, SourcePlace Place);

/// <summary>A figure or statement from outside the scores, from data/facts.csv.</summary>
/// <param name="Value">The bare value as the author wrote it: a number or words.</param>
/// <param name="Period">When it holds: "2024", "May 2025".</param>
/// <param name="Measures">What it measures, in words.</param>
/// <param name="SourceId">The work that says so.</param>
/// <param name="Where">Where in the work.</param>
/// <param name="Prints">How it reads in a sentence, with its unit: "RMB 5.39 trillion".</param>
public sealed record Fact(
    string Id,
    string Value,
    string Unit,
    string Period,
    string Measures,
    string SourceId,
    string Where,
    string Prints,
    DateOnly? CheckedOn,
    DateOnly? ValidUntil,
    SourcePlace Place);
