using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Composing.Claims;

/// <summary>A condition that was checked, and where it stands.</summary>
internal sealed record PlacedCondition(CheckedClaim Claim, SourcePlace Place)
{
    public Expression Condition => Claim.Condition;
}
