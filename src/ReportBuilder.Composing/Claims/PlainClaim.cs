using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Tables.Own;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Claims;

/// <summary>Says a condition in plain words, with both sides as the data have them: "True: 0.59 is less than 0.66".</summary>
internal sealed class PlainClaim(Evaluator evaluator, NumberStyle numbers)
{
    private readonly PlainWords words = new(evaluator.Reader.Scores, numbers);

    public string Of(Expression condition, bool holds)
    {
        var parts = new List<string>();
        Add(condition, parts);
        return $"{(holds ? "True" : "False")}: {string.Join("; ", parts)}.";
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
                parts.Add($"one of two at least: {Part(any.Left)}; {Part(any.Right)}");
                break;
            case NotTrue not:
                parts.Add($"it is not so that {Part(not.Operand)}");
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
        return string.Join(" and ", parts);
    }

    private string Compared(Compare compare)
    {
        var (left, right) = (evaluator.Answer(compare.Left), evaluator.Answer(compare.Right));
        if (compare.Left is NumberLiteral && compare.Right is not NumberLiteral)
            return $"{Printed(left)} {PlainWords.Of(compare.Comparison)} {Printed(right)} ({Name(compare.Right, compare.RightText)})";
        if (left is NumberAnswer && right is NumberAnswer)
            return Numbers(compare, left, right);
        var isNamed = IsLiteral(compare.Left);
        var (asked, given, answer) = isNamed ? (compare.Right, compare.Left, right) : (compare.Left, compare.Right, left);
        var what = Name(asked, isNamed ? compare.RightText : compare.LeftText);
        return compare.Comparison switch
        {
            Comparison.In => $"{Name(compare.Left, compare.LeftText)} {(IsMany(left) ? "are" : "is")} among {Name(compare.Right, compare.RightText)}",
            Comparison.Equal when IsLiteral(given) => $"{what} {(IsMany(answer) ? "are" : "is")} {Printed(answer)}",
            _ => $"{what}, {Printed(answer)}, {PlainWords.Of(compare.Comparison)} {Name(given, isNamed ? compare.LeftText : compare.RightText)}",
        };
    }

    private string Numbers(Compare compare, Answer left, Answer right)
    {
        var what = Name(compare.Left, compare.LeftText);
        var holds = ComparisonEvaluator.Holds(compare.Comparison, left, right);
        if (compare.Right is NumberLiteral)
            return compare.Comparison == Comparison.Equal && holds
                ? $"{what} is {Printed(left)}"
                : $"{Printed(left)} {(holds ? PlainWords.Of(compare.Comparison) : $"is compared with")} {Printed(right)} ({what})";
        var both = $"({words.Of(compare)})";
        return compare.Comparison == Comparison.Equal && holds
            ? $"both are {Printed(left)} {both}"
            : $"{Apart(left, right).Left} {(holds ? PlainWords.Of(compare.Comparison) : "is compared with")} {Apart(left, right).Right} {both}";
    }

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

    private static bool IsMany(Answer answer) => answer is UnitsAnswer { Units.Length: > 1 } or PartsAnswer { Parts.Length: > 1 };

    private static bool IsLiteral(Expression expression) => expression is UnitLiteral or PartLiteral or TierLiteral or ListLiteral or TextLiteral;
}
