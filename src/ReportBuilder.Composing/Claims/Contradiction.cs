namespace ReportBuilder.Composing.Claims;

/// <summary>What was said, "rank of Hefei = 3", and what the data say instead: "4 (score 2,006)".</summary>
public sealed record Contradiction(string Said, string Data);
