using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Rules;

/// <summary>Facts give the same quantity where they measure the same thing at the same time in the same unit, in capitals or not.</summary>
internal sealed class SameQuantity : IEqualityComparer<Fact>
{
    public bool Equals(Fact? one, Fact? other) =>
        ReferenceEquals(one, other) || (one is not null && other is not null && one.Unit == other.Unit && IsSame(one.Measures, other.Measures) && IsSame(one.Period, other.Period));

    /// <summary>Lengths are enough to tell most facts apart, and small letters take as many characters as capitals.</summary>
    public int GetHashCode(Fact fact) => (((string.GetHashCode(fact.Unit, StringComparison.Ordinal) * 31) + fact.Measures.Length) * 31) + fact.Period.Length;

    private static bool IsSame(string one, string other) => one.Length == other.Length && one.ToLowerInvariant() == other.ToLowerInvariant();
}
