using ReportBuilder.Composing.Claims;

namespace ReportBuilder.Differences;

/// <summary>A side of a comparison: what it says, and what claims can be held against; null for a built output, which has no data to ask.</summary>
internal sealed record ComparedSide(EditionState State, ConditionCheck? Data);
