using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Expressions.Evaluation;
using ReportBuilder.Composing.Tables.Own;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Composing.Claims;

/// <summary>Says to readers what a false condition says, and what the data say instead, in the language of the edition.</summary>
internal sealed class PlainContradiction(Evaluator evaluator, NumberStyle numbers)
{
    private readonly PlainWords words = new(evaluator.Reader.Scores, numbers);

    private Wording Wording => numbers.Wording;

    /// <param name="condition">One that does not hold.</param>
    public (string Said, string Data) Of(Expression condition)
    {
        switch (condition)
        {
            case AllOf all:
                return Of(evaluator.Truth(all.Left).Holds ? all.Right : all.Left);
            case AnyOf any:
                var (one, other) = (Of(any.Left), Of(any.Right));
                return (Wording.Say("plain.any", ("first", one.Said), ("second", other.Said)), Sides(one.Data, other.Data));
            case NotTrue { Operand: Compare operand }:
                return (Wording.Say("plain.not", ("claim", Said(operand))), Said(operand));
            case Compare compare:
                return (Said(compare), Data(compare));
            default:
                return ("", "");
        }
    }

    private string Said(Compare compare) => words.Compared(compare.Comparison, Side(compare.Left, compare.LeftText), Side(compare.Right, compare.RightText));

    /// <summary>What was asked of the data; of both sides, where neither is given.</summary>
    private string Data(Compare compare) => (IsGiven(compare.Left), IsGiven(compare.Right)) switch
    {
        (_, true) => Printed(compare.Left),
        (true, _) => Printed(compare.Right),
        _ => Sides(Printed(compare.Left), Printed(compare.Right)),
    };

    private string Side(Expression side, string written) => IsGiven(side) ? Printed(side) : words.Of(side, written);

    private string Printed(Expression side) => Printing.Answer(evaluator.Answer(side), numbers);

    private string Sides(string left, string right) => Wording.Say("plain.sides", ("left", left), ("right", right));

    private static bool IsGiven(Expression side) =>
        side is NumberLiteral or UnitLiteral or PartLiteral or TierLiteral or ListLiteral or TextLiteral;
}
