using ReportBuilder.Composing.Expressions;

namespace ReportBuilder.Composing.Rules;

/// <summary>What a claim says of one quantity: "the rank of Hefei is 3", "the best five are these".</summary>
/// <param name="Quantity">The quantity in one spelling, whichever way an author wrote it.</param>
/// <param name="Number">The number it is compared with, or null where it is compared with names.</param>
/// <param name="Names">The names it is compared with, in ordinal order; empty for numbers.</param>
/// <param name="Tolerance">Half the last printed decimal: how far two equal numbers may be apart.</param>
/// <param name="Text">The comparison as the author wrote it.</param>
internal sealed record Statement(string Quantity, Comparison Comparison, double? Number, string Names, double Tolerance, string Text)
{
    /// <summary>True where no data can make both hold. False where that is not certain.</summary>
    public bool Excludes(Statement other)
    {
        if (Number is null || other.Number is null)
            return Number is null && other.Number is null && ExcludesNames(other);
        if (Comparison == Comparison.NotEqual || other.Comparison == Comparison.NotEqual)
            return Number == other.Number && Comparison != other.Comparison && (Comparison == Comparison.Equal || other.Comparison == Comparison.Equal);
        var (low, lowIsIn) = Higher(Low, other.Low);
        var (high, highIsIn) = Lower(High, other.High);
        return low > high || (low == high && !(lowIsIn && highIsIn));
    }

    private (double Bound, bool IsIn) Low => Comparison switch
    {
        Comparison.Greater => (Number!.Value, false),
        Comparison.GreaterOrEqual => (Number!.Value, true),
        Comparison.Equal => (Number!.Value - Tolerance, true),
        _ => (double.NegativeInfinity, true),
    };

    private (double Bound, bool IsIn) High => Comparison switch
    {
        Comparison.Less => (Number!.Value, false),
        Comparison.LessOrEqual => (Number!.Value, true),
        Comparison.Equal => (Number!.Value + Tolerance, true),
        _ => (double.PositiveInfinity, true),
    };

    private bool ExcludesNames(Statement other) => (Comparison, other.Comparison) switch
    {
        (Comparison.Equal, Comparison.Equal) => Names != other.Names,
        (Comparison.Equal, Comparison.NotEqual) or (Comparison.NotEqual, Comparison.Equal) => Names == other.Names,
        _ => false,
    };

    private static (double Bound, bool IsIn) Higher((double Bound, bool IsIn) a, (double Bound, bool IsIn) b) =>
        a.Bound == b.Bound ? (a.Bound, a.IsIn && b.IsIn) : a.Bound > b.Bound ? a : b;

    private static (double Bound, bool IsIn) Lower((double Bound, bool IsIn) a, (double Bound, bool IsIn) b) =>
        a.Bound == b.Bound ? (a.Bound, a.IsIn && b.IsIn) : a.Bound < b.Bound ? a : b;
}
