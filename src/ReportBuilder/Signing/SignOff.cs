namespace ReportBuilder.Signing;

/// <summary>Somebody stands for a part of the report as it was.</summary>
/// <param name="Part">The part's id; what is inside it is signed with it.</param>
/// <param name="Hash">Of everything that the part prints: words, figures, tables.</param>
/// <param name="On">The day, as 2026-01-15.</param>
internal sealed record SignOff(string Part, string Hash, string Name, string Role, string On);
