using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Rules;

namespace ReportBuilder.Composing.Claims;

/// <summary>The condition of a claim, with its answer.</summary>
internal sealed class CheckedClaim(Expression condition, TruthAnswer truth, ResolvedClaim resolved)
{
    private Statement[]? statements;

    public Expression Condition => condition;

    public TruthAnswer Truth => truth;

    public ResolvedClaim Resolved => resolved;

    /// <summary>What it states about single quantities, whatever the scores are.</summary>
    public Statement[] Statements(Evaluator evaluator) => statements ??= [.. Rules.Statements.Of(condition, evaluator)];
}
