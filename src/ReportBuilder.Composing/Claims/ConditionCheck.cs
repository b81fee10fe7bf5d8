using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Expressions.Evaluation;
using ReportBuilder.Composing.Expressions.Parsing;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Claims;

/// <summary>Holds conditions that were printed once against the scores and tables of today.</summary>
public sealed class ConditionCheck(ReportInputs inputs, Scorebook scores)
{
    private readonly NameBook names = new(scores, new(inputs.Tables));
    private readonly Evaluator evaluator = new(new(scores));

    /// <summary>Null where the condition holds, and where it asks for what is no longer there.</summary>
    public Contradiction? Contradiction(string condition)
    {
        try
        {
            var expression = ExpressionParser.Parse(condition, names);
            var truth = evaluator.Truth(expression);
            if (truth.Holds)
                return null;
            var (said, data) = new PlainContradiction(evaluator, inputs.Style.Numbers).Of(expression);
            return new(truth.Said, truth.Data) { PlainSaid = said, PlainData = data };
        }
        catch (ExpressionFault)
        {
            return null;
        }
    }
}
