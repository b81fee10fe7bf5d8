using System.Globalization;
using ReportBuilder.Composing.Tables.Own;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Expressions.Evaluation;

/// <summary>Compares two answers. Lists compare as sets; numbers are equal when they print the same.</summary>
internal static class ComparisonEvaluator
{
    public static TruthAnswer True(Compare compare, Answer left, Answer right) => new(true, Said(compare), "", left.Cells.With(right.Cells));

    public static TruthAnswer False(Compare compare, Answer left, Answer right, string explanation)
    {
        var data = compare.Right is NumberLiteral or UnitLiteral or TierLiteral or PartLiteral or ListLiteral or TextLiteral
            ? $"{Printing.Answer(left)}{explanation}"
            : $"{Printing.Answer(left)} and {Printing.Answer(right)}";
        if (left is UnitsAnswer mine && right is UnitsAnswer theirs && compare.Comparison == Comparison.Equal)
            data += Differences(mine, theirs);
        return new(false, Said(compare), data, left.Cells.With(right.Cells));
    }

    private static string Said(Compare compare) => $"{compare.LeftText} {Sign(compare.Comparison)} {compare.RightText}";

    /// <summary>Numbers compare as ranks compare them: settled, by the size of the larger.</summary>
    public static bool Holds(Comparison comparison, double left, double right)
    {
        var scale = Math.Max(Math.Abs(left), Math.Abs(right));
        return HoldsExactly(comparison, Settled.Of(left, scale), Settled.Of(right, scale));
    }

    private static bool HoldsExactly(Comparison comparison, double left, double right) => comparison switch
    {
        Comparison.Equal => left == right,
        Comparison.NotEqual => left != right,
        Comparison.Less => left < right,
        Comparison.LessOrEqual => left <= right,
        Comparison.Greater => left > right,
        Comparison.GreaterOrEqual => left >= right,
        _ => throw new ExpressionFault("'in' asks whether one is in a list", "for example: Hefei in best 10 of 'PART'"),
    };

    public static bool Holds(Comparison comparison, Answer left, Answer right)
    {
        switch (left, right)
        {
            case (NumberAnswer a, NumberAnswer b):
                var decimals = Math.Min(a.Decimals ?? 15, b.Decimals ?? 15);
                return comparison is Comparison.Equal or Comparison.NotEqual && !(a.IsScore && b.IsScore)
                    ? Holds(comparison, Round(a.Value, decimals), Round(b.Value, decimals))
                    : Holds(comparison, a.Value, b.Value);
            case (UnitsAnswer a, UnitsAnswer b):
                return HoldsForSets(comparison, [.. a.Units.Select(unit => unit.Id)], [.. b.Units.Select(unit => unit.Id)]);
            case (PartsAnswer a, PartsAnswer b):
                return HoldsForSets(comparison, [.. a.Parts.Select(part => part.Id)], [.. b.Parts.Select(part => part.Id)]);
            case (TierAnswer a, TierAnswer b) when comparison is Comparison.Equal or Comparison.NotEqual:
                return a.Tier.Name == b.Tier.Name == (comparison == Comparison.Equal);
            case (TextAnswer a, TextAnswer b) when comparison is Comparison.Equal or Comparison.NotEqual:
                return a.Text == b.Text == (comparison == Comparison.Equal);
            case (TextAnswer a, NumberAnswer b) when IsNumber(a.Text, out var number):
                return Holds(comparison, number, b.Value);
            default:
                throw new ExpressionFault($"{left.KindIn(Terms.Neutral)} cannot be compared with {right.KindIn(Terms.Neutral)} by '{Sign(comparison)}'");
        }
    }

    private static bool HoldsForSets(Comparison comparison, HashSet<string> left, HashSet<string> right) => comparison switch
    {
        Comparison.Equal => left.SetEquals(right),
        Comparison.NotEqual => !left.SetEquals(right),
        Comparison.In => left.IsSubsetOf(right),
        _ => throw new ExpressionFault("lists are compared with =, != and in"),
    };

    /// <summary>A year is printed as it is written, and compared as the number that it is.</summary>
    private static bool IsNumber(string text, out double number) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    private static double Round(double value, int decimals) => Math.Round(value, Math.Min(decimals, 9), MidpointRounding.AwayFromZero);

    private static string Differences(UnitsAnswer data, UnitsAnswer said)
    {
        var missing = data.Units.Except(said.Units).Select(unit => unit.Name).ToArray();
        var wrong = said.Units.Except(data.Units).Select(unit => unit.Name).ToArray();
        return (missing.Length > 0 ? $"; you leave out {Printing.Join(missing)}" : "")
            + (wrong.Length > 0 ? $"; {Printing.Join(wrong)} {(wrong.Length == 1 ? "is" : "are")} not among them" : "");
    }

    public static string Sign(Comparison comparison) => comparison switch
    {
        Comparison.Equal => "=",
        Comparison.NotEqual => "!=",
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        Comparison.Greater => ">",
        Comparison.GreaterOrEqual => ">=",
        _ => "in",
    };
}
