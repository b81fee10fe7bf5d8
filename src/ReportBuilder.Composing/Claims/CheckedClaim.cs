using ReportBuilder.Composing.Entailment.Premises;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Expressions.Evaluation;
using ReportBuilder.Composing.Firmness;
using ReportBuilder.Composing.Rules;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Claims;

/// <summary>The condition of a claim, with its answer.</summary>
internal sealed class CheckedClaim(Expression condition, TruthAnswer truth, ResolvedClaim resolved)
{
    private Statement[]? statements;
    private Premise? premise;
    private List<Strength>? strengths;

    public Expression Condition => condition;

    public TruthAnswer Truth => truth;

    public ResolvedClaim Resolved => resolved;

    /// <summary>What follows from it.</summary>
    public Premise Premise(Scorebook scores) => premise ??= PremiseReader.Of(condition, scores);

    /// <summary>How strongly the data bear it out.</summary>
    public List<Strength> Strengths(ComposeContext context) => strengths ??= context.Strengths.Of(condition);

    /// <summary>What it states of single quantities, whatever the scores are.</summary>
    public Statement[] Statements(Evaluator evaluator) => statements ??= [.. Rules.Statements.Of(condition, evaluator)];
}
