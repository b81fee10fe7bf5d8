using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Rules;

namespace ReportBuilder.Composing.Claims;

/// <summary>A condition of the text with its answer.</summary>
internal sealed class Asserted(Expression condition, TruthAnswer truth, Binding binding)
{
    private Statement[]? statements;

    public Expression Condition => condition;

    public TruthAnswer Truth => truth;

    public Binding Binding => binding;

    /// <summary>What it states of single quantities, whatever the scores are.</summary>
    public Statement[] Statements(Evaluator evaluator) => statements ??= [.. Rules.Statements.Of(condition, evaluator)];
}
