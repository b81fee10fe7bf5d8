using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Composing.Claims;

/// <summary>A condition that was checked, and where it stands.</summary>
/// <param name="Words">What it stands behind, as printed.</param>
internal sealed record PlacedCondition(CheckedClaim Claim, SourcePlace Place, string Words)
{
    public Expression Condition => Claim.Condition;
}
