using ReportBuilder.Composing.Claims;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Composing.Entailment;

/// <summary>A stretch of a block's text and the condition that stands behind it.</summary>
/// <param name="Place">Where the stretch starts in the author's file.</param>
internal sealed record BoundWords(CheckedClaim Claim, int Start, int End, SourcePlace Place);
