using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Composing.Claims;

/// <summary>A condition that was checked, and where it stands.</summary>
internal sealed record CheckedCondition(Asserted Asserted, SourcePlace Place)
{
    public Expression Condition => Asserted.Condition;
}
