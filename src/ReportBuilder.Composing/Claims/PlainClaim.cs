using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Expressions.Evaluation;
using ReportBuilder.Composing.Tables.Own;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Composing.Claims;

/// <summary>Says a condition in plain words, with both sides as the data have them: "True: 0.59 is less than 0.66".</summary>
internal sealed class PlainClaim(Evaluator evaluator, NumberStyle numbers)
{
    private readonly PlainWords words = new(evaluator.Reader.Scores, numbers);

    private Wording Wording => numbers.Wording;

    public string Of(Expression condition, bool holds)
    {
        var parts = new List<string>();
        Add(condition, parts);
        return Wording.Say(holds ? "plain.true" : "plain.false", ("claim", string.Join(Wording["list.semicolon"], parts)));
    }

    private void Add(Expression condition, List<string> parts)
    {
        switch (condition)
        {
            case AllOf all:
                Add(all.Left, parts);
                Add(all.Right, parts);
                break;
            case AnyOf any:
                parts.Add(Wording.Say("plain.any", ("first", Part(any.Left)), ("second", Part(any.Right))));
                break;
            case NotTrue not:
                parts.Add(Wording.Say("plain.not", ("claim", Part(not.Operand))));
                break;
            case Compare compare:
                parts.Add(Compared(compare));
                break;
        }
    }

    private string Part(Expression condition)
    {
        var parts = new List<string>();
        Add(condition, parts);
        return string.Join(Wording["plain.and"], parts);
    }

    private string Compared(Compare compare)
    {
        var (left, right) = (evaluator.Answer(compare.Left), evaluator.Answer(compare.Right));
        if (compare.Left is NumberLiteral && compare.Right is not NumberLiteral)
            return With(words.Compared(compare.Comparison, Printed(left), Printed(right)), Name(compare.Right, compare.RightText));
        if (left is NumberAnswer && right is NumberAnswer)
            return Numbers(compare, left, right);
        var isNamed = IsLiteral(compare.Left);
        var (asked, given, answer) = isNamed ? (compare.Right, compare.Left, right) : (compare.Left, compare.Right, left);
        var what = Name(asked, isNamed ? compare.RightText : compare.LeftText);
        return compare.Comparison switch
        {
            Comparison.In => Wording.Say(
                "plain.among",
                ("names", Name(compare.Left, compare.LeftText)),
                ("count", CountOf(left)),
                ("others", Name(compare.Right, compare.RightText))),
            Comparison.Equal when IsLiteral(given) => Wording.Say("plain.is", ("names", what), ("count", CountOf(answer)), ("value", Printed(answer))),
            _ => words.Compared(
                compare.Comparison,
                Wording.Say("plain.with-value", ("what", what), ("value", Printed(answer))),
                Name(given, isNamed ? compare.LeftText : compare.RightText)),
        };
    }

    private string Numbers(Compare compare, Answer left, Answer right)
    {
        var what = Name(compare.Left, compare.LeftText);
        var holds = ComparisonEvaluator.Holds(compare.Comparison, left, right);
        if (compare.Right is NumberLiteral)
            return compare.Comparison == Comparison.Equal && holds
                ? Wording.Say("plain.is", ("names", what), ("count", 1), ("value", Printed(left)))
                : With(Beside(compare.Comparison, holds, Printed(left), Printed(right)), what);
        var both = words.Of(compare);
        if (compare.Comparison == Comparison.Equal && holds)
            return With(Wording.Say("plain.both", ("value", Printed(left))), both);
        var (one, other) = Apart(left, right);
        return With(Beside(compare.Comparison, holds, one, other), both);
    }

    private string Beside(Comparison comparison, bool holds, string left, string right) =>
        holds ? words.Compared(comparison, left, right) : Wording.Say("plain.is-compared", ("left", left), ("right", right));

    private string With(string claim, string what) => Wording.Say("plain.of-what", ("claim", claim), ("what", what));

    /// <summary>Two numbers that differ, with as many decimals as it takes to see it.</summary>
    private (string Left, string Right) Apart(Answer left, Answer right)
    {
        var (one, other) = (Printed(left), Printed(right));
        for (var decimals = 2; one == other && decimals <= 4 && left is NumberAnswer a && right is NumberAnswer b && a.Value != b.Value; decimals++)
            (one, other) = (Printing.Number(a.Value, decimals, numbers), Printing.Number(b.Value, decimals, numbers));
        return (one, other);
    }

    private string Name(Expression expression, string written) => words.Of(expression, written);

    private string Printed(Answer answer) => Printing.Answer(answer, numbers);

    private static int CountOf(Answer answer) => answer switch
    {
        UnitsAnswer units => Math.Max(1, units.Units.Length),
        PartsAnswer parts => Math.Max(1, parts.Parts.Length),
        _ => 1,
    };

    private static bool IsLiteral(Expression expression) => expression is UnitLiteral or PartLiteral or TierLiteral or ListLiteral or TextLiteral;
}
